import { strerror } from '../../model/file-system/strerror.js';
import { bytesToText, textToBytes } from '../byte-text.js';
import type { Program } from '../process.js';
import { readOptions } from './options.js';
import { readOperand } from './read-operand.js';
import { absolute, complain } from './say.js';

/** Most bytes that an archive may unpack to. */
const MAX_BYTES = 200_000_000;

/** `gzip`, `gunzip`, `zcat`. Packing stores the bytes as they are, so that every platform makes the same file. */
export const gzip: Program = async (process) => {
  const options = readOptions(process, 'dckfnq123456789', { decompress: 'd', stdout: 'c', keep: 'k' });
  if (!options) return 1;
  const name = process.argv[0] ?? 'gzip';
  const isUnpacking = options.has('d') || /(gunzip|zcat)$/.test(name);
  const toOutput = options.has('c') || name.endsWith('zcat') || options.operands.length === 0;
  let status = 0;
  for (const operand of options.operands.length > 0 ? options.operands : ['-']) {
    const text = readOperand(process, operand);
    if (text === null) {
      status = 1;
      continue;
    }
    const bytes = textToBytes(text);
    if (isUnpacking && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) {
      status = complain(process, `${operand === '-' ? 'stdin' : operand}: not in gzip format`);
      continue;
    }
    const result = isUnpacking ? await gunzip(bytes) : gzipStored(bytes);
    if (toOutput) process.stdout.write(bytesToText(result));
    else {
      const path = absolute(process, operand);
      const target = isUnpacking ? path.replace(/\.t?gz$/, (end) => (end === '.tgz' ? '.tar' : '')) : path + '.gz';
      const errno = process.files.apply({ op: 'write', path: target, content: result });
      if (errno) status = complain(process, `${target}: ${strerror(errno)}`);
      else if (!options.has('k')) process.files.apply({ op: 'unlink', path });
    }
  }
  return status;
};

/** Unpacks; what is broken gives what could be read. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes.slice());
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done && sizeBytes < MAX_BYTES; chunk = await reader.read()) {
      parts.push(chunk.value);
      sizeBytes += chunk.value.length;
    }
  } catch {
    // A truncated file: what came before its end is what there is.
  }
  const all = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A gzip file of stored blocks: RFC 1952 over RFC 1951, section 3.2.4. */
export function gzipStored(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / 65_535));
  const out = new Uint8Array(18 + blocks * 5 + bytes.length);
  const view = new DataView(out.buffer);
  out.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  let at = 10;
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * 65_535, (block + 1) * 65_535);
    out[at] = Number(block === blocks - 1);
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    out.set(part, at + 5);
    at += 5 + part.length;
  }
  view.setUint32(at, crc32(bytes), true);
  view.setUint32(at + 4, bytes.length, true);
  return out;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
