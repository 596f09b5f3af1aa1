import type { Container } from '../../../model/container.js';
import { humanDuration } from './duration.js';

const DEFAULT_HEALTH_INTERVAL_MS = 30_000;

/** The STATUS column: "Up 5 seconds (Paused)", "Exited (0) 3 seconds ago" (moby container/state.go, String). */
export function containerStatus(container: Container, nowMs: number): string {
  const up = `Up ${humanDuration(nowMs - container.startedMs)}`;
  switch (container.status) {
    case 'running': {
      const health = containerHealth(container, nowMs);
      return health ? `${up} (${health === 'starting' ? 'health: starting' : health})` : up;
    }
    case 'paused':
      return `${up} (Paused)`;
    case 'restarting':
      return `Restarting (${container.exitCode}) ${humanDuration(nowMs - container.finishedMs)} ago`;
    case 'removing':
      return 'Removal In Progress';
    case 'dead':
      return 'Dead';
    case 'created':
      return 'Created';
    case 'exited':
      return `Exited (${container.exitCode}) ${humanDuration(nowMs - container.finishedMs)} ago`;
  }
}

/** What a health check says: starting until its first interval has gone by, then healthy, as the check itself is not run; '' with none. */
export function containerHealth(container: Container, nowMs: number): '' | 'starting' | 'healthy' {
  const check = container.config.Healthcheck;
  const test = check?.Test;
  if (!check || !Array.isArray(test) || test[0] === 'NONE') return '';
  const intervalMs = typeof check.Interval === 'number' && check.Interval > 0 ? check.Interval / 1e6 : DEFAULT_HEALTH_INTERVAL_MS;
  return nowMs - container.startedMs < intervalMs ? 'starting' : 'healthy';
}
