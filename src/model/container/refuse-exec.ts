import type { Action } from '../action.js';
import type { Outcome } from '../outcome.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';

/** Why `docker exec` can't have its process: the container does not run, or not now. */
export function refuseExec(world: World, { type, container: reference }: Extract<Action, { type: 'container/exec' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const { id, status } = container;
  const message =
    status === 'paused'
      ? `Container ${reference} is paused, unpause the container before exec`
      : status === 'restarting'
        ? `Container ${id} is restarting, wait until the container is running`
        : `container ${id} is not running`;
  return refuse(world, type, 409, message, { subject: { kind: 'container', id } });
}
