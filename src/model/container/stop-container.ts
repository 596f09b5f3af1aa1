import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { noSuchContainer } from '../refuse.js';
import { findContainer, isRunning } from '../select/find-container.js';
import type { World } from '../world.js';
import { endProcess } from './end-process.js';
import { mountedContainer } from './start-again.js';

/** `docker stop`, which succeeds on what is stopped already. */
export function stopContainer(
  world: World,
  { type, container: reference, exitCode }: Extract<Action, { type: 'container/stop' }>,
): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const { id: containerId } = container;
  if (!isRunning(container)) return done(world, { type: 'container-stopped', containerId, already: true });
  const draft = openDraft(world);
  draft.facts.push({ type: 'container-stopped', containerId, already: false });
  endProcess(draft, container, exitCode, 'stop');
  return closeDraft(draft);
}

/** `docker restart`: stopped if it runs, then started, on the same layer. */
export function restartContainer(
  world: World,
  { type, container: reference, exitCode }: Extract<Action, { type: 'container/restart' }>,
): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const draft = openDraft(world);
  if (isRunning(container)) endProcess(draft, container, exitCode, 'restart');
  const stopped = draft.containers.get(container.id) ?? container;
  draft.containers = draft.containers.with(container.id, mountedContainer(draft, stopped));
  draft.facts.push({ type: 'container-restarted', containerId: container.id });
  return closeDraft(draft);
}
