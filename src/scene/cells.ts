import { markX, markY } from './mark-places.js';
import type { Box, CrowdItem, Detail, Scene } from './scene.js';

/** A container's own place in a scene, and how the scene draws it there. */
export interface Cell {
  readonly id: string;
  readonly box: Box;
  readonly drawn: Detail;
  /** The crowd that it is a mark of, and which. */
  readonly mark?: { readonly crowd: CrowdItem; readonly index: number };
}

/** Share of a crowd's cell that what is drawn of the container fills each way. */
const FILLED = 0.84;

interface CellIndex {
  readonly columns: readonly Cell[];
  readonly crowds: readonly CrowdItem[];
  readonly places: ReadonlyMap<string, Cell | readonly [crowd: CrowdItem, index: number]>;
}

const known = new WeakMap<Scene, CellIndex>();

function indexOf(scene: Scene): CellIndex {
  const before = known.get(scene);
  if (before) return before;
  const boxes = new Map<string, Box>();
  const small = new Set<string>();
  const order: string[] = [];
  const crowds: CrowdItem[] = [];
  for (const item of scene.items) {
    if (item.kind === 'crowd') crowds.push(item);
    if (item.kind !== 'stack' && item.kind !== 'writable' && item.kind !== 'head') continue;
    const id = item.key.slice(item.key.indexOf(':') + 1);
    if (item.kind === 'head') {
      order.push(id);
      if (item.small) small.add(id);
    }
    boxes.set(id, united(boxes.get(id), item));
  }
  const columns = order.flatMap((id): Cell[] => {
    const box = boxes.get(id);
    return box ? [{ id, box, drawn: small.has(id) ? 'compact' : 'full' }] : [];
  });
  // As they are read: row by row, and in a row from the start.
  const floor = ({ box }: Cell): number => Math.round(box.y + box.height);
  const way = scene.rightToLeft ? -1 : 1;
  columns.sort((one, other) => floor(one) - floor(other) || way * (one.box.x - other.box.x));
  const places = new Map<string, Cell | readonly [CrowdItem, number]>(columns.map((cell) => [cell.id, cell]));
  for (const crowd of crowds.toSorted((one, other) => one.y - other.y))
    for (const [index, id] of crowd.ids.entries()) places.set(id, [crowd, index]);
  const index = { columns, crowds, places };
  known.set(scene, index);
  return index;
}

/** The least box around two. */
export function united(one: Box | undefined, other: Box): Box {
  if (!one) return { x: other.x, y: other.y, width: other.width, height: other.height };
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

function crowdCell(crowd: CrowdItem, index: number): Cell {
  const { cellWidth, cellHeight, ids } = crowd;
  const box = { x: markX(crowd, index), y: markY(crowd, index), width: cellWidth * FILLED, height: cellHeight * FILLED };
  return { id: ids[index] ?? '', box, drawn: 'overview', mark: { crowd, index } };
}

/** Ids of the containers in a scene, in the order they are read. */
export function cellIds(scene: Scene): string[] {
  return Array.from(indexOf(scene).places.keys());
}

/** Where a container is; null where the scene doesn't show it. */
export function cellOf(scene: Scene, id: string): Cell | null {
  const place = indexOf(scene).places.get(id);
  if (!place) return null;
  return 'id' in place ? place : crowdCell(place[0], place[1]);
}

/** The containers that a window shows some of, at most so many; in a crowd they are found by arithmetic. */
export function cellsIn(scene: Scene, window: Box, most: number): Cell[] {
  const { columns, crowds } = indexOf(scene);
  const found = columns.filter(({ box }) => touches(box, window)).slice(0, most);
  for (const crowd of crowds) {
    if (!touches(crowd, window)) continue;
    const { cellWidth, cellHeight, ids } = crowd;
    const across = crowd.fromRight ? crowd.x + crowd.width - window.x - window.width : window.x - crowd.x;
    const first = Math.max(0, Math.floor(across / cellWidth));
    const last = Math.min(crowd.columns - 1, Math.floor((across + window.width) / cellWidth));
    const lowest = Math.floor((window.y + window.height - crowd.y) / cellHeight);
    for (let row = Math.max(0, Math.floor((window.y - crowd.y) / cellHeight)); row <= lowest; row++) {
      for (let column = first; column <= last; column++) {
        const index = row * crowd.columns + column;
        if (index >= ids.length || found.length >= most) return found;
        found.push(crowdCell(crowd, index));
      }
    }
  }
  return found;
}

/** The container next above or below another; null where there is none. */
export function cellBeside(scene: Scene, { box }: Cell, way: 'above' | 'below'): Cell | null {
  const middle = (cell: Box): { x: number; y: number } => ({ x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 });
  const from = middle(box);
  let nearest: Cell | null = null;
  let least = Infinity;
  for (const id of indexOf(scene).places.keys()) {
    const cell = cellOf(scene, id);
    if (!cell) continue;
    const to = middle(cell.box);
    const dy = way === 'below' ? to.y - from.y : from.y - to.y;
    const far = 4 * dy + Math.abs(to.x - from.x);
    if (dy <= box.height / 2 || far >= least) continue;
    nearest = cell;
    least = far;
  }
  return nearest;
}

/** The narrowest that a container is drawn; null where there is none. */
export function narrowestCell(scene: Scene): number | null {
  const { columns, crowds } = indexOf(scene);
  const widths = [...columns.map(({ box }) => box.width), ...crowds.map(({ cellWidth }) => cellWidth * FILLED)];
  return widths.length > 0 ? Math.min(...widths) : null;
}

/** The container at a point, in layout units; null where none is. */
export function cellAt(scene: Scene, x: number, y: number): Cell | null {
  return cellsIn(scene, { x, y, width: 0, height: 0 }, 1)[0] ?? null;
}

/** The scale from which on a view of a scene shows no more than so many marks of its crowds, those that it cuts among them. */
export function scaleForMost(scene: Scene, most: number): number {
  let scale = 1;
  for (const { cellWidth, cellHeight, ids } of indexOf(scene).crowds) {
    if (ids.length <= most) continue;
    // (across / scale + 1) × (down / scale + 1) = most
    const [across, down] = [scene.width / cellWidth, scene.height / cellHeight];
    const sum = across + down;
    scale = Math.max(scale, (2 * across * down) / (Math.sqrt(sum * sum + 4 * across * down * (most - 1)) - sum));
  }
  return scale;
}

function touches(box: Box, window: Box): boolean {
  return (
    box.x <= window.x + window.width && window.x <= box.x + box.width && box.y <= window.y + window.height && window.y <= box.y + box.height
  );
}
