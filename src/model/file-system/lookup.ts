import type { Directory, FileNode } from './file-node.js';
import type { Credentials, Errno } from './operation.js';

/** Makes a path absolute and normal: "." and ".." are worked out by text, as a shell's `cd` does. */
export function resolvePath(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : cwd}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return '/' + parts.join('/');
}

/** The directory a path lies in, "/" for the root itself. */
export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** The last part of a path, '' for the root. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path of `name` in `directory`. */
export function joinPath(directory: string, name: string): string {
  return directory === '/' ? '/' + name : `${directory}/${name}`;
}

/** Where a path leads once its symlinks are followed. */
export interface Resolved {
  /** Free of symlinks, but for the last part where it is not to be followed. */
  readonly path: string;
  /** null where the last part names nothing in a directory that exists. */
  readonly node: FileNode | null;
}

const MAX_SYMLINKS = 40;
const MAX_PATH = 4096;
const MAX_NAME = 255;

/**
 * Walks a path from the root as the kernel does: symlinks are followed, ".." goes up from where they led, and a caller who is not
 * root needs search permission on every directory passed.
 */
export function walkPath(root: Directory, path: string, follow: boolean, credentials?: Credentials): Resolved | Errno {
  if (path.length > MAX_PATH) return 'ENAMETOOLONG';
  const left = path.split('/').reverse();
  const passed: Directory[] = [root];
  const names: string[] = [];
  let links = 0;
  let trailing = false;
  let node: FileNode | null = root;
  while (left.length > 0) {
    const name = left.pop();
    if (name === undefined || name === '' || name === '.') {
      trailing ||= left.length === 0 && names.length > 0;
      continue;
    }
    const directory = passed[passed.length - 1] as Directory;
    if (node !== directory) return node ? 'ENOTDIR' : 'ENOENT';
    if (credentials && !mayAccess(directory, credentials, 1)) return 'EACCES';
    if (name === '..') {
      if (passed.length > 1) passed.pop();
      names.pop();
      node = passed[passed.length - 1] as Directory;
      continue;
    }
    if (name.length > MAX_NAME) return 'ENAMETOOLONG';
    const child: FileNode | undefined = directory.children.get(name);
    if (child?.kind === 'symlink' && (follow || left.some((part) => part !== ''))) {
      if (++links > MAX_SYMLINKS) return 'ELOOP';
      if (child.target.startsWith('/')) {
        passed.length = 1;
        names.length = 0;
      }
      node = passed[passed.length - 1] as Directory;
      left.push(...child.target.split('/').reverse());
      continue;
    }
    names.push(name);
    node = child ?? null;
    if (child?.kind === 'directory') passed.push(child);
  }
  if (trailing && node && node.kind !== 'directory') return 'ENOTDIR';
  return { path: '/' + names.join('/'), node };
}

/** What a path names; symlinks are followed unless told. An errno where it names nothing. */
export function lookup(root: Directory, path: string, options?: { readonly follow?: boolean | undefined }): FileNode | Errno {
  const resolved = walkPath(root, path, options?.follow ?? true);
  return typeof resolved === 'string' ? resolved : (resolved.node ?? 'ENOENT');
}

/** Whether the caller may read (4), write (2) or search and execute (1) it; root may, but execute only what someone may. */
export function mayAccess(node: FileNode, credentials: Credentials, wanted: 1 | 2 | 4): boolean {
  if (credentials.uid === 0) return wanted !== 1 || node.kind === 'directory' || (node.mode & 0o111) !== 0;
  const shift = node.uid === credentials.uid ? 6 : node.gid === credentials.gid ? 3 : 0;
  return ((node.mode >> shift) & wanted) !== 0;
}
