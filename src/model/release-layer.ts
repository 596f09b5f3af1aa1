import type { Draft } from './draft.js';
import { storeRules } from './store-rules.js';

/** One thing less ends with this layer: whatever nothing refers to any more goes, from the top down. */
export function releaseLayer(draft: Draft, chainId: string): void {
  let next = chainId;
  while (next !== '') {
    const count = (draft.layerReferences.get(next) ?? 0) - 1;
    if (count > 0) {
      draft.layerReferences = draft.layerReferences.with(next, count);
      return;
    }
    const layer = draft.layers.get(next);
    draft.layerReferences = draft.layerReferences.without(next);
    draft.layers = draft.layers.without(next);
    if (!layer) return;
    const { blobDigest, blobBytes, sizeBytes } = layer;
    draft.facts.push({
      type: 'layer-deleted',
      chainId: next,
      blobDigest,
      blobBytes,
      sizeBytes,
      reported: storeRules(draft.store).reportsLayers,
    });
    next = layer.parent;
  }
}
