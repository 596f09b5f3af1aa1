import type { Box, LineItem } from './scene.js';

/** A corner of a line, in layout units. */
export type Corner = readonly [x: number, y: number];

/** How far below the feet of containers and images a line runs: free of everything that stands there. */
export const LANE = 7;

/** What a line says of itself, besides where it runs. */
export type LineFacts = Pick<LineItem, 'key' | 'title' | 'tone' | 'destination' | 'containerId' | 'volume'>;

/** A line along corners. */
export function lineAlong(facts: LineFacts, corners: readonly Corner[]): LineItem {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  // Never quite flat, so that shares of it mean something.
  const [width, height] = [Math.max(0.01, Math.max(...xs) - x), Math.max(0.01, Math.max(...ys) - y)];
  const points = corners.flatMap(([cx, cy]) => [share(cx - x, width), share(cy - y, height)]);
  return { kind: 'line', ...facts, x, y, width, height, points };
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 1e5) / 1e5;
}

/** The corners of a line as it lies in a box. */
export function cornersOf({ points }: LineItem, { x, y, width, height }: Box): Corner[] {
  return Array.from({ length: points.length / 2 }, (_, index) => [
    x + (points[2 * index] ?? 0) * width,
    y + (points[2 * index + 1] ?? 0) * height,
  ]);
}
