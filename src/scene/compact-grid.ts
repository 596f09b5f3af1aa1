import type { Container } from '../model/container.js';
import type { ColumnStyle } from './container-column.js';
import { deepest, layoutRows } from './container-grid.js';
import type { Sketch } from './sketch.js';
import { textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';

/** Between columns. */
const CLOSE = 8;

/** Containers in a grid: name, state and the two kinds of layer, no more. */
export function layoutCompactGrid(containers: readonly Container[], width: number): Sketch {
  const widest = containers.reduce((most, { name }) => Math.max(most, textWidth(name.slice(0, 24), TYPE.small.font, TYPE.small.sizePx)), 0);
  const least = Math.min(120, Math.max(64, widest + 14));
  const most = Math.max(1, Math.floor((width + CLOSE) / (least + CLOSE)));
  const columns = Math.min(most, Math.max(Math.min(most, 4), containers.length));
  const columnWidth = Math.min(150, (width - (columns - 1) * CLOSE) / columns);
  const depth = deepest(containers);
  const pitch = Math.max(3, Math.min(8, Math.floor(44 / Math.max(1, depth))));
  const style: ColumnStyle = { pitch, gap: pitch > 4 ? 2 : 1, locks: false, rows: 0, writableHeight: 10, twoLines: false, small: true };
  return layoutRows(containers, columnWidth, columns, CLOSE, 14, style);
}
