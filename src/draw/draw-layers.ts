import type { SlabItem, StackItem } from '../scene/scene.js';
import { SLAB_START } from '../scene/slab.js';
import { LOCK_HEIGHT, LOCK_WIDTH, lockShapes } from './lock.js';
import type { Pattern, Shape, Size } from './shape.js';

/** Height of an x-height above the baseline's middle: where text sits so that it looks centred. */
export const TEXT_DROP = 4.2;

/** A read-only layer: a slab with its instruction, its size and a padlock at the end, as `lock` draws one. */
export function drawSlab({ tone, label, size, locked }: SlabItem, { width, height }: Size, lock = lockShapes): Shape[] {
  const isShelf = tone === 'shelf';
  const ink = isShelf ? 'shelf-ink' : 'cold-ink';
  const y = height / 2 + TEXT_DROP;
  const end = locked ? width - 10 - LOCK_WIDTH : width;
  const shapes: Shape[] = [
    { type: 'rect', class: tone === 'layer' ? 'slab' : tone, x: 0, y: 0, width, height, radius: Math.min(5, height / 3) },
  ];
  if (label) shapes.push({ type: 'text', class: `t-label ${ink}`, x: SLAB_START, y, text: label });
  if (size) shapes.push({ type: 'text', class: `t-size ${isShelf ? ink : 'cold-muted'}`, x: end - 9, y, text: size, anchor: 'end' });
  if (locked && height >= 14 && width >= 40) shapes.push(...lock(end, height / 2 - LOCK_HEIGHT / 2 - 0.5, ink));
  return shapes;
}

/** The drawing that all stacks of the same measures share. */
export function stackPattern(item: StackItem): Pattern {
  const { width, height, layers, slabHeight, gap, locks } = item;
  const isThin = slabHeight < 6;
  const inset = isThin ? 0 : 0.6;
  const children: Shape[] = [];
  for (let index = 0; index < layers; index++) {
    const y = height - (index + 1) * (slabHeight + gap) + gap;
    children.push({
      type: 'rect',
      class: isThin ? 'thread' : slabHeight < 12 ? 'borrowed thin' : 'borrowed',
      x: inset,
      y: y + inset,
      width: width - 2 * inset,
      height: slabHeight - 2 * inset,
      radius: Math.min(5, slabHeight / 3),
    });
    if (locks && slabHeight >= 14)
      children.push(...lockShapes(width - 10 - LOCK_WIDTH, y + slabHeight / 2 - LOCK_HEIGHT / 2 - 0.5, 'borrowed-ink'));
  }
  return { id: stackPatternId(item), width, height, fits: true, children };
}

/** Name of that drawing: equal for stacks that look the same. */
export function stackPatternId({ width, height, layers, slabHeight, locks }: StackItem): string {
  return `stack-${layers}-${[width, height, slabHeight].map((size) => Math.round(size * 100)).join('-')}${locks ? '-l' : ''}`;
}

/** A container's borrowed layers: one rectangle filled with the shared drawing. */
export function drawStack(item: StackItem): Shape[] {
  const { width, height, slabHeight } = item;
  if (height <= 0) return [];
  return [{ type: 'rect', class: 'stack', x: 0, y: 0, width, height, radius: Math.min(5, slabHeight / 3), pattern: stackPatternId(item) }];
}
