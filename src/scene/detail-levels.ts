import type { Cell } from './cells.js';
import type { Detail } from './scene.js';

/**
 * Widths for which a container is drawn by itself, in layout units: name and layers; the whole container; with as many files and instructions
 * as there is room for. Between two of them what is drawn grows, then the next takes its place.
 */
const WIDTHS: Readonly<Record<Detail, readonly number[]>> = {
  overview: [84, 190, 400, 800],
  compact: [190, 400, 800],
  full: [400, 800],
};
/** Below that a level's least text would be smaller than 10 px. */
const LEAST = 0.92;
/** How much wider a cell is when a level has taken over than when it begins to show. */
const BLEND = 1.1;
/** The next drawing of what is whole already says more of it only if it is that much wider. */
const WIDER = 1.9;

/** The widths for which a container may be drawn in its cell, beside how the scene draws it. */
export function detailWidths({ drawn, box }: Cell): readonly number[] {
  return WIDTHS[drawn].filter((width) => drawn === 'overview' || width >= box.width * (drawn === 'full' ? WIDER : 1.25));
}

/**
 * How much of each drawing is seen of a cell that is so wide on screen, in layout units times the camera's scale: first the scene's own, then one for
 * each of `widths`. They sum to 1, and none jumps as the cell grows. Nothing but the scene's own is seen below `least`.
 */
export function detailWeights(widths: readonly number[], wide: number, least = 0): number[] {
  const shown = widths.map((width) => {
    const begins = Math.max(width * LEAST, least);
    return Math.min(1, Math.max(0, (wide - begins) / (begins * (BLEND - 1))));
  });
  return [1, ...shown].map((share, index) => share - (shown[index] ?? 0));
}

/** True for the level that is drawn small: name and layers alone. */
export function isSmall(width: number): boolean {
  return width < 150;
}
