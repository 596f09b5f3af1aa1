import type { Container } from '../../../model/container.js';
import type { Image } from '../../../model/image.js';
import { treeSize } from '../../../model/file-system/tree-size.js';
import { containerSize } from '../../../model/select/container-size.js';
import { diskUsage } from '../../../model/select/disk-usage.js';
import { isRunning } from '../../../model/select/find-container.js';
import { imageSize, layerSize } from '../../../model/select/image-size.js';
import { containersOf } from '../../../model/select/references-of.js';
import type { World } from '../../../model/world.js';
import { print, type Command } from '../command.js';
import { printRows } from '../format/print-rows.js';
import { humanSize } from '../format/size.js';
import type { GoStruct } from '../template/go-value.js';

const HEADINGS = { Type: 'TYPE', TotalCount: 'TOTAL', Active: 'ACTIVE', Size: 'SIZE', Reclaimable: 'RECLAIMABLE' };

/** `docker system df`: what images, containers, volumes and the build cache take, and what a prune could free. */
export const diskUsageCommand: Command = {
  usage: '[OPTIONS]',
  flags: 'format:string v,verbose',
  args: [0, 0],
  async run(call) {
    const { world } = call.process.session;
    if (call.flags.is('verbose') && !call.flags.text('format')) {
      const verboseUsageModule = await import('./verbose-usage.js');
      print(call, verboseUsageModule.verboseUsage(world));
      return 0;
    }
    return printRows(call, usageRows(world), {
      format: call.flags.text('format'),
      headings: HEADINGS,
      columns: ['Type', 'TotalCount', 'Active', 'Size', 'Reclaimable'],
      typeName: '*formatter.diskUsageContext',
    });
  },
};

function usageRows(world: World): GoStruct[] {
  const { layersBytes } = diskUsage(world);
  const images = [...world.images.values()];
  const containers = [...world.containers.values()];
  const volumes = [...world.volumes.values()];
  const isUsed = (id: string): boolean => containersOf(world, id).length > 0;
  // As the client works it out: all of the layers, less what only the used images have.
  const used = images.filter(({ id }) => isUsed(id)).reduce((sum, image) => sum + uniqueSize(world, image), 0);
  const sizes = (some: readonly Container[]): number => some.reduce((sum, one) => sum + containerSize(world, one), 0);
  const volumeBytes = volumes.reduce((sum, { files }) => sum + treeSize(files.root), 0);
  const mounted = ({ name }: { readonly name: string }): boolean => (world.volumeContainers.get(name)?.size ?? 0) > 0;
  const freeVolumes = volumes.filter((volume) => !mounted(volume)).reduce((sum, { files }) => sum + treeSize(files.root), 0);
  const cache = cacheBytes(world);
  const row = (type: string, total: number, active: number, size: number, free: number): GoStruct => ({
    Active: String(active),
    Reclaimable: size > 0 && type !== 'Build Cache' ? `${humanSize(free)} (${Math.trunc((free * 100) / size)}%)` : humanSize(free),
    Size: humanSize(size),
    TotalCount: String(total),
    Type: type,
  });
  const imageBytes = world.store === 'containerd' ? images.reduce((sum, image) => sum + imageSize(world, image), 0) : layersBytes - cache;
  return [
    row('Images', images.length, images.filter(({ id }) => isUsed(id)).length, imageBytes, Math.max(0, imageBytes - used)),
    row(
      'Containers',
      containers.length,
      containers.filter(isRunning).length,
      sizes(containers),
      sizes(containers.filter((one) => !isRunning(one))),
    ),
    row('Local Volumes', volumes.length, volumes.filter(mounted).length, volumeBytes, freeVolumes),
    row('Build Cache', world.buildCache.size, 0, cache, cache),
  ];
}

/** Bytes of an image that no other image shares. */
function uniqueSize(world: World, image: Image): number {
  const others = [...world.images.values()].filter(({ id }) => id !== image.id).flatMap(({ layers }) => layers);
  const shared = new Set(others);
  const sharedBytes = image.layers.reduce((sum, chainId) => {
    const layer = shared.has(chainId) ? world.layers.get(chainId) : undefined;
    return sum + (layer ? layerSize(world, layer) : 0);
  }, 0);
  return imageSize(world, image) - sharedBytes;
}

/** Bytes of the layers that only the build cache keeps. */
function cacheBytes(world: World): number {
  const used = new Set([...world.images.values(), ...world.containers.values()].flatMap(({ layers }) => layers));
  let bytes = 0;
  for (const layer of world.layers.values()) if (!used.has(layer.chainId)) bytes += layerSize(world, layer);
  return bytes;
}
