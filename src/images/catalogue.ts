import type { ImageContent } from '../model/image.js';

/**
 * Finds a catalogue image by familiar repository and tag ("node", "22-slim"), importing only that image's data; null where the catalogue
 * has none. Its layers have real digests and transfer sizes, a skeleton of well-known files (`illustrative`) and an opaque remainder.
 */
export function catalogueImage(repository: string, tag: string): Promise<ImageContent | null> {
  throw new Error(`Not built yet: ${repository}:${tag}`);
}
