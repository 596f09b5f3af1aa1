import type { Container } from '../container.js';
import type { Image } from '../image.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import { containerSize } from './container-size.js';
import { layerSize } from './image-size.js';
import { layersOf } from './layers-of.js';

const BLOCK_BYTES = 4_096;

/**
 * Bytes of the engine's own layers below a container of this image: five directories (/, /dev, /dev/pts, /dev/shm, /etc), and with an
 * image that was committed from a container also those below that one, as containerd makes the new snapshot upon them.
 */
export function initBytesOf(world: Pick<World, 'store'>, image: Image | undefined): number {
  if (!storeRules(world.store).countsBlocks) return 0;
  return image?.initBytes ? image.initBytes + 3 * BLOCK_BYTES : 5 * BLOCK_BYTES;
}

/** Bytes of all that a container's files take, shared layers included: what `docker ps -s` calls virtual. Blobs don't count. */
export function rootSize(world: World, container: Container): number {
  const layers = layersOf(world, container.layers.at(-1) ?? '');
  const own = initBytesOf(world, world.images.get(container.imageId)) + containerSize(world, container);
  return layers.reduce((sum, layer) => sum + layerSize(world, layer), own);
}
