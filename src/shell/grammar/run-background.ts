import type { AndOr, PipelineNode } from 'unbash';
import type { Interpreter } from './interpreter.js';
import { Input, type ShellIo } from './shell-io.js';

/** What a shell knows of the jobs it put in the background: number to status, null while they run. */
const jobs = new WeakMap<Interpreter, Map<number, number | null>>();

/** The jobs of a shell. */
export function jobsOf(shell: Interpreter): Map<number, number | null> {
  const known = jobs.get(shell) ?? new Map<number, number | null>();
  jobs.set(shell, known);
  return known;
}

/** Runs `command &`: in a subshell beside the foreground, with nothing to read. */
export async function runBackground(shell: Interpreter, command: PipelineNode | AndOr, io: ShellIo): Promise<void> {
  const { session, files } = shell.surroundings;
  const background: ShellIo = { input: new Input(''), outputs: io.outputs };
  const known = jobsOf(shell);
  const number = (shell.state.lastJob || 100) + 1;
  shell.state.lastJob = number;
  known.set(number, null);
  await session.scheduler.start(files.containerId, async () => {
    known.set(number, await shell.runSubshell(background, (inner) => inner.runNode(command, background)));
  });
  shell.state.status = 0;
}
