import { Sha256 } from '../model/sha256.js';
import { nameIn, type Named } from './archive-words.js';
import type { Budget } from './budget.js';
import { ImageFormatError } from './image-format-error.js';
import { EXPANSION_GRACE_BYTES, MAX_EXPANSION, MAX_ZSTD_WINDOW_BYTES } from './limits.js';

const SLICE_BYTES = 256 * 1024;

/** How a blob is packed, by its first bytes: names and media types lie. */
export function compressionOf(blob: Uint8Array): 'gzip' | 'zstd' | 'none' {
  if (blob[0] === 0x1f && blob[1] === 0x8b) return 'gzip';
  if (blob[0] === 0x28 && blob[1] === 0xb5 && blob[2] === 0x2f && blob[3] === 0xfd) return 'zstd';
  return 'none';
}

/** An unpacked blob on its way: its bytes, and their digest once all of them were read. */
export interface UnpackedBlob {
  readonly bytes: ReadableStream<Uint8Array>;
  /** "sha256:…" of everything that came out; call it after `bytes` has ended. */
  digest(): string;
}

/**
 * Unpacks a blob as a stream, hashing and counting on the way; `what` names it in errors. Throws (through the stream) an
 * `ImageFormatError` where the data is broken or grows past all reason.
 */
export function unpackBlob(blob: Uint8Array, what: Named, budget: Budget): UnpackedBlob {
  const hash = new Sha256();
  const allowedBytes = Math.max(EXPANSION_GRACE_BYTES, blob.byteLength * MAX_EXPANSION);
  let unpackedBytes = 0;
  const source = openPacked(blob, what);
  const bytes = streamOf(
    (async function* () {
      for await (const chunk of source) {
        unpackedBytes += chunk.byteLength;
        if (unpackedBytes > allowedBytes) {
          throw new ImageFormatError((words) => words.expandsTooFar(nameIn(words, what), MAX_EXPANSION, blob.byteLength));
        }
        budget.takeUnpacked(chunk.byteLength, what);
        hash.update(chunk);
        yield chunk;
      }
    })(),
  );
  return { bytes, digest: () => `sha256:${hash.hex()}` };
}

function openPacked(blob: Uint8Array, what: Named): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  switch (compressionOf(blob)) {
    case 'gzip':
      return gunzip(blob, what);
    case 'zstd':
      return unzstd(blob, what);
    case 'none':
      return slices(blob);
  }
}

function* slices(blob: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < blob.byteLength; start += SLICE_BYTES) yield blob.slice(start, start + SLICE_BYTES);
}

async function* gunzip(blob: Uint8Array, what: Named): AsyncGenerator<Uint8Array> {
  const unzip = new DecompressionStream('gzip');
  const reader = streamOf(slices(blob)).pipeThrough(unzip).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw error instanceof ImageFormatError
      ? error
      : new ImageFormatError((words) => words.brokenPacking(nameIn(words, what), 'gzip'), { cause: error });
  } finally {
    // Ends the pipe where reading stopped half way; nothing is left to hear from it.
    await reader.cancel().catch(() => undefined);
  }
}

async function* unzstd(blob: Uint8Array, what: Named): AsyncGenerator<Uint8Array> {
  const windowBytes = zstdWindowBytes(blob);
  if (windowBytes > MAX_ZSTD_WINDOW_BYTES) {
    throw new ImageFormatError((words) => words.tooWideWindow(nameIn(words, what), windowBytes, MAX_ZSTD_WINDOW_BYTES));
  }
  const fzstd = await import('fzstd');
  let out: Uint8Array[] = [];
  const unzip = new fzstd.Decompress((chunk) => out.push(chunk));
  for (let start = 0; start < blob.byteLength; start += SLICE_BYTES) {
    const end = start + SLICE_BYTES;
    try {
      unzip.push(blob.subarray(start, end), end >= blob.byteLength);
    } catch (error) {
      throw new ImageFormatError((words) => words.brokenPacking(nameIn(words, what), 'zstd'), { cause: error });
    }
    const chunks = out;
    out = [];
    for (const chunk of chunks) if (chunk.byteLength > 0) yield chunk;
  }
}

/** Window of the first frame. Source: RFC 8878, 3.1.1.1. */
function zstdWindowBytes(blob: Uint8Array): number {
  const descriptor = blob[4] ?? 0;
  const singleSegment = (descriptor & 0x20) !== 0;
  if (!singleSegment) {
    const byte = blob[5] ?? 0;
    const base = 2 ** (10 + (byte >> 3));
    return base + (base / 8) * (byte & 7);
  }
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeFieldBytes = [1, 2, 4, 8][descriptor >> 6] ?? 1;
  let size = sizeFieldBytes === 2 ? 256 : 0;
  for (let i = 0; i < sizeFieldBytes; i += 1) size += (blob[5 + dictionaryBytes + i] ?? 0) * 256 ** i;
  return size;
}

/** A pull stream over an async generator, which is ended when the stream is given up. */
export function streamOf<Chunk>(chunks: AsyncGenerator<Chunk> | Generator<Chunk>): ReadableStream<Chunk> {
  return new ReadableStream<Chunk>(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
