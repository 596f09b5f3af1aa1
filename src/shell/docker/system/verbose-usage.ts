import { treeSize } from '../../../model/file-system/tree-size.js';
import { containerSize } from '../../../model/select/container-size.js';
import { imageSize, layerSize } from '../../../model/select/image-size.js';
import { containersOf, referencesOf } from '../../../model/select/references-of.js';
import type { World } from '../../../model/world.js';
import { containerRow } from '../container/container-row.js';
import { humanDuration } from '../format/duration.js';
import { humanSize } from '../format/size.js';
import { formatTable } from '../format/table.js';
import { shortId } from '../format/truncate.js';

/** `docker system df -v`: a table for each kind of thing. */
export function verboseUsage(world: World): string {
  const users = new Map<string, number>();
  for (const { layers } of world.images.values()) for (const chainId of layers) users.set(chainId, (users.get(chainId) ?? 0) + 1);
  const images = [...world.images.values()]
    .sort((a, b) => b.createdMs - a.createdMs)
    .flatMap((image) => {
      let shared = 0;
      for (const chainId of image.layers) {
        const layer = world.layers.get(chainId);
        if (layer && (users.get(chainId) ?? 0) > 1) shared += layerSize(world, layer);
      }
      const size = imageSize(world, image);
      const names = referencesOf(world, image.id).sort();
      return (names.length ? names : ['<none>:<none>']).map((name) => {
        const at = name.lastIndexOf(':');
        return [
          name.slice(0, at),
          name.slice(at + 1),
          shortId(image.id),
          `${humanDuration(world.clockMs - image.createdMs)} ago`,
          humanSize(size, 3),
          humanSize(shared),
          humanSize(Math.max(0, size - shared)),
          String(containersOf(world, image.id).length),
        ];
      });
    });
  const containers = [...world.containers.values()].reverse().map((container) => {
    const row = containerRow(world, container, { trunc: true, withSize: false });
    return [
      row.ID,
      row.Image,
      row.Command,
      row.LocalVolumes,
      humanSize(containerSize(world, container), 3),
      row.RunningFor,
      row.Status,
      row.Names,
    ].map(String);
  });
  const volumes = [...world.volumes.values()].map(({ name, files }) => [
    name,
    String(world.volumeContainers.get(name)?.size ?? 0),
    humanSize(treeSize(files.root)),
  ]);
  const cache = [...world.buildCache.entries()].map(([key, chainId]) => {
    const layer = world.layers.get(chainId);
    return [
      key.replace(/^sha256:/, '').slice(0, 12),
      'regular',
      humanSize(layer ? layerSize(world, layer) : 0, 3),
      'Less than a second ago',
      'Less than a second ago',
      '1',
      'true',
    ];
  });
  const total = cache.length
    ? humanSize(
        [...world.buildCache.values()].reduce(
          (sum, chainId) => sum + (users.has(chainId) ? 0 : (world.layers.get(chainId)?.sizeBytes ?? 0)),
          0,
        ),
      )
    : '0B';
  return (
    `Images space usage:\n\n${formatTable([['REPOSITORY', 'TAG', 'IMAGE ID', 'CREATED', 'SIZE', 'SHARED SIZE', 'UNIQUE SIZE', 'CONTAINERS'], ...images])}` +
    `\nContainers space usage:\n\n${formatTable([['CONTAINER ID', 'IMAGE', 'COMMAND', 'LOCAL VOLUMES', 'SIZE', 'CREATED', 'STATUS', 'NAMES'], ...containers])}` +
    `\nLocal Volumes space usage:\n\n${formatTable([['VOLUME NAME', 'LINKS', 'SIZE'], ...volumes])}` +
    `\nBuild cache usage: ${total}\n\n${formatTable([['CACHE ID', 'CACHE TYPE', 'SIZE', 'CREATED', 'LAST USED', 'USAGE', 'SHARED'], ...cache])}`
  );
}
