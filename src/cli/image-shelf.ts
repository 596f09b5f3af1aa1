import { join } from 'node:path';
import { ImageFormatError } from '../images/image-format-error.js';
import { catalogueImage, readImages, readLayout } from '../images/images.js';
import type { FoundImage } from '../images/images.js';
import type { ImageContent } from '../model/image.js';
import { isFolder, readDisk, readFolder } from './read-disk.js';
import { UsageError } from './usage-error.js';

/** The images of an archive, a layout's folder, or a folder full of archives. */
export async function readImagesAt(path: string): Promise<readonly FoundImage[]> {
  try {
    if (!(await isFolder(path))) return await readImages(await readDisk(path));
    const files = await readFolder(path);
    if (files.has('index.json') || files.has('manifest.json')) return await readLayout(files);
    const images: FoundImage[] = [];
    for (const [name, bytes] of files) {
      if (/\.(?:tar|tar\.gz|tgz|tar\.zst)$/.test(name)) images.push(...(await readNamed(join(path, name), bytes)));
    }
    if (images.length === 0) throw new UsageError(`${path}: neither an image layout nor a folder of image archives`);
    return images;
  } catch (error) {
    if (error instanceof ImageFormatError)
      throw new UsageError(error.message.startsWith(path) ? error.message : `${path}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function readNamed(path: string, bytes: Uint8Array): Promise<readonly FoundImage[]> {
  try {
    return await readImages(bytes);
  } catch (error) {
    throw error instanceof ImageFormatError ? new UsageError(`${path}: ${error.message}`, { cause: error }) : error;
  }
}

/** A finder for `docker pull`: the images of these archives under their own names, then the built-in catalogue. */
export async function openImageShelf(paths: readonly string[]): Promise<(repository: string, tag: string) => Promise<ImageContent | null>> {
  const shelf = new Map<string, ImageContent>();
  for (const path of paths) {
    for (const { references, content } of await readImagesAt(path)) {
      for (const reference of references) shelf.set(reference, content);
    }
  }
  return async (repository, tag) => shelf.get(`${repository}:${tag}`) ?? (await catalogueImage(repository, tag));
}
