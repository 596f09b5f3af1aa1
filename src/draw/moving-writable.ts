import type { PosedItem } from '../motion/pose.js';
import type { WritableItem } from '../scene/scene.js';
import { crack } from './blow.js';
import { deniedLock, shaken } from './denied-lock.js';
import { isWarm, writableGround, writableTexts } from './draw-writable.js';
import { LOCK_WIDTH, lockShapes } from './lock.js';
import type { Shape } from './shape.js';

/** The warm layer with something done to it, or frozen. */
export function drawMovingWritable(item: WritableItem, posed: PosedItem): Shape[] {
  const { width, height, effects } = posed;
  const isInUse = isWarm(item);
  const { burn = 0, cool = 0, glow = 0, cut = 0, deny = 0 } = effects ?? {};
  if (burn > 0)
    return [
      ...drawBurning(item, isInUse && !((effects?.asleep ?? 0) > 0.5), burn, posed),
      ...(cut > 0 ? crack(item, width, height, cut * Math.max(0, 1 - 4 * burn)) : []),
    ];
  const asleep = isInUse ? (effects?.asleep ?? 0) : 0;
  const frost = effects?.frost ?? (item.status === 'paused' ? 1 : 0);
  const ground = writableGround(item, posed);
  const { radius } = ground;
  const shapes: Shape[] = [ground];
  if (asleep > 0) {
    const drained = (height - 4) * asleep;
    const box = { x: 2, y: 2, width: width - 4, height: drained, radius: Math.min(radius - 1, drained / 2) };
    shapes.push({ type: 'rect', class: 'drained', ...box }, { ...ground, class: 'rest-edge', opacity: asleep });
  }
  if (frost > 0 && isInUse) shapes.push({ ...ground, class: 'rest', opacity: frost });
  if (frost > 0) shapes.push({ type: 'path', class: 'line frost', d: hatch(width - 4, height - 4, frost), x: 2, y: 2 });
  // A padlock that is there shakes with the red one that comes over it.
  const shakesOwn = deny > 0 && item.locked;
  shapes.push(...writableTexts(shakesOwn ? { ...item, locked: false, size: '' } : item, isInUse, width));
  if (shakesOwn) shapes.push(...lockShapes(lockAt(item, width) + shaken(effects?.shake), 7.5, 'rest-ink'));
  if (cool > 0) {
    shapes.push({ type: 'rect', class: 'slab', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius, opacity: cool });
    shapes.push(...lockShapes(width - 20, height / 2 - 6.5, 'cold-ink', 1 - cool).map((shape) => ({ ...shape, opacity: cool })));
  }
  if (cut > 0) shapes.push(...crack(item, width, height, cut));
  const ring = { x: -2, y: -2, width: width + 4, height: height + 4, radius: radius + 2 };
  if (glow > 0) shapes.push({ type: 'rect', class: 'wake', ...ring, opacity: glow });
  if (effects?.pin) shapes.push({ type: 'rect', class: 'pin', ...ring, opacity: effects.pin });
  if (deny > 0) shapes.push(...deniedLock(lockAt(item, width), Math.min(7.5, height / 2 - 6.5), deny, effects?.shake));
  return shapes;
}

/** Where a padlock shows: beside the size, or at the end where there is none. */
function lockAt(item: WritableItem, width: number): number {
  const size = item.size && !item.locked ? item.size.length * 7 + 8 : 0;
  return width - 10 - LOCK_WIDTH - size;
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
function drawBurning(item: WritableItem, isInUse: boolean, burn: number, { width, height }: PosedItem): Shape[] {
  const edge = 1 + Math.min(1, burn) * (height - 4);
  const left = height - 1 - edge;
  const ground = writableGround(item, { width, height });
  const shapes: Shape[] = [
    { ...ground, class: isInUse ? 'warm' : 'rest', y: edge, height: left, radius: Math.min(ground.radius, left / 2) },
  ];
  const opacity = Math.max(0, 1 - edge / 10);
  if (opacity > 0) shapes.push(...writableTexts(item, isInUse, width, opacity));
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
