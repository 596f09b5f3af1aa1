import type { Change } from './changeset.js';
import type { Directory } from './file-node.js';
import { fileBytes } from './usage.js';
import { walkTree } from './walk-tree.js';

/** Bytes of all files in a tree, a volume's say. */
export function treeSize(root: Directory): number {
  const changes: Change[] = [];
  for (const [, node] of walkTree(root)) changes.push({ type: 'put', node });
  return fileBytes(changes);
}
