import type { FileNode } from '../model/file-system/file-node.js';
import { mayAccess, resolvePath } from '../model/file-system/lookup.js';
import type { Credentials, Errno } from '../model/file-system/operation.js';
import { DEFAULT_PATH } from './default-path.js';
import type { Files } from './process.js';

/** A program found: `node` is null where the file system doesn't show it, yet it can be taken to be there. */
export interface Executable {
  readonly path: string;
  readonly node: FileNode | null;
}

/** Finds a program among the files as `execvp` does: a path as it is, a name along PATH. */
export function findExecutable(
  files: Files,
  name: string,
  path: string | undefined,
  cwd: string,
  credentials: Credentials,
): Executable | { readonly errno: Errno } {
  const isSearch = !name.includes('/');
  let errno: Errno = 'ENOENT';
  for (const directory of isSearch ? (path ?? DEFAULT_PATH).split(':') : ['']) {
    const tried = resolvePath(cwd, isSearch ? `${directory || '.'}/${name}` : name);
    const node = name === '' ? 'ENOENT' : files.stat(tried);
    const isDirectory = typeof node !== 'string' && node.kind === 'directory';
    if (typeof node !== 'string' && !isDirectory && mayAccess(node, credentials, 1)) return { path: tried, node };
    const problem = isDirectory ? 'EISDIR' : typeof node === 'string' ? node : 'EACCES';
    // A search goes past whatever is no program; only what may not be run is told of.
    if (!isSearch || problem === 'EACCES') errno = problem;
  }
  return { errno };
}
