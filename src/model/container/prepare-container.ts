import type { Action } from '../action.js';
import type { Mount } from '../container.js';
import type { Draft } from '../draft.js';
import { nodeAt } from '../file-system/edit-tree.js';
import type { Image } from '../image.js';
import { noSuchImage } from '../image/no-such-image.js';
import type { Outcome } from '../outcome.js';
import { refuse } from '../refuse.js';
import type { World } from '../world.js';
import { createContainer } from './create-container.js';
import { madeUpName } from './made-up-name.js';
import { makeDirectories } from './make-directories.js';
import type { Parts } from './make-container.js';
import { mergeConfig } from './merge-config.js';
import { NO_MOUNTS } from './make-container.js';
import { nameErrorOf } from './name-error.js';
import { prepareVolume } from './prepare-mounts.js';

/** `docker create` where something is to be got ready first (a name, volumes, a working directory), or refused. */
export function createPrepared(world: World, action: Extract<Action, { type: 'container/create' }>): Outcome {
  const { type, options } = action;
  const created = createContainer(world, action, mergeConfig, (draft, image, parts) => {
    const nameError = parts.name === '' ? null : nameErrorOf(world, parts.name);
    if (nameError) return refuse(world, type, nameError.status, nameError.message, { pins: nameError.pins });
    if (parts.args.length === 0) return refuse(world, type, 400, 'no command specified');
    const { lower } = parts.files;
    const blocked = parts.mounts.find((mount) => mount.type === 'volume' && isFile(nodeAt(lower, mount.destination)?.kind));
    if (blocked) return refuse(world, type, 400, `cannot mount volume over existing file, file exists ${blocked.destination}`);
    return preparedParts(draft, image, parts);
  });
  return created ?? noSuchImage(world, type, options.image);
}

function preparedParts(draft: Draft, image: Image, parts: Parts): Parts {
  const wanted = [...parts.mounts, ...anonymousVolumes(image, parts.mounts)];
  const mounts = wanted.length > 0 ? wanted.map((mount) => prepareVolume(draft, mount, parts.files.lower)) : NO_MOUNTS;
  const files = makeDirectories(parts.files, parts.config.WorkingDir, mounts, draft.clockMs);
  return { ...parts, name: parts.name || freeName(draft), mounts, files };
}

function isFile(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'directory' && kind !== 'symlink';
}

function freeName(draft: Draft): string {
  let name = madeUpName(draft.sequence, 0);
  for (let retry = 1; draft.names.has(name); retry++) name = madeUpName(draft.sequence, retry);
  return name;
}

function anonymousVolumes({ config }: Image, mounts: readonly Mount[]): Mount[] {
  return config.Volumes.filter((path) => !mounts.some(({ destination }) => destination === path)).map((destination) => ({
    type: 'volume',
    source: '',
    destination,
    readOnly: false,
    anonymous: true,
  }));
}
