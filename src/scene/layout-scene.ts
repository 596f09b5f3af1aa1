import type { World } from '../model/world.js';
import { layoutWorld } from './layout-world.js';
import * as moreLayouts from './rare-layouts.js';
import type { Scene, SceneOptions } from './scene.js';

/**
 * What the folder knows: where everything of a world stands in a picture and what it says, in layout units. What it does not: how that
 * looks, how it moves, the page, fonts (widths come from a table).
 */

/** Lays out a world: where everything stands and what it says. Pure: the same world and options give the same scene. */
export function layoutScene(world: World, options: SceneOptions): Scene {
  const scene = layoutWorld(world, options, moreLayouts);
  if (!scene) throw new Error('A picture that needs more than all there is.');
  return scene;
}
