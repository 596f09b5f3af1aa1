import type { World } from '../model/world.js';
import { LANE, lineAlong } from './line-along.js';
import type { Item, LineItem } from './scene.js';
import { plainText } from './text-metrics.js';
import type { PictureWords } from './words.js';

/** More would be a tangle: then a volume's own note says how many use it. */
const MOST = 24;
/** Lanes beside each other before they are shared. */
const LANES = 3;

/**
 * Which container mounts which volume: from the container's foot along the lane under its row, and through the free margin to the drum.
 * Items are those of a laid out picture, from left to right.
 */
export function mountLines(world: World, items: readonly Item[], words: PictureWords): LineItem[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const containers = byKey.get('panel:containers');
  const volumes = byKey.get('panel:volumes');
  if (!containers || !volumes) return [];
  const isBeside = volumes.x > containers.x;
  const lanes = new Map<string, number>();
  const lines: LineItem[] = [];
  for (const { id, name, mounts } of world.containers.values()) {
    const [stack, writable] = [byKey.get(`stack:${id}`), byKey.get(`writable:${id}`)];
    const foot = stack && stack.height > 0 ? stack : writable;
    if (!foot) continue;
    for (const [index, mount] of mounts.entries()) {
      const drum = byKey.get(`volume:${mount.source}`);
      if (mount.type !== 'volume' || !drum) continue;
      if (!lanes.has(mount.source)) lanes.set(mount.source, lanes.size % LANES);
      const lane = lanes.get(mount.source) ?? 0;
      const floor = foot.y + foot.height;
      const isTight = items.some((item) => item.kind === 'head' && item.y > floor && item.y < floor + 2 * LANE);
      const y = floor + (isTight ? 2 + lane : LANE - 3 + 3 * lane);
      const x = foot.x + foot.width - Math.min(foot.width / 3, 16) - 9 * index;
      const middle = drum.y + drum.height / 2 + 3 * (lane - 1);
      const side = isBeside ? volumes.x + LANE - 3 + 3 * lane : containers.x + containers.width - LANE - 3 + 3 * lane;
      const facts = {
        key: `mount:${id}:${mount.destination}`,
        title: words.mountTitle(plainText(name), plainText(mount.source), plainText(mount.destination), mount.readOnly),
        tone: 'mount',
        destination: mount.destination,
        containerId: id,
      } as const;
      lines.push(
        lineAlong(facts, [
          [x, floor],
          [x, y],
          [side, y],
          [side, middle],
          [isBeside ? drum.x : drum.x + drum.width, middle],
        ]),
      );
    }
    if (lines.length > MOST) return [];
  }
  return lines;
}
