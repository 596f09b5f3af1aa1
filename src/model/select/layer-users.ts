import type { World } from '../world.js';

/** The images and containers that rest on a layer, wherever in their chain. */
export function layerUsers(world: World, chainId: string): { images: string[]; containers: string[] } {
  const rests = ({ layers }: { readonly layers: readonly string[] }): boolean => layers.includes(chainId);
  return {
    images: [...world.images.values()].filter(rests).map(({ id }) => id),
    containers: [...world.containers.values()].filter(rests).map(({ id }) => id),
  };
}
