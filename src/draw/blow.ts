import type { WritableItem } from '../scene/scene.js';
import type { Shape } from './shape.js';

/** A cross over the mark of a process that is killed, in any metaphor. */
export function blow(x: number, y: number, arm: number, opacity: number): Shape {
  return { type: 'path', class: 'line blow', x, y, d: cross(arm), opacity };
}

/** Path data of a diagonal cross around the origin. */
export function cross(arm: number): string {
  return `M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}`;
}

/** A crack through the writable layer of one, in any metaphor: between what it is and how much it holds. */
export function crack({ label, size }: WritableItem, width: number, height: number, opacity: number): Shape[] {
  const x = (10 + label.length * 7.6 + (width - 10 - size.length * 6.8)) / 2;
  const d = `M${round(x + 6)} -3L${round(x - 3)} ${round(height * 0.5)}h6L${round(x - 6)} ${round(height + 3)}`;
  return ['line crack', 'line blow'].map((name) => ({ type: 'path', class: name, d, opacity }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
