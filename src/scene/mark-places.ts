import type { CrowdItem } from './scene.js';

/** What of a crowd says where its marks stand. */
export type MarkGrid = Pick<CrowdItem, 'x' | 'y' | 'width' | 'columns' | 'cellWidth' | 'cellHeight' | 'fromRight'>;

/** Left edge of the cell that a mark stands in, in layout units of the picture. */
export function markX({ x, width, columns, cellWidth, fromRight }: MarkGrid, index: number): number {
  const column = index % columns;
  return fromRight ? x + width - (column + 1) * cellWidth : x + column * cellWidth;
}

/** Top edge of the cell that a mark stands in. */
export function markY({ y, columns, cellHeight }: MarkGrid, index: number): number {
  return y + Math.floor(index / columns) * cellHeight;
}

/** Index of the mark whose cell a point of the picture lies in; -1 where there is none. */
export function markAt(crowd: MarkGrid & Pick<CrowdItem, 'states'>, x: number, y: number): number {
  const along = crowd.fromRight ? crowd.x + crowd.width - x : x - crowd.x;
  const [column, row] = [Math.floor(along / crowd.cellWidth), Math.floor((y - crowd.y) / crowd.cellHeight)];
  if (!(column >= 0 && column < crowd.columns && row >= 0)) return -1;
  const index = row * crowd.columns + column;
  return index < crowd.states.length ? index : -1;
}
