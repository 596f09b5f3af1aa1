import type { Change, Changeset } from '../../model/file-system/changeset.js';
import { nodeAt } from '../../model/file-system/edit-tree.js';
import type { Directory, FileNode } from '../../model/file-system/file-node.js';
import { joinPath, parentPath, walkPath } from '../../model/file-system/lookup.js';
import { BuildError } from './build-error.js';
import type { Source } from './match-sources.js';

/** What COPY does with what it copies. */
export interface CopyOptions {
  readonly uid: number;
  readonly gid: number;
  /** `--chmod`; null keeps the source's. */
  readonly mode: number | null;
  /** True where the destination was written with a slash at its end. */
  readonly isFolder: boolean;
  readonly nowMs: number;
}

/**
 * The changes that copying makes to a tree: folders give their contents, files land in a destination that is a folder and are renamed
 * to one that is not. Times are the sources', new folders on the way are made with mode 755.
 */
export function copyChanges(root: Directory, destination: string, sources: readonly Source[], options: CopyOptions): Changeset {
  const target = realPath(root, destination);
  const puts = new Map<string, FileNode>();
  const existing = nodeAt(root, target);
  const isFolder = options.isFolder || existing?.kind === 'directory' || sources.length > 1;
  for (const { name, node } of sources) {
    if (node.kind === 'directory') {
      if (existing && existing.kind !== 'directory') throw new BuildError(`cannot copy to non-directory: ${target}`);
      puts.set(target, existing?.kind === 'directory' ? bare(existing) : madeDirectory(options));
      putContents(puts, target, node, options);
    } else {
      puts.set(isFolder ? joinPath(target, name) : target, owned(node, options));
    }
  }
  return withParents(root, puts, options);
}

/** The changes that `mkdir -p` makes: none where the folder is there. */
export function directoryChanges(
  root: Directory,
  path: string,
  owner: { readonly uid: number; readonly gid: number; readonly nowMs: number },
): Changeset {
  const target = realPath(root, path);
  if (nodeAt(root, target)?.kind === 'directory') return new Map();
  return withParents(root, new Map([[target, madeDirectory(owner)]]), owner);
}

/** Puts as a changeset, with the folders above them: those that are there as they are, but for a new time where a name was added. */
export function withParents(
  root: Directory,
  puts: ReadonlyMap<string, FileNode>,
  owner: { readonly uid: number; readonly gid: number; readonly nowMs: number },
): Changeset {
  const nodes = new Map(puts);
  for (const path of puts.keys()) {
    for (let parent = parentPath(path); parent !== '/'; parent = parentPath(parent)) {
      if (nodes.has(parent)) continue;
      const existing = nodeAt(root, parent);
      nodes.set(
        parent,
        existing?.kind === 'directory'
          ? { ...bare(existing), mtimeMs: parent === parentPath(path) ? owner.nowMs : existing.mtimeMs }
          : madeDirectory(owner),
      );
    }
  }
  const sorted = [...nodes].sort(([a], [b]) => (a.replaceAll('/', '\0') < b.replaceAll('/', '\0') ? -1 : 1));
  return new Map(sorted.map(([path, node]): [string, Change] => [path, { type: 'put', node }]));
}

/** A path with the symlinks of its existing part followed; what is not there yet is taken as written. */
export function realPath(root: Directory, path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  for (let known = parts.length; known > 0; known -= 1) {
    const found = walkPath(root, `/${parts.slice(0, known).join('/')}`, true);
    if (typeof found === 'string' || !found.node) continue;
    const rest = parts.slice(known).join('/');
    return rest === '' ? found.path : joinPath(found.path, rest);
  }
  return `/${parts.join('/')}`;
}

function putContents(puts: Map<string, FileNode>, path: string, folder: Directory, options: CopyOptions): void {
  for (const [name, child] of folder.children) {
    const at = joinPath(path, name);
    puts.set(at, owned(child, options));
    if (child.kind === 'directory') putContents(puts, at, child, options);
  }
}

function owned(node: FileNode, { uid, gid, mode }: CopyOptions): FileNode {
  const bareNode = node.kind === 'directory' ? bare(node) : node;
  return { ...bareNode, uid, gid, mode: mode === null || node.kind === 'symlink' ? node.mode : mode };
}

function bare(folder: Directory): Directory {
  return { ...folder, children: new Map() };
}

function madeDirectory({ uid, gid, nowMs }: { readonly uid: number; readonly gid: number; readonly nowMs: number }): Directory {
  return { kind: 'directory', mode: 0o755, uid, gid, mtimeMs: nowMs, children: new Map() };
}
