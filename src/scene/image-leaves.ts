import type { World } from '../model/world.js';
import type { Chain } from './layer-tree.js';

/** An image as the store's picture shows it: a column on top of its layers. */
export interface ImageLeaf extends Chain {
  readonly imageId: string;
  /** Familiar references, in the order they were given. */
  readonly tags: readonly string[];
  /** False where the image itself is gone and only containers keep its layers. */
  readonly present: boolean;
}

/** The images in the store, oldest first, and after them the layers that only containers keep. */
export function imageLeaves(world: World): readonly ImageLeaf[] {
  const leaves = new Map<string, ImageLeaf & { readonly tags: string[] }>();
  for (const { id, layers } of world.images.values()) leaves.set(id, { imageId: id, layers, tags: [], present: true });
  for (const [reference, imageId] of world.tags) leaves.get(imageId)?.tags.push(reference);
  for (const { imageId, layers } of world.containers.values())
    if (!leaves.has(imageId)) leaves.set(imageId, { imageId, layers, tags: [], present: false });
  return Array.from(leaves.values());
}
