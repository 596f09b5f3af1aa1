import type { ContainerStatus } from '../model/container.js';
import type { PosedItem } from '../motion/pose.js';
import type { WritableItem } from '../scene/scene.js';
import { TEXT_DROP } from './draw-layers.js';
import { deniedLock, LOCK_WIDTH, lockShapes } from './lock.js';
import type { Shape } from './shape.js';

/** True of a container whose process runs. */
export function isAwake(status: ContainerStatus): boolean {
  return status === 'running' || status === 'restarting';
}

/** The warm layer: its own label and size in the first 28 units, rows of files below. */
export function drawWritable(item: WritableItem, { width, height, effects }: PosedItem): Shape[] {
  const isWarm = isAwake(item.status) && !item.locked;
  const radius = Math.min(6, height / 3);
  const { burn = 0, cool = 0, glow = 0, cut = 0, deny = 0 } = effects ?? {};
  if (burn > 0) return drawBurning(item, isWarm, burn, width, height, radius);
  const asleep = isWarm ? (effects?.asleep ?? 0) : 0;
  const frost = effects?.frost ?? (item.status === 'paused' ? 1 : 0);
  const inside = { x: 1, y: 1, width: width - 2, height: height - 2, radius };
  const shapes: Shape[] = [{ type: 'rect', class: isWarm ? 'warm' : 'rest', ...inside }];
  if (asleep > 0) {
    const drained = (height - 4) * asleep;
    shapes.push({
      type: 'rect',
      class: 'drained',
      x: 2,
      y: 2,
      width: width - 4,
      height: drained,
      radius: Math.min(radius - 1, drained / 2),
    });
    shapes.push({ type: 'rect', class: 'rest-edge', ...inside, opacity: asleep });
  }
  if (frost > 0 && isWarm) shapes.push({ type: 'rect', class: 'rest', ...inside, opacity: frost });
  if (frost > 0) shapes.push({ type: 'path', class: 'line frost', d: hatch(width - 4, height - 4, frost), x: 2, y: 2 });
  shapes.push(...textsOf(item, isWarm, width));
  if (cool > 0) {
    shapes.push({ type: 'rect', class: 'slab', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius, opacity: cool });
    shapes.push(...lockShapes(width - 20, height / 2 - 6.5, 'cold-ink', 1 - cool).map((shape) => ({ ...shape, opacity: cool })));
  }
  if (cut > 0) {
    // Between what it is and how much it holds.
    const x = (10 + item.label.length * 7.6 + (width - 10 - item.size.length * 6.8)) / 2;
    const crack = `M${round(x + 6)} -3L${round(x - 3)} ${round(height * 0.5)}h6L${round(x - 6)} ${round(height + 3)}`;
    shapes.push(
      { type: 'path', class: 'line crack', d: crack, opacity: cut },
      { type: 'path', class: 'line blow', d: crack, opacity: cut },
    );
  }
  const ring = { x: -2, y: -2, width: width + 4, height: height + 4, radius: radius + 2 };
  if (glow > 0) shapes.push({ type: 'rect', class: 'wake', ...ring, opacity: glow });
  if (effects?.pin) shapes.push({ type: 'rect', class: 'pin', ...ring, opacity: effects.pin });
  if (deny > 0) shapes.push(...deniedLock(lockAt(item, width), Math.min(8, height / 2 - 6.5), deny, effects?.shake));
  return shapes;
}

/** Where a padlock shows: beside the size, or at the end where there is none. */
function lockAt(item: WritableItem, width: number): number {
  const size = item.size && !item.locked ? item.size.length * 7 + 8 : 0;
  return width - 10 - LOCK_WIDTH - size;
}

function textsOf(item: WritableItem, isWarm: boolean, width: number, opacity?: number): Shape[] {
  const ink = isWarm ? 'warm-ink' : 'rest-ink';
  const shapes: Shape[] = [];
  if (item.label) shapes.push({ type: 'text', class: `t-warm ${ink}`, x: 10, y: 14 + TEXT_DROP, text: item.label, opacity });
  // What is locked has a padlock where others have their size: there is none.
  if (item.locked && item.label) shapes.push(...lockShapes(width - 10 - LOCK_WIDTH, 7.5, ink));
  else if (item.size)
    shapes.push({ type: 'text', class: `t-size ${ink}`, x: width - 10, y: 14 + TEXT_DROP, text: item.size, anchor: 'end', opacity });
  return shapes;
}

/** Slanting lines over the start of a box, as far as a share of its width. */
function hatch(width: number, height: number, share: number): string {
  let d = '';
  const end = width * share;
  for (let start = 7; start < end + height; start += 7) {
    const [x1, y1] = start > end ? [end, start - end] : [start, 0];
    const [x2, y2] = start > height ? [start - height, height] : [0, start];
    if (y1 < height && x2 < end) d += `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  }
  return d;
}

/** What is left of a warm layer below the fire that burns down through it. */
function drawBurning(item: WritableItem, isWarm: boolean, burn: number, width: number, height: number, radius: number): Shape[] {
  const edge = 1 + Math.min(1, burn) * (height - 4);
  const left = height - 1 - edge;
  const shapes: Shape[] = [
    { type: 'rect', class: isWarm ? 'warm' : 'rest', x: 1, y: edge, width: width - 2, height: left, radius: Math.min(radius, left / 2) },
  ];
  const opacity = Math.max(0, 1 - edge / 10);
  if (opacity > 0) shapes.push(...textsOf(item, isWarm, width, opacity));
  shapes.push({ type: 'path', class: 'ember', d: flames(width, edge, burn, Math.min(9, height * 0.6)), opacity: Math.min(1, burn * 8) });
  return shapes;
}

/** Tongues of fire along an edge, of uneven heights that change as it burns. */
function flames(width: number, edge: number, burn: number, tallest: number): string {
  const count = Math.max(3, Math.round(width / 13));
  const step = width / count;
  let d = `M0 ${round(edge + 3)}`;
  for (let index = 0; index < count; index++) {
    const height = tallest * (0.55 + 0.45 * Math.sin(index * 2.4 + burn * 26));
    d += `Q${round((index + 0.35) * step)} ${round(edge)} ${round((index + 0.5) * step)} ${round(edge - height)}Q${round((index + 0.65) * step)} ${round(edge)} ${round((index + 1) * step)} ${round(edge + 1)}`;
  }
  return `${d}V${round(edge + 3)}z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
