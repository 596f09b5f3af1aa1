import type { Directory, FileNode } from './file-node.js';

/** Every path below a node with what it names, parents first, names sorted by code unit. */
export function* walkTree(directory: Directory, path = ''): Generator<[path: string, node: FileNode], undefined, unknown> {
  for (const name of [...directory.children.keys()].sort()) {
    const node = directory.children.get(name) as FileNode;
    yield [`${path}/${name}`, node];
    if (node.kind === 'directory') yield* walkTree(node, `${path}/${name}`);
  }
  return undefined;
}
