import type { Action } from '../action.js';
import type { Container } from '../container.js';
import type { Draft } from '../draft.js';
import { closeDraft, openDraft } from '../draft.js';
import { nodeAt } from '../file-system/edit-tree.js';
import { contentOf } from '../file-system/file-content.js';
import type { LayeredFiles } from '../file-system/layered-files.js';
import { walkPath } from '../file-system/lookup.js';
import { beginCall, filesAfter, makeNode, owned } from '../file-system/system-call.js';
import type { Outcome } from '../outcome.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';

/** Where some of the files are the kernel's or the engine's own. */
const NOT_ALL_ITS_OWN = /^\/(dev|etc|proc|sys)\b/;

/** A new file in the writable layer of a container with nothing mounted in it; null for any other change, and for what the kernel refuses. */
export function makeFile(world: World, action: Extract<Action, { type: 'container/file' }>): Outcome | null {
  const { operation, credentials } = action;
  const container = findContainer(world, action.container);
  if (operation.op !== 'write' || !container || container.readOnly || container.mounts.length + container.tmpfs.size > 0) return null;
  const { files } = container;
  const found = walkPath(files.root, operation.path, true, credentials);
  if (typeof found === 'string' || found.node || NOT_ALL_ITS_OWN.test(found.path)) return null;
  const { path } = found;
  // What lies below a whiteout is changed, not added.
  if (nodeAt(files.lower, path)) return null;
  const call = beginCall(files, credentials, world.clockMs);
  const file = { kind: 'file', ...owned(call, operation.mode ?? 0o644), ...contentOf(operation.content) } as const;
  if (makeNode(call, path, file)) return null;
  const draft = openDraft(world);
  setFiles(draft, container, filesAfter(call));
  draft.facts.push({ type: 'file-added', containerId: container.id, path, mount: '' });
  return closeDraft(draft);
}

/** Gives a container these files. */
export function setFiles(draft: Draft, container: Container, files: LayeredFiles): void {
  const changed = copyContainer(container);
  changed.files = files;
  draft.containers = draft.containers.with(container.id, changed);
}
