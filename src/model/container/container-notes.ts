import type { Action } from '../action.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';

/** `docker cp` is done: what was written came as file actions, this says what it was all about. */
export function noteCopied(
  world: World,
  { type, container: reference, direction, path, sizeBytes }: Extract<Action, { type: 'container/copied' }>,
): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  return done(world, { type: 'copied', containerId: container.id, direction, path, sizeBytes });
}

/** `docker logs` was read. */
export function noteLogsRead(world: World, { type, container: reference, lines }: Extract<Action, { type: 'container/logs' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  if (container.status === 'dead') return refuse(world, type, 409, 'can not get logs from container which is dead or marked for removal');
  return done(world, { type: 'logs-read', containerId: container.id, lines });
}
