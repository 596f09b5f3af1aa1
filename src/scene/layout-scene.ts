import type { World } from '../model/world.js';
import type { Scene, SceneOptions } from './scene.js';

/** Lays out a world: where everything stands and what it says. Pure: the same world and options give the same scene. */
export function layoutScene(world: World, options: SceneOptions): Scene {
  throw new Error(`not there yet: ${world.sequence} ${options.width}`);
}
