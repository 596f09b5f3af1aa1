import type { Session } from './session.js';

/** Wakes of one wait for something that may never be: past that, it never is. */
const MAX_WAKES = 200_000;
/** How often a process beside the foreground looks again. */
const LOOK_MS = 100;

/** Lets time pass, from wake to wake, until `done` holds; false where nothing that still runs can make it so. */
export async function advanceUntil({ scheduler }: Session, done: () => boolean): Promise<boolean> {
  for (let wakes = 0; !done(); wakes++) {
    if (wakes > MAX_WAKES) return false;
    if (scheduler.current) await scheduler.sleep(LOOK_MS);
    else if (!(await scheduler.wakeNext(Infinity))) return false;
  }
  return true;
}

/** Whether anything in the container goes on by itself when time passes; a server that waits for requests does not. */
export function canWake({ scheduler }: Session, containerId: string): boolean {
  return [...scheduler.tasks].some(({ owner, wakeMs }) => owner === containerId && Number.isFinite(wakeMs));
}
