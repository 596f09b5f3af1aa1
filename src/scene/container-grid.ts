import type { Container } from '../model/container.js';
import { layoutContainer, needsTwoLines } from './container-column.js';
import type { ColumnStyle } from './container-column.js';
import { SLAB_GAP } from './image-store.js';
import type { Item } from './scene.js';
import type { Sketch } from './sketch.js';
import { moved } from './sketch.js';
import { textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';

const GAP = 10;
/** Between compact columns. */
const CLOSE = 8;
const NARROWEST = 104;
const WIDEST = 240;

/** How many full columns stand in one row of this width. */
export function fullColumns(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
}

/** Containers side by side, level with the store: `pitch` is the store's. */
export function layoutLevelRow(containers: readonly Container[], width: number, pitch: number): Sketch {
  const columnWidth = Math.min(WIDEST, (width - (containers.length - 1) * GAP) / Math.max(1, containers.length));
  const style: ColumnStyle = {
    pitch,
    gap: SLAB_GAP,
    locks: true,
    rows: 4,
    writableHeight: 28,
    twoLines: needsTwoLines(containers, columnWidth),
    small: false,
  };
  return layoutRows(containers, columnWidth, containers.length, GAP, 0, style);
}

/** Containers in rows, each whole but on thin borrowed layers. */
export function layoutFullRows(containers: readonly Container[], width: number): Sketch {
  const columns = Math.min(containers.length, Math.max(1, Math.floor((width + GAP) / (132 + GAP))));
  const columnWidth = Math.min(columns === 1 ? 360 : WIDEST, (width - (columns - 1) * GAP) / columns);
  const depth = deepest(containers);
  const style: ColumnStyle = {
    pitch: depth > 8 ? 9 : 12,
    gap: 3,
    locks: false,
    rows: 3,
    writableHeight: 28,
    twoLines: needsTwoLines(containers, columnWidth),
    small: false,
  };
  return layoutRows(containers, columnWidth, columns, GAP, 20, style);
}

/** Containers in a grid: name, state and the two kinds of layer, no more. */
export function layoutCompactGrid(containers: readonly Container[], width: number): Sketch {
  const widest = containers.reduce((most, { name }) => Math.max(most, textWidth(name.slice(0, 24), TYPE.small.font, TYPE.small.sizePx)), 0);
  const least = Math.min(120, Math.max(64, widest + 14));
  const most = Math.max(1, Math.floor((width + CLOSE) / (least + CLOSE)));
  const columns = Math.min(most, Math.max(Math.min(most, 4), containers.length));
  const columnWidth = Math.min(150, (width - (columns - 1) * CLOSE) / columns);
  const depth = deepest(containers);
  const pitch = Math.max(3, Math.min(8, Math.floor(40 / Math.max(1, depth))));
  const style: ColumnStyle = { pitch, gap: pitch > 4 ? 2 : 1, locks: false, rows: 0, writableHeight: 10, twoLines: false, small: true };
  return layoutRows(containers, columnWidth, columns, CLOSE, 14, style);
}

function deepest(containers: readonly Container[]): number {
  return containers.reduce((depth, { layers }) => Math.max(depth, layers.length), 0);
}

function layoutRows(
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
