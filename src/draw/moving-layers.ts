import type { PosedItem } from '../motion/pose.js';
import type { SlabItem, StackItem } from '../scene/scene.js';
import { shaken } from './denied-lock.js';
import { drawSlab, drawStack } from './draw-layers.js';
import { LOCK_WIDTH, lockShapes } from './lock.js';
import { outlines } from './outlines.js';
import type { Shape } from './shape.js';

/** A read-only layer on its way, or with something done to it or to its padlock. */
export function drawMovingSlab(item: SlabItem, posed: PosedItem): Shape[] {
  const { width, height, effects } = posed;
  // On the way through narrower places it is a parcel without texts.
  const said = Math.max(0, Math.min(1, 4 * Math.min(width / item.width, height / item.height) - 3));
  const told = said > 0 ? item : { ...item, label: '', size: '' };
  // Its padlock goes before there is no more room for it.
  const fits = item.width < 56 ? 1 : Math.max(0, Math.min(1, (width - 40) / 16));
  const shapes = drawSlab(told, posed, (x, y, ink) => {
    const lock = movingLock(x, y, ink, effects);
    return fits < 1 ? lock.map((shape) => ({ ...shape, opacity: fits * (shape.opacity ?? 1) })) : lock;
  });
  return [
    ...shapes.map((shape) => (shape.type === 'text' && said < 1 ? { ...shape, opacity: said } : shape)),
    ...outlines(effects, ['glow', 'shadow'], { x: 0, y: 0, width, height, radius: Math.min(5, height / 3) }),
  ];
}

function movingLock(left: number, y: number, ink: string, { shake = 0, open, click = 0 }: PosedItem['effects'] = {}): Shape[] {
  const x = left + shaken(shake);
  const shapes = lockShapes(x, y, ink, open);
  if (click > 0 && click < 1)
    shapes.push({ type: 'circle', class: 'click', x: x + LOCK_WIDTH / 2, y: y + 7, radius: 5 + 9 * click, opacity: 1 - click });
  const denied = Math.min(1, 3 * Math.sin(Math.PI * shake));
  if (denied > 0.01) shapes.push(...lockShapes(x, y, 'denied').map((shape) => ({ ...shape, opacity: denied })));
  return shapes;
}

export function drawMovingStack(item: StackItem, { effects }: PosedItem): Shape[] {
  const shapes = drawStack(item);
  const { width, height } = item;
  return shapes.length > 0 ? [...shapes, ...outlines(effects, ['glow'], { x: 0, y: 0, width, height, radius: 5 })] : shapes;
}
