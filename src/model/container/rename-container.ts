import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { nameErrorOf } from './name-error.js';

/** `docker rename`. */
export function renameContainer(
  world: World,
  { type, container: reference, name }: Extract<Action, { type: 'container/rename' }>,
): Outcome {
  if (reference === '' || name === '') return refuse(world, type, 400, 'Neither old nor new names may be empty');
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const { id: containerId, name: from } = container;
  const to = name.replace(/^\//, '');
  const subject = { kind: 'container', id: containerId } as const;
  if (to === from) return refuse(world, type, 400, 'Renaming a container with the same name as its current name', { subject });
  const error = nameErrorOf(world, to, '/' + to);
  if (error) return refuse(world, type, error.status, `Error when allocating new name: ${error.message}`, { subject, pins: error.pins });
  const draft = openDraft(world);
  draft.names = world.names.without(from).with(to, containerId);
  draft.containers = world.containers.with(containerId, { ...container, name: to });
  draft.facts.push({ type: 'container-renamed', containerId, from, to });
  return closeDraft(draft);
}

/** `docker update`: the restart policy; no layer is touched. */
export function updateContainer(world: World, action: Extract<Action, { type: 'container/update' }>): Outcome {
  const container = findContainer(world, action.container);
  if (!container) return noSuchContainer(world, action.type, action.container);
  const { id: containerId, autoRemove } = container;
  const restartPolicy = action.restartPolicy ?? container.restartPolicy;
  if (autoRemove && action.restartPolicy && restartPolicy.name !== 'no') {
    return refuse(world, action.type, 400, 'Restart policy cannot be updated because AutoRemove is enabled for the container', {
      subject: { kind: 'container', id: containerId },
    });
  }
  return done(
    { ...world, containers: world.containers.with(containerId, { ...container, restartPolicy }) },
    { type: 'container-updated', containerId },
  );
}
