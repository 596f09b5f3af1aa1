import type { World } from '../world.js';

/** ChainID of the topmost of these layers that holds a path (free of symlinks), '' if none does. */
export function holderOf(world: Pick<World, 'layers'>, layers: readonly string[], path: string): string {
  for (let at = layers.length - 1; at >= 0; at--) {
    const chainId = layers[at] as string;
    if (world.layers.get(chainId)?.changes.get(path)?.type === 'put') return chainId;
  }
  return '';
}
