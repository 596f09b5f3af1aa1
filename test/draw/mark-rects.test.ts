import { describe, expect, it } from 'vitest';
import { markRects, type MarkRect } from '../../src/draw/mark-rects.js';

/** Cells of one shape, a pixel wider each. */
const CELLS = Array.from({ length: 90 }, (_, index) => [index + 9, Math.round((index + 9) * 0.65)] as const);

function heightOf(rects: readonly MarkRect[]): number {
  return Math.max(...rects.map(({ y, height }) => y + height)) - Math.min(...rects.map(({ y }) => y));
}

/** Share of a bar that is its line rather than what that is filled with. */
function lineOf(rects: readonly MarkRect[]): number {
  const areaOf = (role: string): number =>
    rects.filter((rect) => rect.role === role).reduce((sum, { width, height }) => sum + width * height, 0);
  return areaOf('wmark') / (areaOf('wmark') + areaOf('wfill'));
}

describe.each([1, 4, 7, 12])('the mark of a container of %d layers', (layers) => {
  const warm = CELLS.map(([width, height]) => markRects('r', layers, width, height).warm);

  it('keeps the thickness of its own layer as its cell grows, but for a pixel', () => {
    for (const [index, rects] of warm.entries()) {
      const before = warm[index - 1];
      if (before)
        expect(heightOf(rects), `at ${CELLS[index]?.join(' × ')}`).toBeGreaterThanOrEqual(
          Math.min(heightOf(before) - 1, heightOf(before) * 0.6),
        );
    }
    for (const [index, rects] of warm.entries()) if ((CELLS[index]?.[0] ?? 0) >= 20) expect(heightOf(rects)).toBeGreaterThanOrEqual(2);
  });

  it('opens its bar little by little', () => {
    for (const [index, rects] of warm.entries()) {
      const before = warm[index - 1];
      if (before) expect(Math.abs(lineOf(rects) - lineOf(before)), `at ${CELLS[index]?.join(' × ')}`).toBeLessThan(0.45);
    }
  });
});
