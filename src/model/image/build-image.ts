import type { Action } from '../action.js';
import type { Draft } from '../draft.js';
import { sha256 } from '../digest.js';
import { closeDraft, newId, openDraft } from '../draft.js';
import type { Changeset } from '../file-system/changeset.js';
import { nodeAt } from '../file-system/edit-tree.js';
import type { Layer } from '../layer.js';
import { makeLayer } from '../layer-digest.js';
import { addLayer, MAX_LAYERS, retainLayer } from '../layer-store.js';
import { mergedTree } from '../merged-tree.js';
import type { Outcome } from '../outcome.js';
import { familiarReference } from '../reference.js';
import { refuse } from '../refuse.js';
import { childrenOf, referencesOf } from '../select/references-of.js';
import { findImage } from '../select/find-image.js';
import { layersOf } from '../select/layers-of.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import { imageDigests } from './image-digest.js';
import { deleteImage } from './forget-image.js';
import { setTag, storeImage } from './image-store.js';
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
  const bare = {
    config: action.config,
    history: action.history,
    layers,
    createdMs: action.history.at(-1)?.createdMs ?? world.clockMs,
    architecture: base?.architecture ?? 'amd64',
    os: base?.os ?? 'linux',
    author: '',
    comment: '',
  };
  // BuildKit's attestation, with the times of the build in it, makes every build's index another one.
  const { manifestDigest } = imageDigests(bare);
  const content = storeRules(world.store).buildAttests
    ? { ...bare, manifestDigest: sha256(`index ${manifestDigest} ${newId(draft, 'build')}`) }
    : bare;
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
  const layer = kept?.parent === parent ? kept : makeLayer({ parent, createdBy, changes: newlyMade(draft, changes, parent) });
  addLayer(draft, layer);
  // A step done again without the cache is one more record: the first one keeps its layer.
  const known = draft.buildCache.get(cacheKey);
  const record = known === undefined || known === layer.chainId ? cacheKey : `${cacheKey} ${layer.chainId}`;
  if (!draft.buildCache.has(record)) {
    draft.buildCache = draft.buildCache.with(record, layer.chainId);
    retainLayer(draft, layer.chainId);
  }
  draft.facts.push({ type: 'layer-built', chainId: layer.chainId, createdBy, cached: layer === kept });
  return layer;
}

/**
 * The containerd store's differ passes over files that are what they were (a second COPY of a file, say); overlay2 keeps whatever lies in
 * the upper directory.
 */
function newlyMade(draft: Draft, changes: Changeset, parent: string): Changeset {
  if (!storeRules(draft.store).buildSkipsEqual) return changes;
  const below = mergedTree(draft, parent);
  const made = [...changes].filter(([path, change]) => {
    if (change.type !== 'put' || change.node.kind !== 'file') return true;
    const { mode, uid, gid, mtimeMs, sizeBytes, content } = change.node;
    const there = nodeAt(below, path);
    if (there?.kind !== 'file') return true;
    return (
      there.mode !== mode ||
      there.uid !== uid ||
      there.gid !== gid ||
      there.mtimeMs !== mtimeMs ||
      there.sizeBytes !== sizeBytes ||
      there.content !== content
    );
  });
  return made.length === changes.size ? changes : new Map(made);
}

/** No name, no image committed from it. A container goes on with its layers alone. */
function isUnused(world: World, imageId: string): boolean {
  return referencesOf(world, imageId).length === 0 && childrenOf(world, imageId).length === 0;
}
