import type { Layer } from '../layer.js';
import type { World } from '../world.js';

/** A chain's layers, base first; '' is the empty chain. Its length says how many. */
export function layersOf(world: Pick<World, 'layers'>, chainId: string): Layer[] {
  const layers: Layer[] = [];
  for (let layer = world.layers.get(chainId); layer; layer = world.layers.get(layer.parent)) layers.push(layer);
  return layers.reverse();
}

/** The images and containers that rest on a layer, wherever in their chain. */
export function layerUsers(world: World, chainId: string): { images: string[]; containers: string[] } {
  const rests = ({ layers }: { readonly layers: readonly string[] }): boolean => layers.includes(chainId);
  return {
    images: [...world.images.values()].filter(rests).map(({ id }) => id),
    containers: [...world.containers.values()].filter(rests).map(({ id }) => id),
  };
}

/** ChainID of the topmost of these layers that holds a path (free of symlinks), '' if none does. */
export function holderOf(world: Pick<World, 'layers'>, layers: readonly string[], path: string): string {
  for (let at = layers.length - 1; at >= 0; at--) {
    const chainId = layers[at] as string;
    if (world.layers.get(chainId)?.changes.get(path)?.type === 'put') return chainId;
  }
  return '';
}
