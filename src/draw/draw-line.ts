import type { PosedItem } from '../motion/pose.js';
import { cornersOf } from '../scene/line-along.js';
import type { Corner } from '../scene/line-along.js';
import type { LineItem } from '../scene/scene.js';
import type { Shape } from './shape.js';

/** Share of a line at whose end its plug grows as that is drawn. */
const PLUGS = 0.1;

/** A line with a plug at both ends, drawn as far as the gesture has come. */
export function drawLine(item: LineItem, { width, height, effects }: PosedItem): Shape[] {
  const corners = cornersOf(item, { x: 0, y: 0, width, height });
  const isPin = item.tone === 'pin';
  const [start, end] = [corners[0], corners.at(-1)];
  if (!start || !end) return [];
  const missing = effects?.undrawn ?? 0;
  const ink = isPin ? 'denied' : 'plug';
  const shapes: Shape[] = [
    { type: 'path', class: `line ${isPin ? 'tether' : 'mount'}`, d: pathThrough(corners, 1 - missing) },
    { type: 'circle', class: ink, x: start[0], y: start[1], radius: isPin ? 3.5 : 2.5 },
  ];
  const plugged = 1 - missing / PLUGS;
  if (plugged > 0) shapes.push({ type: 'circle', class: ink, x: end[0], y: end[1], radius: (isPin ? 4.5 : 3) * plugged });
  if (effects?.glow) shapes.push({ type: 'path', class: 'line lit-line', d: pathThrough(corners, 1), opacity: effects.glow });
  if (effects?.pin) shapes.push({ type: 'path', class: 'line tether', d: pathThrough(corners, 1), opacity: effects.pin });
  return shapes;
}

/** Path data through corners, rounded a little, as far as a share of its length. */
function pathThrough(corners: readonly Corner[], share: number): string {
  const total = corners.slice(1).reduce((sum, to, index) => sum + distance(corners[index] ?? to, to), 0);
  let left = total * share;
  const kept: Corner[] = corners.slice(0, 1);
  for (const [index, to] of corners.slice(1).entries()) {
    const from = corners[index] ?? to;
    const length = distance(from, to);
    if (length <= 0.01) continue;
    const part = Math.min(1, left / length);
    kept.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
    left -= length;
    if (left <= 0) break;
  }
  return kept
    .map((corner, index) => {
      const [before, after] = [kept[index - 1], kept[index + 1]];
      if (!before) return `M${at(corner)}`;
      if (!after) return `L${at(corner)}`;
      const radius = Math.min(4, distance(before, corner) / 2, distance(corner, after) / 2);
      return `L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`;
    })
    .join('');
}

function distance([ax, ay]: Corner, [bx, by]: Corner): number {
  return Math.hypot(bx - ax, by - ay);
}

function towards(from: Corner, to: Corner, length: number): Corner {
  const share = length / Math.max(0.01, distance(from, to));
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function at([x, y]: Corner): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
