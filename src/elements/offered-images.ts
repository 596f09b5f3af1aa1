import { catalogueImage } from '../images/catalogue.js';
import type { FoundImage } from '../images/found-image.js';
import { readImages } from '../images/read-images.js';
import type { ImageFinder } from '../shell/session.js';
import { fetchBytes } from './fetch-bytes.js';

/** An image archive: its bytes, or a URL of it. */
export type OfferedImage = Uint8Array | ArrayBuffer | Blob | string | URL;

/** Archives by no matter what name, or one after the other. */
export type OfferedImages = readonly OfferedImage[] | Readonly<Record<string, OfferedImage>>;

/** Where `docker pull` finds images, and the names it finds them by. */
export interface ImageOffer {
  readonly find: ImageFinder;
  readonly names: () => Promise<readonly string[]>;
}

/** Finds images in the archives first, under the names they carry, then in the built-in catalogue. Archives are read at the first look-up. */
export function offerOf(offered: OfferedImages, baseUrl: string): ImageOffer {
  const archives = Object.values<OfferedImage>(offered);
  let reading: Promise<readonly FoundImage[]> | null = null;
  const read = (): Promise<readonly FoundImage[]> =>
    (reading ??= Promise.all(archives.map(async (archive) => readImages(await bytesOf(archive, baseUrl)))).then((found) => found.flat()));
  return {
    find: async (repository, tag) => {
      const reference = `${repository}:${tag}`;
      const image = (await read()).find(({ references }) => references.includes(reference));
      return image?.content ?? (await catalogueImage(repository, tag));
    },
    names: async () => [
      ...(await read()).flatMap(({ references }) => references),
      ...(await import('../images/catalogue-names.js')).catalogueNames(),
    ],
  };
}

async function bytesOf(archive: OfferedImage, baseUrl: string): Promise<Uint8Array> {
  if (archive instanceof Uint8Array) return archive;
  if (archive instanceof ArrayBuffer) return new Uint8Array(archive);
  if (archive instanceof Blob) return new Uint8Array(await archive.arrayBuffer());
  return fetchBytes(String(archive), baseUrl);
}
