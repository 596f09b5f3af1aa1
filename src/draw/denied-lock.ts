import { lockShapes } from './lock.js';
import type { Shape } from './shape.js';

/** How far aside a shaking padlock is: three swings that die away. */
export function shaken(progress = 0): number {
  return Math.sin(progress * Math.PI * 6) * 5 * (1 - progress);
}

/** A red padlock over what may not be done, shaking. */
export function deniedLock(x: number, y: number, opacity: number, shake = 0): Shape[] {
  return lockShapes(x + shaken(shake), y, 'denied').map((shape) => ({ ...shape, opacity }));
}
