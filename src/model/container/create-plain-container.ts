import type { Action } from '../action.js';
import { newId, openDraft } from '../draft.js';
import { nodeAt } from '../file-system/edit-tree.js';
import { mergedTree } from '../merged-tree.js';
import type { Outcome } from '../outcome.js';
import type { World } from '../world.js';
import { initLayer } from './init-layer.js';
import { makeContainer, NO_MOUNTS } from './make-container.js';
import { argsOf, mergeConfig } from './merge-config.js';

/** `createContainer` where there is an image by that name, a new name, a command, nothing to mount and no directory to make; null elsewhere. */
export function createPlainContainer(world: World, { options }: Extract<Action, { type: 'container/create' }>): Outcome | null {
  const { image: reference, name, mounts } = options;
  const image = world.images.get(world.tags.get(reference) ?? world.tags.get(`${reference}:latest`) ?? '');
  if (!image || !/^[a-zA-Z0-9][\w.-]+$/.test(name) || world.names.has(name) || mounts.length + image.config.Volumes.length > 0) return null;
  const config = mergeConfig(image.config, options);
  const args = argsOf(config);
  const files = initLayer(mergedTree(world, image.layers.at(-1) ?? ''));
  if (args.length === 0 || !nodeAt(files.root, config.WorkingDir)) return null;
  const draft = openDraft(world);
  return makeContainer(draft, image, options, { id: newId(draft, 'container'), name, config, args, mounts: NO_MOUNTS, files });
}
