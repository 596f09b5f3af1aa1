import { LANE } from '../scene/line-along.js';
import type { Corner } from '../scene/line-along.js';
import type { Box, LineItem } from '../scene/scene.js';
import { itemOf } from './gesture.js';
import type { Stage } from './stage.js';

/**
 * Where things can travel and lines can run without crossing what is to be read: under the feet of a row, in the margin of a panel, and
 * between two columns.
 */

/** From the foot of an image's stack to the foot of a container: along the floor, and up the margin where that stands in another row. */
export function tetherCorners(stage: Stage, from: Box, to: Box): Corner[] {
  const panel = itemOf(stage, 'panel:containers');
  const [fromX, toX] = [from.x + from.width - Math.min(24, from.width / 2), to.x + Math.min(24, to.width / 2)];
  const [fromFloor, toFloor] = [from.y + from.height, to.y + to.height];
  const isLevel = Math.abs(fromFloor - toFloor) < 1;
  const toLane = toFloor + (isLevel ? LANE : 3);
  const fromLane = fromFloor + LANE;
  const side = panel ? (stage.to.rightToLeft ? panel.x + panel.width - LANE : panel.x + LANE) : fromX;
  return isLevel
    ? [
        [fromX, fromFloor],
        [fromX, fromLane],
        [toX, fromLane],
        [toX, toFloor],
      ]
    : [
        [fromX, fromFloor],
        [fromX, fromLane],
        [side, fromLane],
        [side, toLane],
        [toX, toLane],
        [toX, toFloor],
      ];
}

/** From the picture's lower edge, where the terminal is, up beside a container's column to a level of it, and in. */
export function hostCorners(stage: Stage, containerId: string, level: number): Corner[] {
  const column = itemOf(stage, `writable:${containerId}`) ?? itemOf(stage, `container:${containerId}`);
  if (!column) return [];
  const head = itemOf(stage, `container:${containerId}`);
  const beside = head?.kind === 'head' && head.small ? 3 : 5;
  const { rightToLeft } = stage.to;
  const x = rightToLeft ? column.x + column.width + beside : column.x - beside;
  const inside = rightToLeft ? column.x + column.width : column.x;
  return [
    [x, Math.max(stage.from.height, stage.to.height)],
    [x, level],
    [inside, level],
  ];
}

/** The line of a container's mount of a volume; undefined where it is not drawn. */
export function mountLine(stage: Stage, containerId: string, volume: string): LineItem | undefined {
  for (const { to, from } of stage.tracksOf(`mount:${containerId}:`)) {
    const line = to ?? from;
    if (line?.kind === 'line' && line.volume === volume) return line;
  }
  return undefined;
}
