import type { Draft } from './draft.js';
import type { Layer } from './layer.js';

/** The deepest chain that the engine's layer store takes. */
export const MAX_LAYERS = 125;

/** Keeps a layer on disk unless it is there already; tells whether it was. Nothing refers to it yet but its children will. */
export function addLayer(draft: Draft, layer: Layer): boolean {
  if (draft.layers.has(layer.chainId)) return true;
  draft.layers = draft.layers.with(layer.chainId, layer);
  draft.layerReferences = draft.layerReferences.with(layer.chainId, 0);
  if (layer.parent !== '') retainLayer(draft, layer.parent);
  return false;
}

/** One more thing ends with this layer; '' is the empty chain. */
export function retainLayer(draft: Draft, chainId: string): void {
  if (chainId === '') return;
  draft.layerReferences = draft.layerReferences.with(chainId, (draft.layerReferences.get(chainId) ?? 0) + 1);
}
