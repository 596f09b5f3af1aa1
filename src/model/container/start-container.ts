import type { Action } from '../action.js';
import type { Container } from '../container.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';

/** `docker start` of a new container: the main process begins, on the layer that create made. null for any other, and where things are mounted. */
export function startContainer(world: World, { container: reference }: Extract<Action, { type: 'container/start' }>): Outcome | null {
  const container = findContainer(world, reference);
  return container?.status === 'created' && container.mounts.length === 0 ? enterStarted(world, startedContainer(world, container)) : null;
}

/** Puts a container that has just started in the place of what it was. */
export function enterStarted(world: World, started: Container): Outcome {
  const draft = openDraft(world);
  draft.containers = world.containers.with(started.id, started);
  draft.facts.push({ type: 'container-started', containerId: started.id, already: false });
  return closeDraft(draft);
}

/** The container with its process running; nothing is mounted yet. */
export function startedContainer(world: World, container: Container): Container {
  const started = copyContainer(container);
  started.status = 'running';
  started.startedMs = world.clockMs;
  started.exitCode = 0;
  started.error = '';
  started.stoppedByUser = false;
  started.restartCount = container.status === 'restarting' ? container.restartCount + 1 : 0;
  return started;
}
