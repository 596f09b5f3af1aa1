import type { HeadItem } from '../scene/scene.js';
import { TEXT_DROP } from './draw-layers.js';
import { isAwake } from './draw-writable.js';
import type { CircleShape, Shape, Size } from './shape.js';

/** Name and state, the state as a mark of its own shape: `mark` draws it around a point, `aside` is how far all that shakes is from its place. */
export function drawHead(item: HeadItem, { width }: Size, mark = stateMark, aside = 0): Shape[] {
  return [...mark(item, (item.small ? 4.5 : 7) + aside, middleOf(item), item.small ? 3.4 : 5), ...headTexts(item, width, aside)];
}

/** Height of the line that the mark and the name stand on. */
export function middleOf({ small }: HeadItem): number {
  return small ? 8 : 10;
}

/** Name and state in words, in any metaphor; the state, where there is room for it, comes last. */
export function headTexts(item: HeadItem, width: number, aside: number): Shape[] {
  const { name, state, small, twoLines } = item;
  const x = (small ? 13 : 19) + aside;
  const y = middleOf(item) + TEXT_DROP;
  const shapes: Shape[] = [];
  if (name) shapes.push({ type: 'text', class: `${small ? 't-small' : 't-name'} ink`, x, y: y + (small ? -0.2 : 0.6), text: name });
  if (state)
    shapes.push(
      twoLines
        ? { type: 'text', class: 't-state muted', x, y: 29.5, text: state, anchor: 'start' }
        : { type: 'text', class: 't-state muted', x: width, y: y + 0.4, text: state, anchor: 'end' },
    );
  return shapes;
}

/** The mark of a process that runs, or of one that has not begun or is over. */
export function stateMark({ status, small }: HeadItem, x: number, y: number, radius: number): Shape[] {
  if (isAwake(status)) return aliveMark(x, y, radius).slice(small ? 1 : 0);
  const ring = ringMark(x, y, radius);
  return status === 'created' ? [ring, { type: 'circle', class: 'muted', x, y, radius: radius * 0.35 }] : [ring];
}

/** A dot, within a ring that pulses. */
export function aliveMark(x: number, y: number, radius: number): [CircleShape, CircleShape] {
  return [
    { type: 'circle', class: 'halo pulse', x, y, radius: radius + 2.5 },
    { type: 'circle', class: 'alive', x, y, radius },
  ];
}

export function ringMark(x: number, y: number, radius: number): Shape {
  return { type: 'circle', class: 'ring', x, y, radius: radius - 0.4 };
}
