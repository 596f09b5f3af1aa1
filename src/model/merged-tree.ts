import { mergeChangeset } from './file-system/merge-changeset.js';
import type { Directory } from './file-system/file-node.js';
import { EMPTY_DIRECTORY } from './file-system/layered-files.js';
import type { Layer } from './layer.js';
import type { World } from './world.js';

const trees = new WeakMap<Layer, Directory>();

/** The files that a chain of layers shows together; '' is the empty chain. Worked out once for each layer and kept as long as the layer. */
export function mergedTree(world: Pick<World, 'layers'>, chainId: string): Directory {
  const layer = world.layers.get(chainId);
  if (!layer) return EMPTY_DIRECTORY;
  let tree = trees.get(layer);
  if (!tree) {
    tree = mergeChangeset(mergedTree(world, layer.parent), layer.changes);
    trees.set(layer, tree);
  }
  return tree;
}
