import type { Credentials } from '../model/file-system/operation.js';
import type { Files, Place, Stream } from './process.js';
import type { Session } from './session.js';

/** All that a program's run depends on. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly credentials: Credentials;
  readonly files: Files;
  /** null where none is attached. */
  readonly stdin: string | null;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly where: Place;
  /** Name of the shell that runs it and words what goes wrong; a plain `sh` unless told. */
  readonly shell?: string | undefined;
  /** True where the shell has the program within itself: no file of it is looked for. */
  readonly isBuiltin?: boolean;
}

/**
 * Runs a program to its end and resolves to its exit status; one that isn't there prints as a shell does and gives 127, one that
 * can't be executed 126. In a container a program that no tool stands for prints the literals its source prints, and ends, or, in a
 * main process, stays up. Throws `ProcessKilled` when its container goes, `LimitReached` at the run's limits.
 */
export function runProgram(session: Session, surroundings: Surroundings): Promise<number> {
  return session.run(surroundings);
}
