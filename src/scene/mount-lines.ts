import type { World } from '../model/world.js';
import { LANE, lineAlong } from './line-along.js';
import type { Corner } from './line-along.js';
import { GAP } from './panel.js';
import type { Item, LineItem } from './scene.js';
import { plainText } from './text-metrics.js';
import type { PictureWords } from './words.js';

/** More would be a tangle: then a volume's own note says how many use it. */
const MOST = 24;
/** Between two columns of containers. */
const GUTTER = 10;
/** Lanes beside each other before they are shared. */
const LANES = 3;

/**
 * Which container mounts which volume: from the container's foot along the lane under its row, and through the free margin to the drum; to one in
 * the strip below all straight down, or between the columns where others stand below, and through the gap above the strip.
 * Items are those of a laid out picture, from left to right.
 */
export function mountLines(world: World, items: readonly Item[], words: PictureWords): LineItem[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const containers = byKey.get('panel:containers');
  const volumes = byKey.get('panel:volumes');
  if (!containers || !volumes) return [];
  const isBeside = volumes.x > containers.x;
  const isStrip = volumes.y > containers.y && volumes.width > containers.width;
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
        volume: mount.source,
      } as const;
      const isOver = items.some((item) => item.kind === 'head' && item.y > floor && item.x <= x && x <= item.x + item.width);
      const toSide: readonly Corner[] = [
        [x, floor],
        [x, y],
        [side, y],
      ];
      const gutter = foot.x + foot.width + GUTTER / 2 + 2 * (lane - 1) + 0.5;
      const [gap, drumX] = [volumes.y - GAP / 2 + 3 * (lane - 1), drum.x + drum.width / 2 + 9 * (lane - 1)];
      lines.push(
        lineAlong(
          facts,
          isStrip
            ? [
                [x, floor],
                ...(isOver
                  ? ([
                      [x, y],
                      [gutter, y],
                      [gutter, gap],
                    ] as const)
                  : [[x, gap] as const]),
                [drumX, gap],
                [drumX, drum.y + 4],
              ]
            : [...toSide, [side, middle], [isBeside ? drum.x : drum.x + drum.width, middle]],
        ),
      );
    }
    if (lines.length > MOST) return [];
  }
  return lines;
}
