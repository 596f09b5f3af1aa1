import type { Shape } from './shape.js';

/** Size of the padlock's drawing, from its top left corner. */
export const LOCK_WIDTH = 10;
export const LOCK_HEIGHT = 12;

/** A padlock; `open` from 0 (shut) to 1 lifts the shackle and turns it out. */
export function lockShapes(x: number, y: number, ink: string, open = 0): Shape[] {
  const lift = -2.5 * open;
  const shackle =
    open > 0.02 ? `M2.4 ${5 + lift}V${3.6 + lift}a2.6 2.6 0 0 1 5.2 0v${1.4 * (1 - open)}` : 'M2.4 5V3.6a2.6 2.6 0 0 1 5.2 0V5';
  return [
    { type: 'path', class: `lock ${ink}`, d: shackle, x, y },
    { type: 'rect', class: ink, x, y: y + 5, width: LOCK_WIDTH, height: 7, radius: 1.6 },
  ];
}
