import { Table } from '../table.js';
import type { Directory, FileNode } from './file-node.js';
import { EMPTY_DIRECTORY } from './layered-files.js';

/** The directory with this child put in or, for null, taken out. */
export function withChild(directory: Directory, name: string, node: FileNode | null, mtimeMs = directory.mtimeMs): Directory {
  const { mode, uid, gid } = directory;
  const children = directory.children instanceof Table ? (directory.children as Table<FileNode>) : Table.from(directory.children);
  return { kind: 'directory', mode, uid, gid, mtimeMs, children: node ? children.with(name, node) : children.without(name) };
}

/**
 * The tree with this node at a path free of symlinks, or nothing there for null. Parents that are missing, or no directories, are made
 * as root's with mode 755. `touchedMs`, where given, becomes the parent's modification time.
 */
export function setNode(root: Directory, path: string, node: FileNode | null, touchedMs?: number): Directory {
  return setPart(root, path.split('/'), 1, node, touchedMs);
}

function setPart(
  directory: Directory,
  parts: readonly string[],
  at: number,
  node: FileNode | null,
  touchedMs: number | undefined,
): Directory {
  const name = parts[at] ?? '';
  if (name === '') return node?.kind === 'directory' ? node : directory;
  const child = directory.children.get(name);
  if (at === parts.length - 1) {
    return node || child ? withChild(directory, name, node, touchedMs ?? directory.mtimeMs) : directory;
  }
  if (child?.kind !== 'directory' && !node) return directory;
  const below: Directory = child?.kind === 'directory' ? child : { ...EMPTY_DIRECTORY, mtimeMs: touchedMs ?? 0 };
  return withChild(directory, name, setPart(below, parts, at + 1, node, touchedMs));
}

/** What lies at a path, with no symlink followed; undefined for nothing. */
export function nodeAt(root: Directory, path: string): FileNode | undefined {
  let node: FileNode | undefined = root;
  for (const part of path.split('/')) {
    if (part === '') continue;
    if (node?.kind !== 'directory') return undefined;
    node = node.children.get(part);
  }
  return node;
}
