import type { PosedItem } from '../motion/pose.js';
import type { FileItem, HeadItem } from '../scene/scene.js';
import { blow, cross } from './blow.js';
import { shaken } from './denied-lock.js';
import { drawFile } from './draw-file.js';
import { aliveMark, drawHead, ringMark, stateMark } from './draw-head.js';
import { isAwake } from './draw-writable.js';
import { headOutlines, outlines } from './outlines.js';
import type { Shape } from './shape.js';
import { unsaid } from './unsaid.js';

/** A row of the writable layer: a deleted path is struck through as far as the gesture has come. */
export function drawMovingFile(item: FileItem, posed: PosedItem): Shape[] {
  const { width, height, effects } = posed;
  const shapes = drawFile(item, posed, 1 - (effects?.unstruck ?? 0));
  return [...shapes, ...outlines(effects, ['glow', 'shadow', 'pin'], { x: 0, y: 0, width, height, radius: 4 })];
}

/** Name and state while either changes, and the marks of states that few pictures show. */
export function drawMovingHead(item: HeadItem, posed: PosedItem): Shape[] {
  const { effects } = posed;
  const shapes = drawHead(item, posed, (of, x, y, radius) => movingMark(of, x, y, radius, effects), shaken(effects?.shake));
  return [...unsaid(shapes, item.state, effects), ...headOutlines(item, posed)];
}

/** How the mark of a process moves: how far it sleeps or is frozen, a blow, a ring that goes out from it. */
function movingMark(item: HeadItem, x: number, y: number, radius: number, effects: PosedItem['effects'] = {}): Shape[] {
  const shapes = isAwake(item.status) ? fadingMark(item, x, y, radius, effects) : restingMark(item, x, y, radius);
  const { wake = 0, cut = 0 } = effects;
  if (wake > 0 && wake < 1)
    shapes.push({ type: 'circle', class: 'line halo', x, y, radius: radius + 2 + 9 * wake, opacity: Math.min(1 - wake, 3 * wake) });
  if (cut > 0) shapes.push(blow(x, y, radius * 1.5, cut));
  return shapes;
}

/** The mark of a process that runs; one that falls asleep beats ever more slowly, and its dot grows small. */
function fadingMark({ small }: HeadItem, x: number, y: number, radius: number, effects: NonNullable<PosedItem['effects']>): Shape[] {
  const { asleep = 0, frost = 0 } = effects;
  const [halo, dot] = aliveMark(x, y, radius);
  const shapes: Shape[] = asleep > 0 ? [{ ...ringMark(x, y, radius), opacity: asleep }] : [];
  const still = Math.max(asleep, frost);
  const beat = asleep > 0 ? 3.5 * Math.abs(Math.sin(Math.PI * 3 * (1 - (1 - asleep) ** 2))) : 0;
  if (!small || beat > 0) {
    const wide = radius + (small ? 1 : 2.5) + beat;
    shapes.push({ ...halo, radius: wide, ...(still > 0 ? { class: 'halo', opacity: 1 - still } : {}) });
  }
  if (still < 1) shapes.push({ ...dot, radius: radius * (1 - asleep), ...(frost > 0 ? { opacity: 1 - frost } : {}) });
  if (frost > 0) shapes.push(...pauseBars(x, y, radius).map((bar) => ({ ...bar, opacity: frost })));
  return shapes;
}

function pauseBars(x: number, y: number, radius: number): Shape[] {
  return [-radius * 0.9, radius * 0.2].map((dx) => ({
    type: 'rect',
    class: 'rest-ink',
    x: x + dx,
    y: y - radius,
    width: radius * 0.7,
    height: radius * 2,
    radius: 1,
  }));
}

function restingMark(item: HeadItem, x: number, y: number, radius: number): Shape[] {
  if (item.status === 'paused') return pauseBars(x, y, radius);
  if (item.status === 'dead' || item.status === 'removing') return [{ type: 'path', class: 'line strike', x, y, d: cross(radius * 0.8) }];
  return stateMark(item, x, y, radius);
}
