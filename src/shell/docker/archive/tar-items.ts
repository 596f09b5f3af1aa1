import type { Changeset } from '../../../model/file-system/changeset.js';
import type { FileNode } from '../../../model/file-system/file-node.js';
import { contentBytes } from '../../byte-text.js';
import type { TarItem } from './write-tar.js';

/** A node and all below it as archive entries, names sorted, directories before what is in them. `inodes` joins hard links. */
export function treeItems(node: FileNode, name: string, inodes = new Map<number, string>()): TarItem[] {
  const items: TarItem[] = name ? [nodeItem(node, name, inodes)] : [];
  if (node.kind !== 'directory') return items;
  for (const child of [...node.children.keys()].sort()) {
    const found = node.children.get(child);
    if (found) items.push(...treeItems(found, name ? `${name}/${child}` : child, inodes));
  }
  return items;
}

/** A layer's changes as archive entries, whiteouts as the image spec names them. */
export function changesetItems(changes: Changeset): TarItem[] {
  const inodes = new Map<number, string>();
  return [...changes.keys()]
    .filter((path) => path !== '/')
    .sort()
    .flatMap((path) => {
      const change = changes.get(path);
      const name = path.slice(1);
      const at = name.lastIndexOf('/') + 1;
      const marker = (file: string): TarItem => ({
        name: file,
        kind: 'file',
        mode: 0o600,
        uid: 0,
        gid: 0,
        mtimeMs: 0,
        target: '',
        body: 0,
      });
      if (change?.type !== 'put') return [marker(`${name.slice(0, at)}.wh.${name.slice(at)}`)];
      return [nodeItem(change.node, name, inodes), ...(change.opaque ? [marker(`${name}/.wh..wh..opq`)] : [])];
    });
}

function nodeItem(node: FileNode, name: string, inodes: Map<number, string>): TarItem {
  const { mode, uid, gid, mtimeMs } = node;
  const base = { name, mode, uid, gid, mtimeMs, target: '', body: 0 } as const;
  switch (node.kind) {
    case 'directory':
      return { ...base, name: `${name}/`, kind: 'directory' };
    case 'symlink':
      return { ...base, kind: 'symlink', target: node.target };
    case 'file': {
      const known = node.inode === undefined ? undefined : inodes.get(node.inode);
      if (known !== undefined) return { ...base, kind: 'link', target: known };
      if (node.inode !== undefined) inodes.set(node.inode, name);
      return { ...base, kind: 'file', body: node.content === undefined ? node.sizeBytes : contentBytes(node.content) };
    }
    default:
      return { ...base, kind: node.kind === 'fifo' ? 'fifo' : 'character' };
  }
}
