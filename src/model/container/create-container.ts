import type { Action, ContainerOptions } from '../action.js';
import type { Draft } from '../draft.js';
import { newId, openDraft } from '../draft.js';
import type { Image, ImageConfig } from '../image.js';
import { mergedTree } from '../merged-tree.js';
import type { Outcome } from '../outcome.js';
import { findImage } from '../select/find-image.js';
import type { World } from '../world.js';
import { initLayer } from './init-layer.js';
import type { Parts } from './make-container.js';
import { makeContainer, NO_MOUNTS } from './make-container.js';
import { argsOf, withCommand } from './with-command.js';

type CreateAction = Extract<Action, { type: 'container/create' }>;

/** Gets ready what a container needs beyond what its image and its options say: the parts it is made of then, or why it can't be made. */
export type Prepare = (draft: Draft, image: Image, parts: Parts) => Parts | Outcome | null;

/** What a name of a container may be. */
export const CONTAINER_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/**
 * `docker create`: the image's layers borrowed, a thin writable layer of its own on top; no process yet. null where there is no such image
 * and where `configOf` or `prepare` say so: by default for all but another command, and for all that needs getting ready.
 */
export function createContainer(
  world: World,
  { options }: CreateAction,
  configOf: (image: ImageConfig, options: ContainerOptions) => ImageConfig | null = withCommand,
  prepare: Prepare = takeReady,
): Outcome | null {
  const image = findImage(world, options.image);
  const config = image && configOf(image.config, options);
  if (!config) return null;
  const draft = openDraft(world);
  const parts = prepare(draft, image, {
    id: newId(draft, 'container'),
    name: options.name,
    config,
    args: argsOf(config),
    mounts: options.mounts.length > 0 ? options.mounts : NO_MOUNTS,
    files: initLayer(mergedTree(world, image.layers.at(-1) ?? '')),
  });
  return parts && ('world' in parts ? parts : makeContainer(draft, image, options, parts));
}

/** Parts that do as they are: the name is a free one, the command is known, nothing is to be mounted and no directory to be made. */
const takeReady: Prepare = ({ names }, { config: { Volumes } }, parts) => {
  const { name, args, mounts, config } = parts;
  const isNamed = CONTAINER_NAME.test(name) && !names.has(name);
  return isNamed && args.length > 0 && mounts.length + Volumes.length === 0 && /^\/?$/.test(config.WorkingDir) ? parts : null;
};
