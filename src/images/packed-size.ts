/** Bytes of a blob that are looked at to learn how well it packs; the rest is taken to be alike. */
export const PACK_SAMPLE_BYTES = 2 * 1024 ** 2;
const WINDOW = 32 * 1024;
const HASH_SIZE = 1 << 15;
const LONGEST = 258;
/** Candidates tried for a match. */
const TRIES = 32;
/** Symbols that share one set of Huffman codes. */
const BLOCK_SYMBOLS = 16 * 1024;
/** What a symbol's code length takes in a block's table. */
const TABLE_BITS = 3.5;
/** What looking one byte ahead for a better match saves. */
const LAZY_GAIN = 0.996;

/**
 * What a plain tar comes to when the engine packs it with gzip for a registry: worked out from the matches that deflate would find and the
 * entropy of what is left, so the same on every platform.
 */
export function packedSize(blob: Uint8Array): number {
  if (blob.byteLength === 0) return 20;
  const sample = blob.subarray(0, PACK_SAMPLE_BYTES);
  return Math.round((deflatedBits(sample) / 8) * (blob.byteLength / sample.byteLength)) + 30;
}

/** Bits that deflate would need: greedy matches over a hash chain, codes as long as their symbols are rare. */
function deflatedBits(bytes: Uint8Array): number {
  const heads = new Int32Array(HASH_SIZE).fill(-1);
  const previous = new Int32Array(bytes.length);
  const block = new Block();
  let bits = 0;
  for (let at = 0; at < bytes.length;) {
    const found = longestMatch(bytes, at, heads, previous);
    const length = found >> 16;
    if (length > 0) block.match(length, found & 0xffff);
    else block.literal(bytes[at] ?? 0);
    const end = at + Math.max(1, length);
    for (; at < end; at++) if (at + 2 < bytes.length) enter(bytes, at, heads, previous);
    if (block.symbols >= BLOCK_SYMBOLS) bits += block.take();
  }
  return bits + block.take();
}

const hashAt = (bytes: Uint8Array, at: number): number =>
  (Math.imul(((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0), 0x9e3779b1) >>> 17) & (HASH_SIZE - 1);

function enter(bytes: Uint8Array, at: number, heads: Int32Array, previous: Int32Array): void {
  const hash = hashAt(bytes, at);
  previous[at] = heads[hash] ?? -1;
  heads[hash] = at;
}

/** Length of the best match in the upper half, its distance in the lower; 0 for none. */
function longestMatch(bytes: Uint8Array, at: number, heads: Int32Array, previous: Int32Array): number {
  let bestLength = 0;
  let bestDistance = 0;
  const most = Math.min(LONGEST, bytes.length - at);
  if (most < 4) return 0;
  let candidate = heads[hashAt(bytes, at)] ?? -1;
  for (let tries = 0; tries < TRIES && candidate >= 0 && at - candidate < WINDOW; tries++) {
    if (bytes[candidate + bestLength] !== bytes[at + bestLength]) {
      candidate = previous[candidate] ?? -1;
      continue;
    }
    let length = 0;
    while (length < most && bytes[candidate + length] === bytes[at + length]) length++;
    if (length > 3 && length > bestLength) {
      bestLength = length;
      bestDistance = at - candidate;
      if (length === most) break;
    }
    candidate = previous[candidate] ?? -1;
  }
  return (bestLength << 16) | bestDistance;
}

const CODES = 512;
const DISTANCES = 64;

/** Symbols of one block, counted. */
class Block {
  symbols = 0;
  #extraBits = 0;
  readonly #codes = new Int32Array(CODES);
  readonly #distances = new Int32Array(DISTANCES);

  literal(byte: number): void {
    this.symbols++;
    this.#codes[byte]!++;
  }

  /** Lengths and distances go in classes that double every four or two, each with extra bits for the place in it. */
  match(length: number, distance: number): void {
    this.symbols++;
    const lengthBits = length < 11 || length === LONGEST ? 0 : 29 - Math.clz32(length - 3);
    const distanceBits = distance < 5 ? 0 : 30 - Math.clz32(distance - 1);
    this.#codes[lengthBits ? 280 + lengthBits * 4 + (((length - 3) >> lengthBits) & 3) : 256 + Math.min(length, 20)]!++;
    this.#distances[(distanceBits * 2 + ((distance - 1) >> distanceBits)) & (DISTANCES - 1)]!++;
    this.#extraBits += lengthBits + distanceBits;
  }

  /** Bits of the block so far; begins the next. */
  take(): number {
    if (this.symbols === 0) return 0;
    const bits = codedBits(this.#codes) + codedBits(this.#distances) + this.#extraBits;
    this.#codes.fill(0);
    this.#distances.fill(0);
    this.#extraBits = 0;
    this.symbols = 0;
    return bits;
  }
}

/** Bits of the symbols in Huffman codes, which are whole bits long, and of the table that tells the codes. */
function codedBits(counts: Int32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  let bits = 40;
  for (const count of counts) if (count > 0) bits += count * Math.max(1, Math.log2(total / count)) * LAZY_GAIN + TABLE_BITS;
  return bits;
}
