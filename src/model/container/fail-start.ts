import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { noSuchContainer } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { makeMountPoints } from './make-directories.js';
import { removeFrom } from './remove-container.js';

/** What was to be the main process can't be run: the container stays as it was, with the reason; with `--rm` it goes. */
export function failStart(world: World, action: Extract<Action, { type: 'container/fail-start' }>): Outcome {
  const container = findContainer(world, action.container);
  if (!container) return noSuchContainer(world, action.type, action.container);
  const draft = openDraft(world);
  if (container.autoRemove) removeFrom(draft, container, true);
  else {
    const { exitCode, error } = action;
    draft.containers = world.containers.with(container.id, { ...container, exitCode, error, files: makeMountPoints(world, container) });
  }
  return closeDraft(draft);
}
