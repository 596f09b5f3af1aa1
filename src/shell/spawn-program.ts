import type { Process, ProcessChanges } from './process.js';
import { runProgram } from './run-program.js';

/** Runs another program in a process's surroundings: what `Process.spawn` promises. */
export function spawnProgram(process: Process, argv: readonly string[], changes: ProcessChanges = {}): Promise<number> {
  process.session.countCommand();
  const { env, cwd, credentials, files, where, stdout, stderr } = process;
  const takeInput = (): string | null => (changes.stdin === undefined ? process.stdin : changes.stdin);
  return runProgram(process.session, {
    env,
    cwd,
    credentials,
    files,
    where,
    stdout,
    stderr,
    ...changes,
    argv,
    get stdin() {
      return takeInput();
    },
  });
}
