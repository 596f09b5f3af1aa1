import type { Item } from './scene.js';

/**
 * A part of the picture laid out by itself, from x = 0 and with y counted from its floor (0) upwards (negative), so that parts that
 * stand side by side stand level.
 */
export interface Sketch {
  readonly items: readonly Item[];
  /** How far it reaches above its floor. */
  readonly height: number;
}

/** The same item elsewhere. */
export function moved<T extends Item>(item: T, dx: number, dy: number): T {
  return { ...item, x: item.x + dx, y: item.y + dy };
}
