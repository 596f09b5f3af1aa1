import { mergeChangeset } from './file-system/merge-changeset.js';
import type { Directory } from './file-system/file-node.js';
import type { Layer } from './layer.js';
import type { World } from './world.js';

const trees = new WeakMap<Layer, Directory>();
const SCRATCH: Directory = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() };

/** The files that a chain of layers shows together; '' is the empty chain. Worked out once for each layer and kept as long as the layer. */
export function mergedTree(world: Pick<World, 'layers'>, chainId: string): Directory {
  const layer = world.layers.get(chainId);
  if (!layer) return SCRATCH;
  let tree = trees.get(layer);
  if (!tree) {
    tree = mergeChangeset(mergedTree(world, layer.parent), layer.changes);
    trees.set(layer, tree);
  }
  return tree;
}
