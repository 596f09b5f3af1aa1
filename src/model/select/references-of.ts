import type { World } from '../world.js';

/** The tags that point to an image, in the order they were given; [] for a dangling one. */
export function referencesOf(world: World, imageId: string): string[] {
  return [...(world.imageTags.get(imageId)?.keys() ?? [])];
}

/** The containers made from an image, oldest first, running or not. */
export function containersOf(world: World, imageId: string): string[] {
  return [...(world.imageContainers.get(imageId)?.keys() ?? [])];
}

/** The images committed from an image: it is their parent and stays, hidden, when it loses its name. */
export function childrenOf(world: World, imageId: string): string[] {
  return [...(world.imageChildren.get(imageId)?.keys() ?? [])];
}
