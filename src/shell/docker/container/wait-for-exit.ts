import { isRunning } from '../../../model/select/find-container.js';
import { advanceUntil, canWake } from '../../advance-until.js';
import type { Session } from '../../session.js';

/** Lines of a server without end that a reader watches before Ctrl-C. */
const WATCHED_LINES = 200;

/** How waiting for a container's main process came out. */
export type Waited = 'ended' | 'endless';

/**
 * Lets virtual time pass until a container's main process ends: the next end counts, even where a restart policy starts it anew. A server
 * that never would is given up, at once where nothing is left to happen, else after so many lines of output.
 */
export async function waitForExit(session: Session, containerId: string, onChange?: () => void): Promise<Waited> {
  const before = session.world.containers.get(containerId);
  if (!before) return 'ended';
  const lines = before.logs.length;
  let isTooMuch = false;
  const ended = (): boolean => {
    onChange?.();
    const now = session.world.containers.get(containerId);
    if (
      !now ||
      !isRunning(now) ||
      now.status === 'restarting' ||
      now.restartCount !== before.restartCount ||
      now.startedMs !== before.startedMs
    )
      return true;
    isTooMuch = now.logs.length - lines > WATCHED_LINES || !canWake(session, containerId);
    return isTooMuch;
  };
  return (await advanceUntil(session, ended)) && !isTooMuch ? 'ended' : 'endless';
}
