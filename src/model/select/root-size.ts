import type { Container } from '../container.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import { containerSize } from './container-size.js';
import { layerSize } from './image-size.js';
import { layersOf } from './layers-of.js';

/** Blocks of the engine's own layer between the image's and the writable one: /, /dev, /dev/pts, /dev/shm and /etc. */
const INIT_LAYER_BYTES = 5 * 4_096;

/** Bytes of all that a container's files take, shared layers included: what `docker ps -s` calls virtual. Blobs don't count. */
export function rootSize(world: World, container: Container): number {
  const layers = layersOf(world, container.layers.at(-1) ?? '');
  const init = storeRules(world.store).countsBlocks ? INIT_LAYER_BYTES : 0;
  return layers.reduce((sum, layer) => sum + layerSize(world, layer), init + containerSize(world, container));
}
