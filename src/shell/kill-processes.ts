import type { Task } from './scheduler.js';
import type { Session } from './session.js';
import { ProcessKilled } from './stop.js';

/** Ends whatever runs in a container, but for a survivor: those that wait unwind, one that runs unwinds at its next wait. */
export function killProcesses({ scheduler }: Session, containerId: string, survivor?: Task): void {
  for (const task of [...scheduler.tasks]) {
    if (task.owner !== containerId || task === survivor) continue;
    scheduler.tasks.delete(task);
    task.killed = true;
    scheduler.resume(task, new ProcessKilled(containerId));
  }
}
