import { loadEngine } from '../model/reduce-loaded.js';
import { killProcesses } from './kill-processes.js';
import type { Session } from './session.js';
import { SignalDelivered } from './stop.js';

/** A signal is taken at once by whatever waits no longer than this; a longer wait outlasts the grace time of `docker stop`. */
const GRACE_MS = 10_000;

/**
 * Delivers a signal ("SIGTERM") to a container's main process: the exit code it ends with, or null where it lives on, as PID 1 does on
 * signals it has no handler for. Changes nothing of the container: dispatch `container/stop` or `/kill` with the answer, then `killProcesses`.
 */
export async function answerSignal({ scheduler, mains }: Session, containerId: string, signal: string): Promise<number | null> {
  if (signal === 'SIGKILL') return 137;
  const main = mains.get(containerId);
  const task = main?.task;
  if (!main || !task) return null;
  main.isAnswering = true;
  try {
    const isPrompt = task.isListening || task.wakeMs - scheduler.clock.nowMs() <= GRACE_MS;
    if (task.resume && task.traps.has(signal) && isPrompt)
      await scheduler.turn(task, () => scheduler.resume(task, new SignalDelivered(signal)));
    return main.exitCode;
  } finally {
    main.isAnswering = false;
  }
}

/** A signal sent to the main process from within (`kill 1`): it ends, with `container/exit`, if it handles the signal so. */
export async function signalMain(session: Session, containerId: string, signal: string): Promise<void> {
  // The kernel shields PID 1 from signals of its own namespace that it has no handler for, SIGKILL included.
  if (signal === 'SIGKILL') return;
  const exitCode = await answerSignal(session, containerId, signal);
  if (exitCode === null) return;
  await loadEngine();
  session.dispatch({ type: 'container/exit', container: containerId, exitCode });
  killProcesses(session, containerId);
}

/** Says whether the process beside the foreground that is running handles a signal itself, as a shell with a trap does. */
export function trapSignal({ scheduler }: Session, signal: string, isHandled: boolean): void {
  const traps = scheduler.current?.traps;
  if (isHandled) traps?.add(signal);
  else traps?.delete(signal);
}

/** Waits for ever for a signal to handle, beside the foreground; in the foreground, where none comes, `periodMs`. */
export function waitForSignal({ scheduler }: Session, periodMs: number): Promise<void> {
  const isBeside = scheduler.current !== null;
  return scheduler.sleep(isBeside && periodMs <= GRACE_MS ? Infinity : periodMs, isBeside);
}
