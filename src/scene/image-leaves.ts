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

/**
 * The images in the store, oldest first, and after them the layers that only containers keep. At most `most`: then images without a name
 * and without containers are left out first, then those without containers, oldest first; `omitted` says how many.
 */
export function imageLeaves(world: World, most: number): { readonly leaves: readonly ImageLeaf[]; readonly omitted: number } {
  const tags = new Map<string, string[]>();
  for (const [reference, imageId] of world.tags) {
    const known = tags.get(imageId);
    if (known) known.push(reference);
    else tags.set(imageId, [reference]);
  }
  const leaves: ImageLeaf[] = [];
  for (const image of world.images.values())
    leaves.push({ imageId: image.id, layers: image.layers, tags: tags.get(image.id) ?? [], present: true });
  const used = new Set<string>();
  for (const container of world.containers.values()) {
    if (!used.has(container.imageId) && !world.images.has(container.imageId)) {
      leaves.push({ imageId: container.imageId, layers: container.layers, tags: [], present: false });
    }
    used.add(container.imageId);
  }
  if (leaves.length <= most) return { leaves, omitted: 0 };
  const rank = (leaf: ImageLeaf): number => (used.has(leaf.imageId) ? 0 : leaf.tags.length > 0 ? 1 : 2);
  const kept = new Set(
    leaves
      .map((leaf, index) => ({ leaf, index }))
      .sort((a, b) => rank(a.leaf) - rank(b.leaf) || b.index - a.index)
      .slice(0, most)
      .map(({ leaf }) => leaf),
  );
  return { leaves: leaves.filter((leaf) => kept.has(leaf)), omitted: leaves.length - kept.size };
}
