import { loadEngine } from '../model/reduce-loaded.js';
import { killProcesses } from './kill-processes.js';
import type { MainProcess } from './main-process.js';
import type { Session } from './session.js';

/** Wait before the first restart by policy; each one doubles it, ten seconds up put it back. */
const RESTART_MS = 100;
const SETTLED_MS = 10_000;
const LONGEST_RESTART_MS = 60_000;

/**
 * What the end of a container's main process leads to: `container/exit`, and where its policy says so, after a while, `container/start`.
 * Resolves to the wait before the restart after this one, null where the container stays as it is.
 */
export async function endOfMain(session: Session, main: MainProcess, startedMs: number, backoffMs = RESTART_MS): Promise<number | null> {
  const { task, exitCode } = main;
  const container = task.owner;
  const statusNow = (): string | undefined => session.world.containers.get(container)?.status;
  if (main.isAnswering || task.killed || exitCode === null || statusNow() === undefined) return null;
  session.mains.delete(container);
  await loadEngine();
  session.dispatch({ type: 'container/exit', container, exitCode });
  // Whatever else ran in the container goes with its main process.
  killProcesses(session, container, task);
  if (statusNow() !== 'restarting') return null;
  const upMs = session.world.clockMs - startedMs;
  const waitMs = upMs > SETTLED_MS ? RESTART_MS : backoffMs;
  await session.advance(waitMs);
  if (statusNow() !== 'restarting') return null;
  if (session.dispatch({ type: 'container/start', container }).refusal) return null;
  return Math.min(waitMs * 2, LONGEST_RESTART_MS);
}
