import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import { changesetOf } from '../file-system/changeset-of.js';
import { setTag, storeImage } from '../image/image-store.js';
import { makeLayer } from '../layer-digest.js';
import { MAX_LAYERS } from '../layer-store.js';
import type { Outcome } from '../outcome.js';
import { parseReference } from '../reference.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import { layersOf } from '../select/layers-of.js';
import { initBytesOf } from '../select/root-size.js';
import type { World } from '../world.js';

/**
 * `docker commit`: a new image of the container's layers and one more, what its writable layer holds. The container keeps its own; what
 * is on volumes and other mounts is not part of it.
 */
export function commitContainer(world: World, action: Extract<Action, { type: 'container/commit' }>): Outcome {
  const { type, reference, author, message } = action;
  const container = findContainer(world, action.container);
  if (!container) return noSuchContainer(world, type, action.container);
  const target = reference === '' ? null : parseReference(reference);
  if (typeof target === 'string') return refuse(world, type, 400, target);
  if (container.status === 'dead') return refuse(world, type, 409, `You cannot commit container ${container.id} which is Dead`);
  const layers = layersOf(world, container.layers.at(-1) ?? '');
  if (layers.length >= MAX_LAYERS) return refuse(world, type, 500, 'max depth exceeded');
  const createdBy = container.args.join(' ');
  const changes = changesetOf(container.files);
  // An unchanged container adds a row of history, but no layer (moby image.NewChildImage; the containerd store likewise).
  const emptyLayer = changes.size === 0;
  if (!emptyLayer) layers.push(makeLayer({ parent: layers.at(-1)?.chainId ?? '', createdBy, changes }));
  const base = world.images.get(container.imageId);
  const entry = { createdMs: world.clockMs, createdBy, comment: message, author, emptyLayer };
  const content = {
    config: action.config ?? container.config,
    history: [...(base?.history ?? layers.slice(0, container.layers.length).map(bareHistory)), entry],
    layers,
    createdMs: world.clockMs,
    architecture: base?.architecture ?? 'amd64',
    os: base?.os ?? 'linux',
    author,
    comment: message,
  };
  const draft = openDraft(world);
  const image = storeImage(draft, content, 'commit', [], base?.id ?? '');
  const initBytes = emptyLayer ? base?.initBytes : initBytesOf(world, base);
  if (initBytes) draft.images = draft.images.with(image.id, { ...image, initBytes });
  draft.facts.push({
    type: 'committed',
    containerId: container.id,
    imageId: image.id,
    chainId: emptyLayer ? '' : (image.layers.at(-1) ?? ''),
  });
  if (target) setTag(draft, `${target.name}:${target.tag || 'latest'}`, image.id);
  return closeDraft(draft);
}

/** A row for a layer whose image is gone. */
function bareHistory({ createdBy }: { readonly createdBy: string }): {
  createdMs: number;
  createdBy: string;
  comment: string;
  author: string;
  emptyLayer: boolean;
} {
  return { createdMs: 0, createdBy, comment: '', author: '', emptyLayer: false };
}
