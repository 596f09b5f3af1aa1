import type { Directory, FileNode } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';

/** One line of `docker diff`: 0 changed, 1 added, 2 deleted, as the Engine API has it. */
export interface PathChange {
  readonly path: string;
  readonly kind: 0 | 1 | 2;
}

/**
 * What `docker diff` lists: the merged view compared with the read-only files as moby's go-archive does (changes.go). A directory is
 * "changed" only if its own owner or mode is, or something below it is listed; its time does not count. Sorted by name within a directory.
 */
export function diffOf(files: LayeredFiles): PathChange[] {
  if (files.upper.size === 0) return [];
  const changes: PathChange[] = [];
  compareDirectories(files.lower, files.root, '', changes);
  return changes;
}

function compareDirectories(before: Directory | null, after: Directory, path: string, changes: PathChange[]): void {
  if (before?.children === after.children) return;
  const names = new Set([...after.children.keys(), ...(before?.children.keys() ?? [])]);
  for (const name of [...names].sort()) {
    const old = before?.children.get(name);
    const node = after.children.get(name);
    const at = `${path}/${name}`;
    if (!node) changes.push({ path: at, kind: 2 });
    else if (node !== old) compareNodes(old, node, at, changes);
  }
}

function compareNodes(old: FileNode | undefined, node: FileNode, path: string, changes: PathChange[]): void {
  const start = changes.length;
  if (!old) changes.push({ path, kind: 1 });
  else if (isDifferent(old, node)) changes.push({ path, kind: 0 });
  const isListed = changes.length > start;
  if (node.kind !== 'directory') return;
  compareDirectories(old?.kind === 'directory' ? old : null, node, path, changes);
  if (!isListed && changes.length > start) changes.splice(start, 0, { path, kind: 0 });
}

/** Whether a node differs from the one below in what `docker diff` looks at; what lies in a directory is not part of it. */
export function isDifferent(old: FileNode, node: FileNode): boolean {
  if (old.kind !== node.kind || old.mode !== node.mode || old.uid !== node.uid || old.gid !== node.gid) return true;
  if (node.kind === 'directory') return false;
  if (old.mtimeMs !== node.mtimeMs) return true;
  if (old.kind === 'symlink' && node.kind === 'symlink') return old.target !== node.target;
  return old.kind === 'file' && node.kind === 'file' && (old.sizeBytes !== node.sizeBytes || old.content !== node.content);
}
