import type { Container } from '../model/container.js';
import { layoutCompactGrid } from './compact-grid.js';
import { layoutCrowd } from './crowd.js';
import type { LayerFold } from './fold-layers.js';
import type { Detail } from './scene.js';
import type { Sketch } from './sketch.js';
import type { PlainWords } from './words.js';

/** A grid of containers that would be higher is a field of marks instead. */
const TALLEST_GRID = 900;
/** Area that a container takes in a grid at the very least: what is too many by that is not laid out to see. */
const SMALLEST_CELL = 64 * 37;

/** Containers in a compact grid, or as a field of marks. */
export function layoutMany(
  containers: readonly Container[],
  width: number,
  wanted: Detail | 'auto',
  beside: number,
  fold: LayerFold | null,
  words: PlainWords,
): { readonly sketch: Sketch; readonly detail: Detail } {
  const isCompact = wanted === 'compact';
  if (isCompact || (wanted === 'auto' && containers.length * SMALLEST_CELL <= width * TALLEST_GRID)) {
    const grid = layoutCompactGrid(containers, width, beside, fold, words);
    if (isCompact || grid.height <= TALLEST_GRID) return { sketch: grid, detail: 'compact' };
  }
  return { sketch: layoutCrowd(containers, width), detail: 'overview' };
}
