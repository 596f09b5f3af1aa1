import type { PosedItem } from '../motion/pose.js';
import type { Shape } from './shape.js';

/** Shapes of which the last one, what changes of what a thing says, is as faint as it is said to be. */
export function unsaid(shapes: readonly Shape[], changes: string, effects: PosedItem['effects']): Shape[] {
  const faint = effects?.unsaid;
  return shapes.map((shape, index) => (faint && changes && index === shapes.length - 1 ? { ...shape, opacity: 1 - faint } : shape));
}
