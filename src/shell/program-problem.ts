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
 * Why a container's program can't be started, in the words of the OCI runtime; null if it can. `assumed` is the name of the program
 * that the image itself says it starts: where not all of its files are known, it is taken to be there.
 */
export async function programProblem(place: ProgramPlace, argv: readonly string[], assumed?: string): Promise<StartProblem | null> {
  const name = argv[0] ?? '';
  const found = findExecutable(place.files, name, place.env.get('PATH'), place.cwd, place.credentials);
  if ('path' in found || (!place.files.complete && name === assumed)) return null;
  const missingProgramModule = await import('./missing-program.js');
  return missingProgramModule.missingProgram(place, name);
}
