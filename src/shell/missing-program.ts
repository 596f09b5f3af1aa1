import { assumeExecutable } from './assume-executable.js';
import type { ProgramPlace } from './program-problem.js';
import type { StartProblem } from './session.js';

/** What the OCI runtime says of a program that is not found among a container's files; null where it can be taken to be there. */
export function missingProgram(place: ProgramPlace, name: string): StartProblem | null {
  const found = assumeExecutable(place.files, name, place.env.get('PATH'), place.cwd, place.credentials, 'container');
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
