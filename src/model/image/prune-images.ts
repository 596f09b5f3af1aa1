import type { Action } from '../action.js';
import type { Fact } from '../fact.js';
import type { Outcome } from '../outcome.js';
import { familiarReference } from '../reference.js';
import { closeDraft, openDraft } from '../draft.js';
import { releaseLayer } from '../release-layer.js';
import { containersOf, childrenOf, referencesOf } from '../select/references-of.js';
import { Table } from '../table.js';
import type { World } from '../world.js';
import { removeImage } from './remove-image.js';

/**
 * `docker image prune`: what `rmi` without force would take, of images that have no name or, with `all`, of every image that no
 * container uses.
 */
export function pruneImages(world: World, { all }: Extract<Action, { type: 'image/prune' }>): Outcome {
  const facts: Fact[] = [];
  let next = world;
  for (const image of world.images.values()) {
    const tags = referencesOf(world, image.id);
    if (tags.length === 0 ? childrenOf(world, image.id).length > 0 : !all) continue;
    for (const reference of tags.length === 0 ? [image.id] : tags.filter((tag) => !isUsedAs(world, image.id, tag))) {
      const outcome = removeImage(next, { type: 'image/remove', reference, force: false, noPrune: false });
      if (outcome.refusal) continue;
      next = outcome.world;
      // To the containerd store a nameless image has a name of a kind, which goes first.
      if (tags.length === 0 && world.store === 'containerd') facts.push({ type: 'untagged', reference: image.id, imageId: image.id });
      facts.push(...outcome.facts);
    }
  }
  return { world: next, facts, refusal: null };
}

/** The containerd store spares the name that a container was made with, overlay2 the image's last name: what comes to be the same but for images with more. */
function isUsedAs(world: World, imageId: string, tag: string): boolean {
  if (world.store === 'overlay2') return false;
  return containersOf(world, imageId).some((id) => familiarReference(world.containers.get(id)?.imageReference ?? '') === tag);
}

/** `docker builder prune`: forgets the steps built before, and with them the layers that only they kept. */
export function pruneBuildCache(world: World): Outcome {
  const draft = openDraft(world);
  draft.buildCache = Table.empty();
  for (const chainId of world.buildCache.values()) releaseLayer(draft, chainId);
  let reclaimedBytes = 0;
  for (const fact of draft.facts) if (fact.type === 'layer-deleted') reclaimedBytes += fact.sizeBytes;
  draft.facts.push({ type: 'build-cache-deleted', reclaimedBytes });
  return closeDraft(draft);
}
