import type { Changeset } from './changeset.js';
import { nodeAt, setNode } from './edit-tree.js';
import type { Directory, FileNode } from './file-node.js';

/**
 * The tree with a layer's changes laid over it: whiteouts and opaque marks act on what was below only, whatever their order; a
 * directory over a directory replaces its attributes; anything else replaces what was there. Source: OCI image-spec layer.md.
 */
export function mergeChangeset(root: Directory, changeset: Changeset): Directory {
  let merged = root;
  for (const [path, change] of changeset) {
    if (change.type === 'whiteout') merged = setNode(merged, path, null);
    else if (change.opaque && nodeAt(merged, path)?.kind === 'directory')
      merged = setNode(merged, path, { ...change.node, children: new Map() } as Directory);
  }
  for (const [path, change] of changeset) {
    if (change.type === 'put') merged = setNode(merged, path, placed(change.node, nodeAt(merged, path)));
  }
  return merged;
}

function placed(node: FileNode, below: FileNode | undefined): FileNode {
  if (node.kind !== 'directory') return node;
  return { ...node, children: below?.kind === 'directory' ? below.children : new Map<string, FileNode>() };
}
