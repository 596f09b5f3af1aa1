import { advanceUntil } from '../advance-until.js';
import { signalMain, trapSignal, waitForSignal } from '../signals.js';
import type { Builtin } from './builtin-table.js';
import { jobsOf } from './run-background.js';
import { outputOf } from './shell-io.js';
import { signalName } from './signal-name.js';

/** `trap 'commands' SIGNAL…`; `-` takes it back, `''` ignores. */
export const trap: Builtin = (shell, argv, io) => {
  const args = argv.slice(1).filter((arg) => arg !== '--');
  const [action, ...signals] = args;
  if (action === undefined) {
    for (const [signal, commands] of shell.state.traps) outputOf(io, 1).write(`trap -- '${commands}' ${signal}\n`);
    return 0;
  }
  for (const signal of (signals.length > 0 ? signals : [action]).map(signalName)) {
    const isReset = action === '-' || signals.length === 0;
    if (isReset) shell.state.traps.delete(signal);
    else shell.state.traps.set(signal, action);
    if (signal !== 'EXIT') trapSignal(shell.surroundings.session, signal, !isReset && action !== '');
  }
  return 0;
};

/** `wait`: until the jobs in the background are done. */
export const wait: Builtin = async (shell, argv) => {
  const jobs = jobsOf(shell);
  const wanted = argv.slice(1).map((arg) => Number(arg.replace('%', '')));
  const isDone = (): boolean => [...jobs].every(([number, status]) => status !== null || (wanted.length > 0 && !wanted.includes(number)));
  const { session } = shell.surroundings;
  // One wait after the other, so that a signal is heard in between.
  for (let rounds = 0; !isDone() && rounds < 10_000; rounds++) {
    if (!(await advanceUntil(session, isDone))) break;
  }
  if (!isDone()) await waitForSignal(session, 1_000);
  return wanted.length === 0 ? 0 : (jobs.get(wanted.at(-1) ?? 0) ?? 127);
};

/** `jobs`. */
export const listJobs: Builtin = (shell, _argv, io) => {
  let index = 0;
  for (const [, status] of jobsOf(shell)) {
    index++;
    if (status === null) outputOf(io, 1).write(`[${index}]+  Running\n`);
  }
  return 0;
};

/** `kill -SIGNAL pid…`: PID 1 is the container's main process. */
export const kill: Builtin = async (shell, argv, io) => {
  let signal = 'SIGTERM';
  const pids: string[] = [];
  const args = argv.slice(1);
  while (args.length > 0) {
    const arg = args.shift() ?? '';
    if (arg === '-s') signal = signalName(args.shift() ?? 'TERM');
    else if (arg === '-l') {
      outputOf(io, 1).write('HUP INT QUIT KILL USR1 USR2 TERM\n');
      return 0;
    } else if (/^-\w/.test(arg)) signal = signalName(arg.slice(1));
    else pids.push(arg);
  }
  if (pids.length === 0) {
    outputOf(io, 2).write(
      shell.complain(
        shell.dialect.kind === 'ash' ? 'you need to specify whom to kill' : 'kill: usage: kill [-s sigspec | -n signum | -sigspec] pid',
      ),
    );
    return shell.dialect.kind === 'ash' ? 1 : 2;
  }
  let status = 0;
  for (const pid of pids) {
    if (pid === '1' && shell.surroundings.files.containerId !== '') {
      await signalMain(shell.surroundings.session, shell.surroundings.files.containerId, signal);
    } else if (!jobsOf(shell).has(Number(pid))) {
      const message = shell.dialect.kind === 'ash' ? `can't kill pid ${pid}: No such process` : `(${pid}) - No such process`;
      outputOf(io, 2).write(shell.complain(shell.dialect.kind === 'bash' ? `kill: ${message}` : message));
      status = 1;
    } else jobsOf(shell).set(Number(pid), 143);
  }
  return status;
};
