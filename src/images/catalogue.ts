import type { ImageContent } from '../model/image.js';
import { baseImages } from './base-images.js';
import { contentOf } from './catalogue-image.js';

/**
 * Finds a catalogue image by familiar repository and tag ("node", "22-slim"), importing only that image's data; null where the catalogue
 * has none. Its layers have real digests and transfer sizes, a skeleton of well-known files (`illustrative`) and an opaque remainder.
 */
export async function catalogueImage(repository: string, tag: string): Promise<ImageContent | null> {
  const name = `${repository}:${tag}`;
  let load = baseImages[name];
  if (!load) {
    const moreImagesModule = await import('./more-images.js');
    const known = moreImagesModule.aliases[name] ?? name;
    load = baseImages[known] ?? moreImagesModule.moreImages[known];
  }
  return load ? contentOf((await load()).default) : null;
}
