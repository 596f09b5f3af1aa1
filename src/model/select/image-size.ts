import { blockUsage } from '../file-system/usage.js';
import type { Image } from '../image.js';
import { imageDigests } from '../image/image-digest.js';
import type { Layer } from '../layer.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import { layersOf } from './layers-of.js';

const blocks = new WeakMap<Layer, number>();

/** Bytes a layer takes unpacked as its store counts them; of the catalogue's layers only the compressed size is known. */
export function layerSize(world: Pick<World, 'store'>, layer: Layer): number {
  if (!storeRules(world.store).countsBlocks || layer.compressed) return layer.sizeBytes;
  let sizeBytes = blocks.get(layer);
  if (sizeBytes === undefined) {
    sizeBytes = layer.changes.size === 0 && layer.sizeBytes > 0 ? layer.sizeBytes : blockUsage(layer.changes) + layer.remainderBytes;
    blocks.set(layer, sizeBytes);
  }
  return sizeBytes;
}

/** What `docker images` shows: overlay2 adds up the files of its layers, containerd the blocks they take and the blobs kept beside them. */
export function imageSize(world: World, image: Image): number {
  const layers = layersOf(world, image.layers.at(-1) ?? '');
  const unpacked = layers.reduce((sum, layer) => sum + layerSize(world, layer), image.initBytes ?? 0);
  if (!storeRules(world.store).countsBlocks) return unpacked;
  const unpackable = layers.filter(({ compressed }) => !compressed);
  return unpacked + contentSize(image, unpackable);
}

/** Bytes of an image as it travels: its manifest, its config and its layers' blobs. The Engine API's Size of the containerd store. */
export function imageContentSize(world: World, image: Image): number {
  return image.contentBytes ?? contentSize(image, layersOf(world, image.layers.at(-1) ?? ''));
}

/** The same, with the blobs of these layers alone. */
function contentSize(image: Image, layers: readonly Layer[]): number {
  const { configBytes, manifestBytes } = imageDigests({ ...image, layers });
  return layers.reduce((sum, { blobBytes }) => sum + blobBytes, configBytes + manifestBytes);
}
