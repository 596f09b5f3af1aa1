import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import { makeNewFile } from '../file-system/make-new-file.js';
import type { Outcome } from '../outcome.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';

/** What is not the container's own: file systems of the kernel's, and files that the engine mounts. */
const NOT_OWN = /^\/(dev|proc|sys|etc\/(hosts|hostname|resolv\.conf))(\/|$)/;

/** `changeFile` where a process makes a file in the container's own writable layer; null elsewhere. */
export function makeFile(world: World, action: Extract<Action, { type: 'container/file' }>): Outcome | null {
  const container = findContainer(world, action.container);
  if (!container || container.readOnly || action.engine || container.mounts.length > 0) return null;
  const made = makeNewFile(container.files, action.operation, action.credentials, world.clockMs);
  if (!made || NOT_OWN.test(made.path)) return null;
  const changed = copyContainer(container);
  changed.files = made.files;
  const draft = openDraft(world);
  draft.containers = world.containers.with(container.id, changed);
  draft.facts.push({ type: 'file-added', containerId: container.id, path: made.path, mount: '' });
  return closeDraft(draft);
}
