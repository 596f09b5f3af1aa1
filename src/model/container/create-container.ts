import type { Action, ContainerOptions } from '../action.js';
import type { Mount } from '../container.js';
import type { Draft } from '../draft.js';
import { newId, openDraft } from '../draft.js';
import { nodeAt } from '../file-system/edit-tree.js';
import type { Image } from '../image.js';
import { noSuchImage } from '../image/no-such-image.js';
import { mergedTree } from '../merged-tree.js';
import type { Outcome } from '../outcome.js';
import { refuse } from '../refuse.js';
import { findImage } from '../select/find-image.js';
import type { World } from '../world.js';
import { initLayer } from './init-layer.js';
import { madeUpName } from './made-up-name.js';
import { makeContainer, NO_MOUNTS } from './make-container.js';
import { argsOf, mergeConfig } from './merge-config.js';
import { nameErrorOf } from './name-error.js';
import { prepareVolume } from './prepare-mounts.js';
import { makeDirectories } from './make-directories.js';

/** `docker create`: the image's layers borrowed, a thin writable layer of its own on top; no process yet. */
export function createContainer(world: World, { type, options }: Extract<Action, { type: 'container/create' }>): Outcome {
  const image = findImage(world, options.image);
  if (!image) return noSuchImage(world, type, options.image);
  const nameError = options.name === '' ? null : nameErrorOf(world, options.name);
  if (nameError) return refuse(world, type, nameError.status, nameError.message, { pins: nameError.pins });
  const config = mergeConfig(image.config, options);
  const args = argsOf(config);
  if (args.length === 0) return refuse(world, type, 400, 'no command specified');
  const draft = openDraft(world);
  const id = newId(draft, 'container');
  const top = image.layers.at(-1) ?? '';
  const files = initLayer(mergedTree(world, top));
  const { lower } = files;
  const blocked = options.mounts.find((mount) => mount.type === 'volume' && isFile(nodeAt(lower, mount.destination)?.kind));
  if (blocked) return refuse(world, type, 400, `cannot mount volume over existing file, file exists ${blocked.destination}`);
  const wanted = image.config.Volumes.length > 0 ? [...options.mounts, ...anonymousVolumes(image, options)] : options.mounts;
  const mounts = wanted.length > 0 ? wanted.map((mount) => prepareVolume(draft, mount, lower)) : NO_MOUNTS;
  const name = options.name || freeName(draft);
  return makeContainer(draft, image, options, {
    id,
    name,
    config,
    args,
    mounts,
    files: makeDirectories(files, config.WorkingDir, mounts, world.clockMs),
  });
}

function isFile(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'directory' && kind !== 'symlink';
}

function freeName(draft: Draft): string {
  let name = madeUpName(draft.sequence, 0);
  for (let retry = 1; draft.names.has(name); retry++) name = madeUpName(draft.sequence, retry);
  return name;
}

function anonymousVolumes({ config }: Image, { mounts }: ContainerOptions): Mount[] {
  return config.Volumes.filter((path) => !mounts.some(({ destination }) => destination === path)).map((destination) => ({
    type: 'volume',
    source: '',
    destination,
    readOnly: false,
    anonymous: true,
  }));
}
