import type { Container } from '../model/container.js';
import { layoutContainer, needsTwoLines } from './container-column.js';
import type { ColumnStyle } from './container-column.js';
import type { LayerFold } from './fold-layers.js';
import { SLAB_GAP } from './image-store.js';
import type { Item } from './scene.js';
import type { Sketch } from './sketch.js';
import { moved } from './sketch.js';
import type { PlainWords } from './words.js';

const GAP = 10;
const NARROWEST = 104;
const WIDEST = 320;

/** How many full columns stand in one row of this width. */
export function fullColumns(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
}

/** Containers side by side, level with the store: `pitch` is the store's. */
export function layoutLevelRow(
  containers: readonly Container[],
  width: number,
  pitch: number,
  fold: LayerFold | null,
  words: PlainWords,
): Sketch {
  const columnWidth = Math.min(WIDEST, (width - (containers.length - 1) * GAP) / Math.max(1, containers.length));
  return layoutWhole(containers, columnWidth, containers.length, 0, { pitch, gap: SLAB_GAP, locks: true, rows: 4 }, fold, words);
}

/** Containers in rows, each whole but on thin borrowed layers. */
export function layoutFullRows(containers: readonly Container[], width: number, fold: LayerFold | null, words: PlainWords): Sketch {
  const columns = Math.min(containers.length, Math.max(1, Math.floor((width + GAP) / (132 + GAP))));
  const columnWidth = Math.min(columns === 1 ? 360 : WIDEST, (width - (columns - 1) * GAP) / columns);
  const pitch = deepest(containers, fold) > 8 ? 9 : 12;
  return layoutWhole(containers, columnWidth, columns, 20, { pitch, gap: 3, locks: false, rows: 3 }, fold, words);
}

function layoutWhole(
  containers: readonly Container[],
  columnWidth: number,
  columns: number,
  rowGap: number,
  stack: Pick<ColumnStyle, 'pitch' | 'gap' | 'locks' | 'rows'>,
  fold: LayerFold | null,
  words: PlainWords,
): Sketch {
  const twoLines = needsTwoLines(containers, columnWidth, words);
  const style = { ...stack, writableHeight: 28, twoLines, small: false, fold, words };
  return layoutRows(containers, columnWidth, columns, GAP, rowGap, style);
}

/** Layers of the deepest of them, as they are shown. */
export function deepest(containers: readonly Container[], fold: LayerFold | null): number {
  const known = new Map<readonly string[], number>();
  for (const { layers } of containers) if (!known.has(layers)) known.set(layers, fold ? fold.shown(layers).length : layers.length);
  return Math.max(0, ...known.values());
}

/** Containers in rows from the top, each row on its own floor. */
export function layoutRows(
  containers: readonly Container[],
  columnWidth: number,
  columns: number,
  gap: number,
  rowGap: number,
  style: ColumnStyle,
): Sketch {
  const sketches = containers.map((container) => layoutContainer(container, columnWidth, style));
  const items: Item[] = [];
  let floor = 0;
  for (let last = Math.ceil(sketches.length / columns) * columns; last > 0; last -= columns) {
    const row = sketches.slice(last - columns, last);
    for (const [index, sketch] of row.entries()) {
      for (const item of sketch.items) items.push(moved(item, index * (columnWidth + gap), floor));
    }
    floor -= row.reduce((height, sketch) => Math.max(height, sketch.height), 0) + rowGap;
  }
  return { items, height: containers.length > 0 ? -floor - rowGap : 0 };
}
