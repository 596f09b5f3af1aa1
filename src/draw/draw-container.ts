import type { PosedItem } from '../motion/pose.js';
import type { FileItem, HeadItem } from '../scene/scene.js';
import { TEXT_DROP } from './draw-layers.js';
import { shaken } from './lock.js';
import { isAwake } from './draw-writable.js';
import type { Shape } from './shape.js';

const MARK_INK = { A: 'added', C: 'changed', D: 'deleted', '': 'muted' };

/** A row of the writable layer: path and mark; a deleted path is struck through as far as the gesture has come. */
export function drawFile(item: FileItem, { width, height, effects }: PosedItem): Shape[] {
  const baseline = height / 2 + TEXT_DROP - 0.3;
  const shapes: Shape[] = [];
  if (item.mark || item.original)
    shapes.push({ type: 'rect', class: item.original ? 'row original' : 'row', x: 0, y: 0, width, height, radius: 4 });
  shapes.push({
    type: 'text',
    class: `t-file ${item.mark === 'D' ? 'deleted' : item.original ? 'cold-ink' : item.mark ? 'ink' : 'warm-ink'}`,
    x: 7,
    y: baseline,
    text: item.label,
  });
  if (item.mark)
    shapes.push({ type: 'text', class: `t-mark ${MARK_INK[item.mark]}`, x: width - 8, y: baseline, text: item.mark, anchor: 'end' });
  if (item.mark === 'D') {
    const length = Math.min(width - 28, item.label.length * 6.92) * (1 - (effects?.unstruck ?? 0));
    shapes.push({ type: 'path', class: 'line strike', d: `M6 ${height / 2}h${round(length + 2)}` });
  }
  for (const lit of ['glow', 'shadow', 'pin'] as const) {
    const opacity = effects?.[lit];
    if (opacity) shapes.push({ type: 'rect', class: lit, x: 0, y: 0, width, height, radius: 4, opacity });
  }
  return shapes;
}

/** Name and state, the state as a mark of its own shape. */
export function drawHead(item: HeadItem, { width, height, effects }: PosedItem): Shape[] {
  const size = item.small ? 3.4 : 5;
  const middle = item.small ? 8 : 10;
  const x = (item.small ? 4.5 : 7) + shaken(effects?.shake);
  const shapes: Shape[] = [...stateMark(item, x, middle, size, effects)];
  const start = (item.small ? 13 : 19) + shaken(effects?.shake);
  if (item.name)
    shapes.push({
      type: 'text',
      class: `${item.small ? 't-small' : 't-name'} ink`,
      x: start,
      y: middle + TEXT_DROP + (item.small ? -0.2 : 0.6),
      text: item.name,
    });
  if (item.state) {
    const y = item.twoLines ? 29.5 : middle + TEXT_DROP + 0.4;
    shapes.push({
      type: 'text',
      class: 't-state muted',
      x: item.twoLines ? start : width,
      y,
      text: item.state,
      anchor: item.twoLines ? 'start' : 'end',
      ...(effects?.unsaid ? { opacity: 1 - effects.unsaid } : {}),
    });
  }
  for (const lit of ['glow', 'pin'] as const) {
    const opacity = effects?.[lit];
    const [y, tall] = item.small ? [-1, height + 2] : [-3, 26];
    if (opacity) shapes.push({ type: 'rect', class: lit, x: -3, y, width: width + 6, height: tall, radius: 6, opacity });
  }
  return shapes;
}

/** How the mark of a process moves: how far it sleeps or is frozen, a blow, a ring that goes out from it. */
function stateMark(item: HeadItem, x: number, y: number, radius: number, effects: PosedItem['effects'] = {}): Shape[] {
  const shapes = isAwake(item.status) ? aliveMark(item, x, y, radius, effects) : restingMark(item, x, y, radius);
  const { wake = 0, cut = 0 } = effects;
  if (wake > 0 && wake < 1) shapes.push({ type: 'circle', class: 'halo', x, y, radius: radius + 2 + 9 * wake, opacity: 1 - wake });
  if (cut > 0) {
    const arm = radius * 1.5;
    shapes.push({
      type: 'path',
      class: 'line blow',
      x,
      y,
      d: `M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}`,
      opacity: cut,
    });
  }
  return shapes;
}

/** The mark of a process that runs; one that falls asleep beats ever more slowly, and its dot grows small. */
function aliveMark({ small }: HeadItem, x: number, y: number, radius: number, effects: NonNullable<PosedItem['effects']>): Shape[] {
  const { asleep = 0, frost = 0 } = effects;
  const shapes: Shape[] = [];
  if (asleep > 0) shapes.push({ type: 'circle', class: 'ring', x, y, radius: radius - 0.4, opacity: asleep });
  const still = Math.max(asleep, frost);
  const beat = asleep > 0 ? 3.5 * Math.abs(Math.sin(Math.PI * 3 * (1 - (1 - asleep) ** 2))) : 0;
  if (!small || beat > 0)
    shapes.push({
      type: 'circle',
      class: still > 0 ? 'halo' : 'halo pulse',
      x,
      y,
      radius: radius + (small ? 1 : 2.5) + beat,
      ...(still > 0 ? { opacity: 1 - still } : {}),
    });
  if (still < 1)
    shapes.push({ type: 'circle', class: 'alive', x, y, radius: radius * (1 - asleep), ...(frost > 0 ? { opacity: 1 - frost } : {}) });
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

function restingMark({ status }: HeadItem, x: number, y: number, radius: number): Shape[] {
  if (status === 'paused') return pauseBars(x, y, radius);
  if (status === 'dead' || status === 'removing') {
    const arm = radius * 0.8;
    return [{ type: 'path', class: 'line strike', x, y, d: `M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}` }];
  }
  const ring: Shape = { type: 'circle', class: 'ring', x, y, radius: radius - 0.4 };
  return status === 'created' ? [ring, { type: 'circle', class: 'muted', x, y, radius: radius * 0.35 }] : [ring];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
