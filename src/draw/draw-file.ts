import type { FileItem } from '../scene/scene.js';
import { TEXT_DROP } from './draw-layers.js';
import type { Shape, Size } from './shape.js';

const MARK_INK = { A: 'added', C: 'changed', D: 'deleted', '': 'muted' };

/** A row of the writable layer: path and mark; a deleted path is struck through as far as a share. */
export function drawFile(item: FileItem, size: Size, struck = 1): Shape[] {
  const { width, height } = size;
  const shapes = fileTexts(item, size);
  if (item.mark || item.original)
    shapes.unshift({ type: 'rect', class: item.original ? 'row original' : 'row', x: 0, y: 0, width, height, radius: 4 });
  if (item.mark === 'D') shapes.push(strike('strike', size, item.label.length * 6.92, struck));
  return shapes;
}

/** Path and mark, in any metaphor. */
export function fileTexts({ label, mark, original }: FileItem, { width, height }: Size): Shape[] {
  const y = height / 2 + TEXT_DROP - 0.3;
  const ink = mark === 'D' ? 'deleted' : original ? 'cold-ink' : mark ? 'ink' : 'warm-ink';
  const shapes: Shape[] = [{ type: 'text', class: `t-file ${ink}`, x: 7, y, text: label }];
  if (mark) shapes.push({ type: 'text', class: `t-mark ${MARK_INK[mark]}`, x: width - 8, y, text: mark, anchor: 'end' });
  return shapes;
}

/** A line through a path that is so long, as far as a share of it. */
export function strike(name: string, { width, height }: Size, long: number, share: number): Shape {
  const length = Math.min(width - 28, long) * share + 2;
  return { type: 'path', class: `line ${name}`, d: `M6 ${height / 2}h${Math.round(length * 100) / 100}` };
}
