import type { World } from '../model/world.js';
import { layoutWorld } from './layout-world.js';
import type { Scene, SceneOptions } from './scene.js';

/**
 * The same scene as `layoutScene` gives, of a world that is easily drawn: no registry with something in it, no volumes, no more containers
 * than are drawn whole. null for any other: then the page needs the rest (`layout-scene.js`), which the first picture of a plain script does not.
 */
export function layoutLight(world: World, options: SceneOptions): Scene | null {
  return layoutWorld(world, options, null);
}
