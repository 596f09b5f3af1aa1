import type { Action } from '../action.js';
import type { LogLine } from '../container.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';

/** How much of what a container printed is kept. */
const MAX_LOG_LINES = 10_000;

/** `docker exec`: another process in a running container; what it does comes as actions of its own. null where the container does not run. */
export function execInContainer(world: World, { container: reference, args }: Extract<Action, { type: 'container/exec' }>): Outcome | null {
  const container = findContainer(world, reference);
  return container?.status === 'running' ? done(world, { type: 'exec', containerId: container.id, args }) : null;
}

/** The main process printed something: kept outside the writable layer. null where there is no such container. */
export function appendLog(
  world: World,
  { container: reference, stream, text }: Extract<Action, { type: 'container/log' }>,
): Outcome | null {
  const container = findContainer(world, reference);
  if (!container) return null;
  const line: LogLine = { stream, text, timeMs: world.clockMs };
  const changed = copyContainer(container);
  changed.logs = [...container.logs.slice(-(MAX_LOG_LINES - 1)), line];
  const draft = openDraft(world);
  draft.containers = world.containers.with(container.id, changed);
  draft.facts.push({ type: 'logged', containerId: container.id, stream, text });
  return closeDraft(draft);
}
