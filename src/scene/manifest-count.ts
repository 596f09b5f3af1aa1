import type { World } from '../model/world.js';

/** How many manifests the registries hold that something was pushed to. */
export function manifestCount(world: World): number {
  let count = 0;
  for (const { repositories, manifests } of world.registries.values()) if (repositories.size > 0) count += manifests.size;
  return count;
}
