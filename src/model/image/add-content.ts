import type { Action } from '../action.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Outcome } from '../outcome.js';
import type { World } from '../world.js';
import { setTag, storeImage } from './image-store.js';

/** A creation time past this is a mistake: 2100-01-01. */
const LATEST_MS = Date.UTC(2100, 0, 1);

/** Keeps the layers of an image that are not on disk yet, and moves the tags, named as they are listed, to it. */
export function addContent(
  world: World,
  { content, how, registry, repoDigests, references }: Extract<Action, { type: 'image/add' }>,
): Outcome {
  const draft = openDraft(world);
  // An image can't be younger than the engine's clock: a demo that meets one goes on a second after it was made.
  if (content.createdMs < LATEST_MS) draft.clockMs = Math.max(draft.clockMs, content.createdMs + 1000);
  for (const { chainId, blobDigest } of content.layers) {
    draft.facts.push({ type: 'layer-pulled', chainId, blobDigest, registry, already: world.layers.has(chainId) });
  }
  const image = storeImage(draft, content, how, repoDigests);
  for (const reference of references) setTag(draft, reference, image.id);
  return closeDraft(draft);
}
