import { Budget } from './budget.js';
import type { FoundImage } from './found-image.js';
import { openArchive } from './open-archive.js';
import { readFiles } from './read-layout.js';

/**
 * Reads an image archive: `docker save` of any Docker since 1.10 or of the containerd store, or an OCI layout as a tar; plain, gzip or
 * zstd. Of a multi-platform index linux/amd64 is taken, attestations are passed over. Every digest and DiffID is checked. Rejects with
 * `ImageFormatError`, naming the entry at fault. The data may be kept alive by the result's views for as long as this runs, not after.
 */
export async function readImages(data: Uint8Array | ReadableStream<Uint8Array>): Promise<readonly FoundImage[]> {
  const budget = new Budget();
  return readFiles(await openArchive(data, budget), budget);
}
