import type { Action } from '../action.js';
import { closeDraft, newId, openDraft } from '../draft.js';
import { EMPTY_DIRECTORY, openTree } from '../file-system/layered-files.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { refuse } from '../refuse.js';
import type { World } from '../world.js';
import { deleteVolume } from './delete-volume.js';

/** `docker volume create`: a known name is no error, and nothing happens. */
export function createVolume(world: World, { type, name: asked, labels }: Extract<Action, { type: 'volume/create' }>): Outcome {
  if (world.volumes.has(asked)) return done(world);
  if (asked !== '' && !/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(asked)) {
    const message = `create ${asked}: "${asked}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`;
    return refuse(world, type, 400, message);
  }
  const draft = openDraft(world);
  const anonymous = asked === '';
  const name = anonymous ? newId(draft, 'volume') : asked;
  draft.volumes = draft.volumes.with(name, { name, anonymous, createdMs: draft.clockMs, labels, files: openTree(EMPTY_DIRECTORY) });
  draft.facts.push({ type: 'volume-created', name, anonymous });
  return closeDraft(draft);
}

/** `docker volume rm`. */
export function removeVolume(world: World, { type, name, force }: Extract<Action, { type: 'volume/remove' }>): Outcome {
  if (!world.volumes.has(name))
    return force ? done(world) : refuse(world, type, 404, `get ${name}: no such volume`, { subject: { kind: 'volume', id: name } });
  const users = [...(world.volumeContainers.get(name)?.keys() ?? [])];
  if (users.length > 0) {
    return refuse(world, type, 409, `remove ${name}: volume is in use - [${users.join(', ')}]`, {
      subject: { kind: 'volume', id: name },
      pins: users.map((id) => ({ kind: 'container', id })),
    });
  }
  const draft = openDraft(world);
  deleteVolume(draft, name);
  return closeDraft(draft);
}

/** `docker volume prune`: those no container mounts, anonymous ones only unless told. */
export function pruneVolumes(world: World, { all }: Extract<Action, { type: 'volume/prune' }>): Outcome {
  const draft = openDraft(world);
  for (const { name, anonymous } of world.volumes.values()) {
    if ((all || anonymous) && !world.volumeContainers.has(name)) deleteVolume(draft, name);
  }
  return closeDraft(draft);
}
