import type { Action } from '../action.js';
import type { Draft } from '../draft.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Layer } from '../layer.js';
import { makeLayer } from '../layer-digest.js';
import { addLayer, MAX_LAYERS, retainLayer } from '../layer-store.js';
import type { Outcome } from '../outcome.js';
import { familiarReference } from '../reference.js';
import { refuse } from '../refuse.js';
import { childrenOf, referencesOf } from '../select/references-of.js';
import { findImage } from '../select/find-image.js';
import { layersOf } from '../select/layers-of.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import { deleteImage, setTag, storeImage } from './image-store.js';
import { noSuchImage } from './no-such-image.js';

type Build = Extract<Action, { type: 'image/build' }>;

/** The image that a Dockerfile's last stage came to: one layer a step that made one, those of the cache again where a step is known. */
export function buildImage(world: World, action: Build): Outcome {
  const base = action.from === '' ? undefined : findImage(world, action.from);
  if (action.from !== '' && !base) return noSuchImage(world, action.type, action.from);
  const draft = openDraft(world);
  const layers = action.base ? action.base.layers.slice() : layersOf(world, base?.layers.at(-1) ?? '');
  if (layers.length + action.steps.length > MAX_LAYERS) return refuse(world, action.type, 500, 'max depth exceeded');
  for (const layer of layers) addLayer(draft, layer);
  for (const step of action.steps) layers.push(buildLayer(draft, step, layers.at(-1)?.chainId ?? ''));
  const content = {
    config: action.config,
    history: action.history,
    layers,
    createdMs: action.history.at(-1)?.createdMs ?? world.clockMs,
    architecture: base?.architecture ?? 'amd64',
    os: base?.os ?? 'linux',
    author: '',
    comment: '',
  };
  const image = storeImage(draft, content, 'build', []);
  for (const text of action.references) {
    const reference = familiarReference(text) ?? text;
    const replaced = draft.images.get(draft.tags.get(reference) ?? '');
    setTag(draft, reference, image.id);
    if (replaced && replaced.id !== image.id && !storeRules(world.store).buildKeepsReplaced && isUnused(draft, replaced.id))
      deleteImage(draft, replaced);
  }
  return closeDraft(draft);
}

function buildLayer(draft: Draft, { createdBy, changes, cacheKey, cached }: Build['steps'][number], parent: string): Layer {
  const kept = cached ? draft.layers.get(draft.buildCache.get(cacheKey) ?? '') : undefined;
  const layer = kept?.parent === parent ? kept : makeLayer({ parent, createdBy, changes });
  addLayer(draft, layer);
  if (!draft.buildCache.has(cacheKey)) {
    draft.buildCache = draft.buildCache.with(cacheKey, layer.chainId);
    retainLayer(draft, layer.chainId);
  }
  draft.facts.push({ type: 'layer-built', chainId: layer.chainId, createdBy, cached: layer === kept });
  return layer;
}

/** No name, no image committed from it. A container goes on with its layers alone. */
function isUnused(world: World, imageId: string): boolean {
  return referencesOf(world, imageId).length === 0 && childrenOf(world, imageId).length === 0;
}
