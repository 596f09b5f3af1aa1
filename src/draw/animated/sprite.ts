import type { Shape } from '../shape.js';
import { Curve } from './curve.js';

/** One shape of an actor: what of it stays is drawn once, the rest are curves. */
export class Sprite {
  readonly name: string;
  /** As it was last seen. */
  shape: Shape;
  /** x and y. */
  readonly place = new Curve(0.5);
  /** Width, height and radius of a rectangle, or a circle's radius. */
  readonly size = new Curve(0.5);
  readonly opacity = new Curve(0.03);

  constructor(name: string, shape: Shape) {
    this.name = name;
    this.shape = shape;
  }
}

/** What of a shape can't go from one value to another: two shapes of one signature are one drawing in two places. */
export function signatureOf(shape: Shape): string {
  switch (shape.type) {
    case 'rect':
      return `rect ${shape.class} ${shape.pattern ?? ''}`;
    case 'circle':
      return `circle ${shape.class}`;
    case 'path':
      return `path ${shape.class} ${shape.flip ? 'flip ' : ''}${shape.d}`;
    case 'text':
      return `text ${shape.class} ${shape.anchor ?? 'start'} ${shape.text}`;
    case 'group':
      return `group ${JSON.stringify({ ...shape, x: 0, y: 0, opacity: 1 })}`;
  }
}

/** What stays of a shape whose drawing changes: by it a text or a path is known for the next state of the one before. */
export function familyOf(shape: Shape): string {
  return shape.type === 'text' ? `text ${shape.class} ${shape.anchor ?? 'start'}` : `${shape.type} ${shape.class}`;
}

export function placeOf(shape: Shape): readonly number[] {
  return [shape.x ?? 0, shape.y ?? 0];
}

export function sizeOf(shape: Shape): readonly number[] {
  if (shape.type === 'rect') return [Math.max(0, shape.width), Math.max(0, shape.height), shape.radius];
  return shape.type === 'circle' ? [shape.radius] : [];
}

export function opacityOf(shape: Shape): number {
  return Math.min(1, Math.max(0, shape.opacity ?? 1));
}

/** The same shape at the origin, in full and of a size: what is written once, its curves around it. */
export function bareShape(shape: Shape, size: readonly number[]): Shape {
  switch (shape.type) {
    case 'rect':
      return { ...shape, x: 0, y: 0, opacity: 1, width: size[0] ?? 0, height: size[1] ?? 0, radius: size[2] ?? 0 };
    case 'circle':
      return { ...shape, x: 0, y: 0, opacity: 1, radius: size[0] ?? 0 };
    case 'path':
      return { ...shape, x: shape.flip ? 0 : undefined, y: undefined, opacity: 1 };
    default:
      return { ...shape, x: 0, y: 0, opacity: 1 };
  }
}
