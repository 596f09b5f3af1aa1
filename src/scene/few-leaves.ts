import type { World } from '../model/world.js';
import type { ImageLeaf } from './image-leaves.js';

/**
 * As many images as there is room for, in their order: those without a name and without containers are left out first, then those without
 * containers, oldest first.
 */
export function fewLeaves(world: World, leaves: readonly ImageLeaf[], most: number): readonly ImageLeaf[] {
  const used = new Set(Array.from(world.containers.values(), ({ imageId }) => imageId));
  const rank = (leaf: ImageLeaf): number => (used.has(leaf.imageId) ? 0 : leaf.tags.length > 0 ? 1 : 2);
  const kept = new Set(
    leaves
      .map((leaf, index) => ({ leaf, index }))
      .sort((a, b) => rank(a.leaf) - rank(b.leaf) || b.index - a.index)
      .slice(0, most)
      .map(({ leaf }) => leaf),
  );
  return leaves.filter((leaf) => kept.has(leaf));
}
