import type { Mount } from '../container.js';
import type { Draft } from '../draft.js';
import { newId } from '../draft.js';
import { applyToTree } from '../file-system/apply-operation.js';
import { nodeAt } from '../file-system/edit-tree.js';
import type { Directory } from '../file-system/file-node.js';
import { EMPTY_DIRECTORY, openTree } from '../file-system/layered-files.js';
import { lookup } from '../file-system/lookup.js';

/**
 * Readies a mount at create. A volume without a name gets one; one that is not there is made; an empty one is filled from the image's
 * directory at its destination. A missing host directory is made, as `-v` has it.
 */
export function prepareVolume(draft: Draft, mount: Mount, image: Directory): Mount {
  if (mount.type === 'bind') {
    makeHostDirectory(draft, mount.source);
    return mount;
  }
  if (mount.type === 'tmpfs') return mount;
  const isAnonymous = mount.source === '';
  const name = isAnonymous ? newId(draft, 'volume') : mount.source;
  const known = draft.volumes.get(name);
  const directory = lookup(image, mount.destination);
  const content = typeof directory !== 'string' && directory.kind === 'directory' ? directory : EMPTY_DIRECTORY;
  if (!known) {
    const labels: Record<string, string> = isAnonymous ? { 'com.docker.volume.anonymous': '' } : {};
    draft.volumes = draft.volumes.with(name, { name, anonymous: isAnonymous, createdMs: draft.clockMs, labels, files: openTree(content) });
    draft.facts.push({ type: 'volume-created', name, anonymous: isAnonymous });
  } else if (known.files.root.children.size === 0 && content.children.size > 0) {
    draft.volumes = draft.volumes.with(name, { ...known, files: openTree(content) });
  }
  return isAnonymous ? { ...mount, source: name, anonymous: true } : mount;
}

function makeHostDirectory(draft: Draft, path: string): void {
  if (nodeAt(draft.host, path)) return;
  let at = '';
  for (const part of path.split('/')) {
    if (part === '') continue;
    at += '/' + part;
    const made = applyToTree(draft.host, { op: 'mkdir', path: at }, { uid: 0, gid: 0 }, draft.clockMs);
    if (typeof made !== 'string') draft.host = made;
  }
}
