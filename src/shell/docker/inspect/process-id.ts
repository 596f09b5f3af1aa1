import type { Container } from '../../../model/container.js';

const FIRST_PID = 2000;
const PID_SPAN = 30_000;

/** A process id on the host for a container's main process: made from its id, so the same on every run; 0 where it does not run. */
export function processId(container: Container): number {
  const isLive = container.status === 'running' || container.status === 'paused';
  return isLive ? FIRST_PID + ((parseInt(container.id.slice(0, 8), 16) + container.restartCount) % PID_SPAN) : 0;
}
