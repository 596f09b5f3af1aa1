import { sha256 } from '../../model/digest.js';
import type { FileNode } from '../../model/file-system/file-node.js';

const known = new WeakMap<FileNode, string>();

/**
 * What the build cache compares files by: names, modes, contents, but neither times nor owners, which a context does not carry.
 * Nodes never change, so each is worked out once.
 */
export function nodeDigest(node: FileNode): string {
  const before = known.get(node);
  if (before !== undefined) return before;
  const digest = sha256(JSON.stringify(describe(node)));
  known.set(node, digest);
  return digest;
}

function describe(node: FileNode): unknown[] {
  switch (node.kind) {
    case 'file':
      return ['file', node.mode, node.sizeBytes, node.content === undefined ? null : sha256(node.content)];
    case 'symlink':
      return ['symlink', node.target];
    case 'directory':
      return [
        'directory',
        node.mode,
        [...node.children].map(([name, child]) => [name, nodeDigest(child)]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      ];
    default:
      return [node.kind, node.mode];
  }
}
