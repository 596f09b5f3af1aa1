import type { PosedItem } from '../motion/pose.js';
import type { CrowdItem, FileItem, HeadItem, WritableItem } from '../scene/scene.js';
import { TEXT_DROP } from './draw-layers.js';
import { lockShapes } from './lock.js';
import type { Shape } from './shape.js';

/** The warm layer: its own label and size in the first 28 units, rows of files below. */
export function drawWritable(item: WritableItem, { width, height, effects }: PosedItem): Shape[] {
  const awake = item.status === 'running' || item.status === 'restarting';
  const ground = awake ? 'warm' : 'rest';
  const ink = awake ? 'warm-ink' : 'rest-ink';
  const radius = Math.min(6, height / 3);
  if (effects?.burn) return drawBurning(item, effects.burn, width, height, radius);
  const shapes: Shape[] = [{ type: 'rect', class: ground, x: 1, y: 1, width: width - 2, height: height - 2, radius }];
  if (item.label) shapes.push({ type: 'text', class: `t-warm ${ink}`, x: 10, y: 14 + TEXT_DROP, text: item.label });
  if (item.size) shapes.push({ type: 'text', class: `t-size ${ink}`, x: width - 10, y: 14 + TEXT_DROP, text: item.size, anchor: 'end' });
  const cool = effects?.cool ?? 0;
  if (cool > 0) {
    shapes.push({ type: 'rect', class: 'slab', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius, opacity: cool });
    shapes.push(...lockShapes(width - 20, height / 2 - 6.5, 'cold-ink', 1 - cool).map((shape) => ({ ...shape, opacity: cool })));
  }
  if (effects?.glow)
    shapes.push({
      type: 'rect',
      class: 'wake',
      x: -2,
      y: -2,
      width: width + 4,
      height: height + 4,
      radius: radius + 2,
      opacity: effects.glow,
    });
  return shapes;
}

/** What is left of a warm layer below the edge that burns down through it. */
function drawBurning(item: WritableItem, burn: number, width: number, height: number, radius: number): Shape[] {
  const edge = 1 + Math.min(1, burn) * (height - 4);
  const left = height - 1 - edge;
  const isAwake = item.status === 'running' || item.status === 'restarting';
  const shapes: Shape[] = [
    { type: 'rect', class: isAwake ? 'warm' : 'rest', x: 1, y: edge, width: width - 2, height: left, radius: Math.min(radius, left / 2) },
  ];
  const opacity = Math.max(0, 1 - edge / 10);
  const ink = `${isAwake ? 'warm-ink' : 'rest-ink'}`;
  if (item.label && opacity > 0) shapes.push({ type: 'text', class: `t-warm ${ink}`, x: 10, y: 14 + TEXT_DROP, text: item.label, opacity });
  if (item.size && opacity > 0)
    shapes.push({ type: 'text', class: `t-size ${ink}`, x: width - 10, y: 14 + TEXT_DROP, text: item.size, anchor: 'end', opacity });
  shapes.push({ type: 'rect', class: 'ember', x: 0, y: edge - 2, width, height: 5, radius: 2.5, opacity: Math.min(1, burn * 8) });
  return shapes;
}

const MARK_INK = { A: 'added', C: 'changed', D: 'deleted', '': 'muted' };

/** A row of the writable layer: path and mark; a deleted path is struck through as far as the gesture has come. */
export function drawFile(item: FileItem, { width, height, effects }: PosedItem): Shape[] {
  const baseline = height / 2 + TEXT_DROP - 0.3;
  const shapes: Shape[] = [];
  if (item.mark) shapes.push({ type: 'rect', class: 'row', x: 0, y: 0, width, height, radius: 4 });
  shapes.push({
    type: 'text',
    class: `t-file ${item.mark === 'D' ? 'deleted' : item.mark ? 'ink' : 'warm-ink'}`,
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
  if (effects?.glow) shapes.push({ type: 'rect', class: 'glow', x: 0, y: 0, width, height, radius: 4, opacity: effects.glow });
  return shapes;
}

/** Name and state, the state as a mark of its own shape. */
export function drawHead(item: HeadItem, { width, effects }: PosedItem): Shape[] {
  const size = item.small ? 3.4 : 5;
  const middle = item.small ? 8 : 10;
  const x = item.small ? 4.5 : 7;
  const shapes: Shape[] = [...stateMark(item, x, middle, size)];
  const start = item.small ? 13 : 19;
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
    });
  }
  if (effects?.pin)
    shapes.push({ type: 'rect', class: 'pin', x: -3, y: -3, width: width + 6, height: 26, radius: 6, opacity: effects.pin });
  return shapes;
}

function stateMark({ status, small }: HeadItem, x: number, y: number, radius: number): Shape[] {
  if (status === 'running' || status === 'restarting') {
    const dot: Shape = { type: 'circle', class: 'alive', x, y, radius };
    return small ? [dot] : [{ type: 'circle', class: 'halo pulse', x, y, radius: radius + 2.5 }, dot];
  }
  if (status === 'paused') {
    const bar = (dx: number): Shape => ({
      type: 'rect',
      class: 'rest-ink',
      x: x + dx,
      y: y - radius,
      width: radius * 0.7,
      height: radius * 2,
      radius: 1,
    });
    return [bar(-radius * 0.9), bar(radius * 0.2)];
  }
  if (status === 'dead' || status === 'removing') {
    const arm = radius * 0.8;
    return [{ type: 'path', class: 'line strike', x, y, d: `M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}` }];
  }
  const ring: Shape = { type: 'circle', class: 'ring', x, y, radius: radius - 0.4 };
  return status === 'created' ? [ring, { type: 'circle', class: 'muted', x, y, radius: radius * 0.35 }] : [ring];
}

/** A field of marks: for each container a warm bar on two cold ones. One path a colour, however many there are. */
export function drawCrowd(item: CrowdItem, { effects }: PosedItem): Shape[] {
  const { columns, cellWidth, cellHeight, states } = item;
  const w = round(cellWidth - Math.max(1, cellWidth * 0.16));
  const unit = (cellHeight - Math.max(1, cellHeight * 0.22)) / 4;
  const paths = { wmark: '', rmark: '', cmark: '' };
  const shown = Math.ceil(states.length * (1 - (effects?.unshown ?? 0)));
  for (let index = 0; index < shown; index++) {
    const x = round((index % columns) * cellWidth);
    const y = Math.floor(index / columns) * cellHeight;
    const letter = states.charAt(index);
    const isTouched = letter < 'a';
    const bar = (top: number, height: number): string => `M${x} ${round(y + top)}h${w}v${round(height)}h${-w}z`;
    paths[letter === 'r' || letter === 'R' ? 'wmark' : 'rmark'] += bar(isTouched ? 0 : unit * 0.6, unit * (isTouched ? 1.8 : 1.2));
    paths.cmark += bar(unit * 2.1, unit * 0.8) + bar(unit * 3.2, unit * 0.8);
  }
  return Object.entries(paths).flatMap(([name, d]) => (d ? [{ type: 'path' as const, class: name, d }] : []));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
