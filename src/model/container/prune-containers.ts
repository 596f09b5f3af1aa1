import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import { isRunning } from '../select/find-container.js';
import type { World } from '../world.js';
import { removeFrom } from './remove-container.js';

/** `docker container prune`: all that do not run, the newest first. */
export function pruneContainers(world: World): Outcome {
  const draft = openDraft(world);
  for (const container of [...world.containers.values()].reverse()) if (!isRunning(container)) removeFrom(draft, container, false);
  return closeDraft(draft);
}
