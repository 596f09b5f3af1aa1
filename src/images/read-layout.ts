import { Budget } from './budget.js';
import { readDockerManifest } from './docker-manifest.js';
import type { FoundImage } from './found-image.js';
import { ImageFormatError } from './image-format-error.js';
import { readIndex } from './oci-index.js';
import type { ArchiveFiles } from './open-archive.js';
import { quoted } from './quoted.js';

/**
 * Reads an unpacked OCI layout or `docker save` archive from its files by path below the folder ("index.json", "blobs/sha256/…").
 * The same checks as `readImages`.
 */
export async function readLayout(files: ReadonlyMap<string, Uint8Array>): Promise<readonly FoundImage[]> {
  return readFiles(files, new Budget());
}

/** Whichever list of images the files carry; an archive with both kinds tells more in its index. */
export async function readFiles(files: ArchiveFiles, budget: Budget): Promise<readonly FoundImage[]> {
  const images = files.has('index.json')
    ? await readIndex(files, budget)
    : files.has('manifest.json')
      ? await readDockerManifest(files, budget)
      : null;
  if (!images) {
    const [first] = files.keys();
    throw new ImageFormatError((words) => words.noImageList(first === undefined ? null : quoted(first)));
  }
  if (images.length === 0) throw new ImageFormatError((words) => words.noImages);
  return images;
}
