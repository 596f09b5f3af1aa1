import type { Action } from '../action.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';

/** `docker pause`: its processes freeze; it still counts as running. */
export function pauseContainer(world: World, { type, container: reference }: Extract<Action, { type: 'container/pause' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const { id, status } = container;
  const subject = { kind: 'container', id } as const;
  if (status === 'paused') return refuse(world, type, 409, `Container ${id} is already paused`, { subject });
  if (status === 'restarting')
    return refuse(world, type, 409, `Container ${id} is restarting, wait until the container is running`, { subject });
  if (status !== 'running') return refuse(world, type, 409, `container ${id} is not running`, { subject });
  return done(
    { ...world, containers: world.containers.with(id, { ...container, status: 'paused' }) },
    { type: 'container-paused', containerId: id },
  );
}

/** `docker unpause`. */
export function unpauseContainer(world: World, { type, container: reference }: Extract<Action, { type: 'container/unpause' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const { id, status } = container;
  if (status !== 'paused') return refuse(world, type, 409, `Container ${id} is not paused`, { subject: { kind: 'container', id } });
  return done(
    { ...world, containers: world.containers.with(id, { ...container, status: 'running' }) },
    { type: 'container-unpaused', containerId: id },
  );
}
