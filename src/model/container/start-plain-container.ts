import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';

/** `startContainer` for a container that never ran and has no mounts; null for any other. */
export function startPlainContainer(world: World, { container: reference }: Extract<Action, { type: 'container/start' }>): Outcome | null {
  const container = findContainer(world, reference);
  if (container?.status !== 'created' || container.mounts.length > 0) return null;
  const started = copyContainer(container);
  started.status = 'running';
  started.startedMs = world.clockMs;
  started.error = '';
  started.exitCode = 0;
  const draft = openDraft(world);
  draft.containers = world.containers.with(container.id, started);
  draft.facts.push({ type: 'container-started', containerId: container.id, already: false });
  return closeDraft(draft);
}
