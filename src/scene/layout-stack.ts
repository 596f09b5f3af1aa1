import type { World } from '../model/world.js';
import type { Scene, SceneOptions } from './scene.js';

/** Which single stack: an image by any reference `docker` takes, or a container by name or id. */
export type StackSubject = { readonly image: string } | { readonly container: string };

/** Lays out one stack, for `<layer-stack>` in the middle of prose. A subject that is not there gives a scene that says so. */
export function layoutStack(world: World, subject: StackSubject, options: SceneOptions): Scene {
  throw new Error(`not there yet: ${world.sequence} ${JSON.stringify(subject)} ${options.width}`);
}
