import type { Shape } from './shape.js';

/** Shapes as they lie where reading starts at the right, within a width: what stood at the start stands at the end. Texts themselves are not turned. */
export function mirrorShapes(shapes: readonly Shape[], width: number): Shape[] {
  return shapes.map((shape) => {
    switch (shape.type) {
      case 'rect':
        return { ...shape, x: width - shape.x - shape.width };
      case 'circle':
        return { ...shape, x: width - shape.x };
      case 'text':
        return { ...shape, x: width - shape.x, anchor: shape.anchor === 'end' ? 'start' : shape.anchor === 'middle' ? 'middle' : 'end' };
      case 'path':
        return { ...shape, x: width - (shape.x ?? 0), flip: true };
      case 'group':
        return { ...shape, x: width - shape.x };
    }
  });
}
