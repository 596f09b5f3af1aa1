import type { GroupShape, Shape } from './shape.js';

/** Shapes in another place; as they are where that is none. */
export function shiftShapes(shapes: readonly Shape[], byX: number, byY: number): readonly Shape[] {
  if (byX === 0 && byY === 0) return shapes;
  return shapes.map((shape) => ({ ...shape, x: (shape.x ?? 0) + byX, y: (shape.y ?? 0) + byY }));
}

/** Whether a group looks the same where its shapes stand elsewhere in it: what is filled with a pattern shows other parts of that there. */
export function canShift({ scaleX, children }: GroupShape): boolean {
  return (
    scaleX === undefined && children.every((shape) => (shape.type === 'group' ? canShift(shape) : !('pattern' in shape && shape.pattern)))
  );
}
