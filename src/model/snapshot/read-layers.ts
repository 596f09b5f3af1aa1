import type { Layer } from '../layer.js';
import { chainIdOf } from '../chain-id.js';
import { makeLayer } from '../layer-digest.js';
import { sha256 } from '../digest.js';

const NO_CHANGES: Layer['changes'] = new Map();

/**
 * The chain of an image's layers, of which nothing is known but their DiffIDs and, all together, their size. What earlier images leave over
 * of it is shared among the layers that are new.
 */
export function readLayers(
  layers: Map<string, Layer>,
  diffIds: readonly string[],
  sizeBytes: number,
  createdBy: readonly string[],
): string[] {
  const chain: string[] = [];
  let parent = '';
  for (const text of diffIds) {
    const diffId = text.includes(':') ? text : sha256(text);
    parent = chainIdOf(parent, diffId);
    chain.push(parent);
  }
  const known = chain.filter((chainId) => layers.has(chainId));
  const left = Math.max(0, sizeBytes - known.reduce((sum, chainId) => sum + (layers.get(chainId)?.sizeBytes ?? 0), 0));
  const missing = chain.length - known.length;
  for (let at = known.length; at < chain.length; at++) {
    const isLast = at === chain.length - 1;
    const share = Math.floor(left / missing);
    const diffId = diffIds[at] ?? '';
    const bytes = isLast ? left - share * (missing - 1) : share;
    const layer = makeLayer({
      parent: chain[at - 1] ?? '',
      createdBy: createdBy[at] ?? '',
      changes: NO_CHANGES,
      diffId: diffId.includes(':') ? diffId : sha256(diffId),
      sizeBytes: bytes,
    });
    layers.set(layer.chainId, layer);
  }
  return chain;
}
