import type { PosedItem } from '../motion/pose.js';
import type { SlabItem, StackItem } from '../scene/scene.js';
import { SLAB_START } from '../scene/slab.js';
import { LOCK_HEIGHT, LOCK_WIDTH, lockShapes, shaken } from './lock.js';
import type { Pattern, Shape } from './shape.js';

/** Height of an x-height above the baseline's middle: where text sits so that it looks centred. */
export const TEXT_DROP = 4.2;

/** A read-only layer: a slab with its instruction, its size and a padlock at the end. */
export function drawSlab(item: SlabItem, { width, height, effects }: PosedItem): Shape[] {
  const ground = item.tone === 'layer' ? 'slab' : item.tone;
  const ink = item.tone === 'shelf' ? 'shelf-ink' : 'cold-ink';
  const shapes: Shape[] = [{ type: 'rect', class: ground, x: 0, y: 0, width, height, radius: Math.min(5, height / 3) }];
  const baseline = height / 2 + TEXT_DROP;
  // On the way through narrower places it is a parcel without texts.
  const said = Math.max(0, Math.min(1, 4 * Math.min(width / item.width, height / item.height) - 3));
  const told = said < 1 ? { opacity: said } : {};
  if (item.label && said > 0) shapes.push({ type: 'text', class: `t-label ${ink}`, x: SLAB_START, y: baseline, text: item.label, ...told });
  const end = item.locked ? width - 10 - LOCK_WIDTH : width;
  if (item.size && said > 0) {
    const muted = item.tone === 'shelf' ? 'shelf-ink' : 'cold-muted';
    shapes.push({ type: 'text', class: `t-size ${muted}`, x: end - 9, y: baseline, text: item.size, anchor: 'end', ...told });
  }
  if (item.locked && height >= 14 && width >= 40) {
    const [x, y] = [end + shaken(effects?.shake), height / 2 - LOCK_HEIGHT / 2 - 0.5];
    shapes.push(...lockShapes(x, y, ink, effects?.open));
    const click = effects?.click ?? 0;
    if (click > 0 && click < 1)
      shapes.push({ type: 'circle', class: 'click', x: x + LOCK_WIDTH / 2, y: y + 7, radius: 5 + 9 * click, opacity: 1 - click });
    const denied = Math.min(1, 3 * Math.sin(Math.PI * (effects?.shake ?? 0)));
    if (denied > 0.01) shapes.push(...lockShapes(x, y, 'denied').map((shape) => ({ ...shape, opacity: denied })));
  }
  if (effects?.glow)
    shapes.push({ type: 'rect', class: 'glow', x: 0, y: 0, width, height, radius: Math.min(5, height / 3), opacity: effects.glow });
  if (effects?.shadow)
    shapes.push({ type: 'rect', class: 'shadow', x: 0, y: 0, width, height, radius: Math.min(5, height / 3), opacity: effects.shadow });
  return shapes;
}

/** The drawing that all stacks of the same measures share. */
export function stackPattern(item: StackItem): Pattern {
  const { width, height, layers, slabHeight, gap, locks } = item;
  const children: Shape[] = [];
  for (let index = 0; index < layers; index++) {
    const y = height - (index + 1) * (slabHeight + gap) + gap;
    const isThin = slabHeight < 6;
    const inset = isThin ? 0 : 0.6;
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
  return { id: stackPatternId(item), width, height, children };
}

/** Name of that drawing: equal for stacks that look the same. */
export function stackPatternId({ width, height, layers, slabHeight, locks }: StackItem): string {
  return `stack-${layers}-${[width, height, slabHeight].map((size) => Math.round(size * 100)).join('-')}${locks ? '-l' : ''}`;
}

/** A container's borrowed layers: one rectangle filled with the shared drawing. */
export function drawStack(item: StackItem, { effects }: PosedItem): Shape[] {
  const { width, height } = item;
  if (height <= 0) return [];
  const shapes: Shape[] = [
    { type: 'rect', class: 'stack', x: 0, y: 0, width, height, radius: Math.min(5, item.slabHeight / 3), pattern: stackPatternId(item) },
  ];
  if (effects?.glow) shapes.push({ type: 'rect', class: 'glow', x: 0, y: 0, width, height, radius: 5, opacity: effects.glow });
  return shapes;
}
