import type { Container } from '../model/container.js';
import type { ColumnStyle } from './container-column.js';
import { deepest, layoutRows } from './container-grid.js';
import type { LayerFold } from './fold-layers.js';
import type { Sketch } from './sketch.js';
import { textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import type { PlainWords } from './words.js';

/** Between columns. */
const CLOSE = 6;
/** Widths of a column: what it never falls under, what it does not need to pass, and what a page too narrow for six of the first makes do with, where the names fit. */
const NARROWEST = 72;
const WIDEST = 150;
const TIGHT = 64;
/** A narrow page's grid that would be higher with names goes without: it shows fifty at a glance, and says who is who where it is pointed at. */
const TALLEST_NAMED = 640;
const NARROW = 480;
const NAMELESS = 30;
/** Name and writable layer of a row, and what is left between it and the next. */
const HEAD = 31;

/**
 * Containers in a grid: name, state and the two kinds of layer, no more. As high as the panel beside it where that can be done: with more
 * columns first, then with thinner stacks.
 */
export function layoutCompactGrid(
  containers: readonly Container[],
  width: number,
  beside: number,
  fold: LayerFold | null,
  words: PlainWords,
): Sketch {
  const widest = containers.reduce((most, { name }) => Math.max(most, textWidth(name.slice(0, 24), TYPE.small)), 0);
  const columnsOf = (least: number): number => Math.max(1, Math.floor((width + CLOSE) / (least + CLOSE)));
  const most = columnsOf(columnsOf(NARROWEST) < 6 ? Math.max(TIGHT, Math.min(NARROWEST, widest + 13)) : NARROWEST);
  const comfortable = Math.min(most, columnsOf(Math.min(120, Math.max(NARROWEST, widest + 14))));
  const depth = Math.max(1, deepest(containers, fold));
  const room = Math.max(340, beside - 100);
  const heightOf = (columns: number, stack: number, rowGap: number): number =>
    Math.ceil(containers.length / columns) * (HEAD + stack + rowGap) - rowGap;
  const thick = depth * Math.max(3, Math.min(8, Math.floor(44 / depth)));
  let columns = Math.min(comfortable, Math.max(Math.min(comfortable, 4), containers.length));
  while (columns < most && heightOf(columns, thick, 12) > room) columns++;
  const isTight = heightOf(columns, thick, 12) > room * 1.2;
  const tight = isTight ? Math.max(depth > 12 ? 2 : 3, Math.min(6, 24 / depth)) : thick / depth;
  const isBare = width < NARROW && heightOf(columns, tight * depth, isTight ? 6 : 12) > TALLEST_NAMED;
  const pitch = isBare ? Math.max(2, Math.min(4, 18 / depth)) : tight;
  if (isBare) columns = columnsOf(NAMELESS);
  const style: ColumnStyle = {
    pitch,
    gap: pitch > 4 ? 2 : pitch < 3 ? 0.8 : 1,
    locks: false,
    rows: 0,
    writableHeight: 10,
    twoLines: false,
    small: true,
    nameless: isBare,
    fold,
    words,
  };
  const columnWidth = Math.min(WIDEST, (width - (columns - 1) * CLOSE) / columns);
  return layoutRows(containers, columnWidth, columns, CLOSE, isBare ? 8 : isTight ? 6 : 12, style);
}
