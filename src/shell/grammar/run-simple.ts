import type { Process } from '../process.js';
import { runProgram } from '../run-program.js';
import { outputOf, type ShellIo } from './shell-io.js';
import { isShellTool } from '../tool-names.js';
import type { ShellState } from './shell-state.js';

/** What a shell stands in: all of its process but what it keeps itself. */
export type ShellSurroundings = Pick<Process, 'session' | 'files' | 'credentials' | 'where'>;

/** Runs the program that a simple command names, as a child of the shell; its status. */
export function runSimple(
  surroundings: ShellSurroundings,
  state: ShellState,
  argv: readonly string[],
  env: ReadonlyMap<string, string>,
  io: ShellIo,
): Promise<number> {
  // Named one by one: what a shell stands in may be a process, whose standard input a copy of all would take.
  const { session, files, credentials, where } = surroundings;
  return runProgram(session, {
    files,
    credentials,
    where,
    argv,
    env,
    cwd: state.cwd,
    get stdin() {
      return io.input.takeAll();
    },
    stdout: outputOf(io, 1),
    stderr: outputOf(io, 2),
    shell: state.name,
    isBuiltin: isShellTool(argv[0] ?? ''),
  });
}

/** Counts a command and gives the page a turn now and then. */
export async function beginCommand({ session }: ShellSurroundings): Promise<void> {
  session.countCommand();
  await session.rest();
}
