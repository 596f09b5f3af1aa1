import type { Layer } from '../layer.js';
import type { World } from '../world.js';

/** A chain's layers, base first; '' is the empty chain. Its length says how many. */
export function layersOf(world: Pick<World, 'layers'>, chainId: string): Layer[] {
  const layers: Layer[] = [];
  for (let layer = world.layers.get(chainId); layer; layer = world.layers.get(layer.parent)) layers.push(layer);
  return layers.reverse();
}
