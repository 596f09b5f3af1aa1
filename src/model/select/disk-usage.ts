import type { World } from '../world.js';
import { containerSize } from './container-size.js';
import { layerSize } from './image-size.js';

/** What is on the disk: every layer once, however many images and containers share it, and every writable layer. */
export interface DiskUsage {
  readonly layersBytes: number;
  readonly writableBytes: number;
}

/** What images and containers take on the disk, in bytes. */
export function diskUsage(world: World): DiskUsage {
  let layersBytes = 0;
  let writableBytes = 0;
  for (const layer of world.layers.values()) layersBytes += layerSize(world, layer);
  for (const container of world.containers.values()) writableBytes += containerSize(world, container);
  return { layersBytes, writableBytes };
}
