/** The first 32 bits of the fractional parts of the square roots of 8 primes and the cube roots of 64. Source: FIPS 180-4, 4.2.2 and 5.3.3. */
const INITIAL = new Int32Array(8);
const CONSTANTS = new Int32Array(64);
for (let prime = 2, count = 0; count < 64; prime++) {
  let divisor = 2;
  while (prime % divisor !== 0) divisor++;
  if (divisor < prime) continue;
  if (count < 8) INITIAL[count] = (Math.sqrt(prime) % 1) * 2 ** 32;
  CONSTANTS[count++] = (Math.cbrt(prime) % 1) * 2 ** 32;
}

const words = new Int32Array(64);
const digits = new Array<number>(64).fill(0);

/**
 * SHA-256 of bytes that come in parts. Written out here since it is all that is needed of a cryptographic library. Source: FIPS 180-4, 6.2.
 */
export class Sha256 {
  readonly #state = INITIAL.slice();
  /** The block that is not full yet. */
  readonly #block = new Uint8Array(64);
  #sizeBytes = 0;

  /** Takes the next bytes; answers with itself. */
  update(bytes: Uint8Array): this {
    const filled = this.#sizeBytes % 64;
    this.#sizeBytes += bytes.length;
    let at = 0;
    if (filled > 0) {
      at = 64 - filled;
      this.#block.set(at < bytes.length ? bytes.subarray(0, at) : bytes, filled);
      if (bytes.length < at) return this;
      compress(this.#state, this.#block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) compress(this.#state, bytes, at);
    if (at < bytes.length) this.#block.set(at > 0 ? bytes.subarray(at) : bytes);
    return this;
  }

  /** The digest of all that came, 64 hex digits; what comes next begins another. */
  hex(): string {
    const block = this.#block;
    const filled = this.#sizeBytes % 64;
    block[filled] = 0x80;
    block.fill(0, filled + 1);
    if (filled >= 56) {
      compress(this.#state, block, 0);
      block.fill(0);
    }
    // The size in bits.
    for (let at = 63, left = this.#sizeBytes * 8; left > 0; left = Math.floor(left / 256)) block[at--] = left % 256;
    compress(this.#state, block, 0);
    for (let i = 0; i < 64; i++) {
      const digit = ((this.#state[i >> 3] as number) >>> (28 - 4 * (i & 7))) & 15;
      digits[i] = digit + (digit < 10 ? 0x30 : 0x57);
    }
    this.#state.set(INITIAL);
    this.#sizeBytes = 0;
    return String.fromCharCode(...digits);
  }
}

/** Mixes one block of 64 bytes into the state. */
function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0, from = at; i < 16; i++, from += 4) {
    words[i] =
      ((bytes[from] as number) << 24) |
      ((bytes[from + 1] as number) << 16) |
      ((bytes[from + 2] as number) << 8) |
      (bytes[from + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15] as number;
    const late = words[i - 2] as number;
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16] as number) + small + (words[i - 7] as number) + large;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (CONSTANTS[i] as number) + (words[i] as number)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (mixed[i] as number);
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
