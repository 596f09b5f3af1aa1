import type { Credentials } from '../model/file-system/operation.js';
import { findExecutable } from './find-executable.js';
import type { Files } from './process.js';
import type { StartProblem } from './session.js';

/** What a program is to be started in. */
export interface ProgramPlace {
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly credentials: Credentials;
  readonly files: Files;
}

/**
 * Why a container's program can't be started, in the words of the OCI runtime; null if it can. `assumed` are names of programs that the
 * image itself says it starts: where not all of its files are known, they are taken to be there.
 */
export function programProblem(place: ProgramPlace, argv: readonly string[], assumed: readonly string[] = []): StartProblem | null {
  const name = argv[0] ?? '';
  if (!place.files.complete && assumed.includes(name)) return null;
  const found = findExecutable(place.files, name, place.env.get('PATH'), place.cwd, place.credentials, 'container');
  if ('path' in found) return null;
  const exec = `exec: ${JSON.stringify(name)}:`;
  if (found.errno === 'EISDIR') return { exitCode: 126, cause: `${exec} is a directory: unknown: permission denied` };
  if (found.errno === 'EACCES') return { exitCode: 126, cause: `${exec} permission denied: unknown` };
  if (name.includes('/'))
    return {
      exitCode: 127,
      cause: `${exec} ${found.errno === 'ENOTDIR' ? 'not a directory' : 'stat ' + name + ': no such file or directory'}: unknown`,
    };
  return { exitCode: 127, cause: `${exec} executable file not found in $PATH: unknown` };
}
