import type { Credentials, Errno } from '../model/file-system/operation.js';
import { resolvePath } from '../model/file-system/lookup.js';
import { type Executable, findExecutable } from './find-executable.js';
import type { Files, Place } from './process.js';
import { isTool } from './tool-names.js';
import { listDirectory } from './read-files.js';

/** Programs that an image has only if its files say so, however little is known of it. */
const optional: ReadonlySet<string> = new Set(
  'bash apk apt apt-get dpkg yum dnf npm npx yarn pnpm node python python3 pip pip3 curl wget git vi vim nano ps sudo su ssh gcc make tree zip unzip gzip bzip2 xz docker'.split(
    ' ',
  ),
);

/** Finds a program as `findExecutable` does, or takes it to be there: every host has the usual tools, and not all files of an image are known. */
export function assumeExecutable(
  files: Files,
  name: string,
  path: string | undefined,
  cwd: string,
  credentials: Credentials,
  where: Place,
): Executable | { readonly errno: Errno } {
  const found = findExecutable(files, name, path, cwd, credentials);
  if ('path' in found) return found;
  const isPath = name.includes('/');
  const full = isPath ? resolvePath(cwd, name) : `/usr/bin/${name}`;
  const tool = /^(?:\/usr)?\/s?bin\/([^/]+)$/.exec(full)?.[1] ?? '';
  const isThere = isPath && (found.errno === 'EISDIR' || found.errno === 'EACCES');
  const isPlausible = isTool(tool, where) && (where === 'host' || (!files.complete && (!optional.has(tool) || isBare(files))));
  return isPlausible && !isThere ? { path: full, node: null } : found;
}

/** True where nothing at all is known of the programs that the file system holds. */
function isBare(files: Files): boolean {
  return typeof listDirectory(files, '/bin') === 'string' && typeof listDirectory(files, '/usr/bin') === 'string';
}
