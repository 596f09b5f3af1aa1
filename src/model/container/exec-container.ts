import type { Action } from '../action.js';
import type { LogLine } from '../container.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { done, noSuchContainer, refuse } from '../refuse.js';
import { findContainer, isRunning } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';

/** How much of what a container printed is kept: lines, and characters in all. */
const MAX_LOG_LINES = 10_000;

/** `docker exec`: another process in a running container; what it does comes as actions of its own. */
export function execInContainer(world: World, { type, container: reference, args }: Extract<Action, { type: 'container/exec' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const { id, status } = container;
  const subject = { kind: 'container', id } as const;
  if (status === 'paused')
    return refuse(world, type, 409, `Container ${reference} is paused, unpause the container before exec`, { subject });
  if (status === 'restarting')
    return refuse(world, type, 409, `Container ${id} is restarting, wait until the container is running`, { subject });
  if (!isRunning(container)) return refuse(world, type, 409, `container ${id} is not running`, { subject });
  return done(world, { type: 'exec', containerId: id, args });
}

/** The main process printed something: kept outside the writable layer. */
export function appendLog(world: World, { type, container: reference, stream, text }: Extract<Action, { type: 'container/log' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const line: LogLine = { stream, text, timeMs: world.clockMs };
  const changed = copyContainer(container);
  changed.logs = [...container.logs.slice(-(MAX_LOG_LINES - 1)), line];
  const draft = openDraft(world);
  draft.containers = world.containers.with(container.id, changed);
  draft.facts.push({ type: 'logged', containerId: container.id, stream, text });
  return closeDraft(draft);
}
