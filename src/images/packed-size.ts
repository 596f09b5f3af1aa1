import { compressionOf } from './unpack-blob.js';

/** Bytes of a blob that are packed to learn how well it packs; the rest is taken to be alike. */
const SAMPLE_BYTES = 4 * 1024 ** 2;
/** The engine's own packer (Go's compress/flate) does this much worse than zlib. */
const ENGINE_FACTOR = 1.03;

/** What a plain tar comes to when the engine packs it with gzip for a registry; undefined where the blob is packed already. */
export async function packedSize(blob: Uint8Array): Promise<number | undefined> {
  if (compressionOf(blob) !== 'none' || blob.byteLength === 0) return undefined;
  const sample = blob.slice(0, SAMPLE_BYTES);
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(sample);
      controller.close();
    },
  });
  const packed = source.pipeThrough(new CompressionStream('gzip')).getReader();
  let sizeBytes = 0;
  for (let part = await packed.read(); !part.done; part = await packed.read()) sizeBytes += part.value.byteLength;
  return Math.round(((sizeBytes * blob.byteLength) / sample.byteLength) * ENGINE_FACTOR);
}
