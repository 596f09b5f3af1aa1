import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import { MAX_LAYERS } from '../layer-store.js';
import type { Outcome } from '../outcome.js';
import { familiarReference } from '../reference.js';
import type { World } from '../world.js';
import { setTag, storeImage } from './image-store.js';

/** A creation time past this is a mistake: 2100-01-01. */
const LATEST_MS = Date.UTC(2100, 0, 1);

/** An image from a registry or an archive: the layers that are not on disk yet are added, its tags move to it. null where there are too many. */
export function addImage(world: World, action: Extract<Action, { type: 'image/add' }>): Outcome | null {
  const { content, how, registry } = action;
  if (content.layers.length > MAX_LAYERS) return null;
  const draft = openDraft(world);
  // An image can't be younger than the engine's clock: a demo that meets one goes on a second after it was made.
  if (content.createdMs < LATEST_MS) draft.clockMs = Math.max(draft.clockMs, content.createdMs + 1000);
  for (const { chainId, blobDigest } of content.layers) {
    draft.facts.push({ type: 'layer-pulled', chainId, blobDigest, registry, already: world.layers.has(chainId) });
  }
  const image = storeImage(draft, content, how, action.repoDigests);
  for (const reference of action.references) setTag(draft, familiarReference(reference) ?? reference, image.id);
  return closeDraft(draft);
}
