import type { FileNode } from '../model/file-system/file-node.js';
import { mayAccess, resolvePath } from '../model/file-system/lookup.js';
import type { Credentials, Errno } from '../model/file-system/operation.js';
import { DEFAULT_PATH } from './default-path.js';
import type { Files, Place } from './process.js';
import { isTool } from './tool-names.js';

/** A program found: `node` is null where the file system doesn't show it, yet it can be taken to be there. */
export interface Executable {
  readonly path: string;
  readonly node: FileNode | null;
}

/** Programs that an image has only if its files say so, however little is known of it. */
const optional: ReadonlySet<string> = new Set(
  'bash apk apt apt-get dpkg yum dnf npm npx yarn pnpm node python python3 pip pip3 curl wget git vi vim nano ps sudo su ssh gcc make tree zip unzip gzip bzip2 xz docker'.split(
    ' ',
  ),
);

/** Finds a program as `execvp` does: a path as it is, a name along PATH. */
export function findExecutable(
  files: Files,
  name: string,
  path: string | undefined,
  cwd: string,
  credentials: Credentials,
  where: Place,
): Executable | { readonly errno: Errno } {
  if (name.includes('/')) return checkExecutable(files, resolvePath(cwd, name), credentials, where);
  let denied = false;
  if (name !== '') {
    for (const directory of (path ?? DEFAULT_PATH).split(':')) {
      const found = checkExecutable(files, resolvePath(cwd, `${directory || '.'}/${name}`), credentials, 'container', true);
      if ('path' in found) return found;
      denied ||= found.errno === 'EACCES';
    }
  }
  const isPlausible =
    where === 'host' ? isTool(name, 'host') : !files.complete && isTool(name, 'container') && (!optional.has(name) || isBare(files));
  if (isPlausible && name !== '') return { path: `/usr/bin/${name}`, node: null };
  return { errno: denied ? 'EACCES' : 'ENOENT' };
}

/** True where nothing at all is known of the programs that the file system holds. */
function isBare(files: Files): boolean {
  return typeof files.list('/bin') === 'string' && typeof files.list('/usr/bin') === 'string';
}

function checkExecutable(
  files: Files,
  path: string,
  credentials: Credentials,
  where: Place,
  isSearch = false,
): Executable | { readonly errno: Errno } {
  const node = files.stat(path);
  if (typeof node === 'string') {
    const match = /^(?:\/usr)?\/s?bin\/([^/]+)$/.exec(path);
    const isPlausible =
      !isSearch &&
      match?.[1] !== undefined &&
      isTool(match[1], where) &&
      (where === 'host' || (!files.complete && (!optional.has(match[1]) || isBare(files))));
    return isPlausible ? { path, node: null } : { errno: node };
  }
  if (node.kind === 'directory') return { errno: isSearch ? 'ENOENT' : 'EISDIR' };
  return mayAccess(node, credentials, 1) ? { path, node } : { errno: 'EACCES' };
}
