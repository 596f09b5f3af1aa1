import { isDirectory, lensAt, lensEntries, lensNames } from '../scene/file-lens.js';
import type { FileLens, LensPlace } from '../scene/file-lens.js';

/** A row of the tree: a path, or how many more there are in its directory. */
export interface FileRow {
  readonly place: LensPlace;
  /** 1 for the root. */
  readonly level: number;
  readonly isDirectory: boolean;
  readonly isOpen: boolean;
  /** Place among its siblings, from 1, and how many there are. */
  readonly position: number;
  readonly count: number;
  /** Above 0 in the row that stands for so many more; its place is the directory then. */
  readonly more: number;
}

/** Entries of a directory shown before the reader asks for more, and so many more each time. */
export const entriesShown = 500;

/** The tree as rows: the root with all that lies in directories that are open. `shown` has those of which more entries are shown. */
export function rowsOf(lens: FileLens, open: ReadonlySet<string>, shown: ReadonlyMap<string, number>): FileRow[] {
  const rows: FileRow[] = [];
  const add = (place: LensPlace, level: number, position: number, count: number): void => {
    const directory = isDirectory(place);
    const isOpen = directory && open.has(place.path);
    rows.push({ place, level, isDirectory: directory, isOpen, position, count, more: 0 });
    if (!isOpen) return;
    const names = lensNames(lens, place.path);
    const few = names.slice(0, shown.get(place.path) ?? entriesShown);
    const total = names.length > few.length ? few.length + 1 : few.length;
    for (const [index, entry] of lensEntries(lens, place.path, few).entries()) add(entry, level + 1, index + 1, total);
    const more = names.length - few.length;
    if (more > 0) rows.push({ place, level: level + 1, isDirectory: false, isOpen: false, position: total, count: total, more });
  };
  add(lensAt(lens, '/'), 1, 1, 1);
  return rows;
}

/** Name of a row among all rows. */
export function rowKey({ place, more }: FileRow): string {
  return more > 0 ? `${place.path}\n` : place.path;
}

/** The most columns beside a tree. */
const mostColumns = 16;

/** Layers that get a column: those that hold something of what is shown, and the container's own. Base first. */
export function columnsOf(lens: FileLens, rows: readonly FileRow[]): number[] {
  const holding = new Set<number>();
  for (const { place, more } of rows) if (more === 0 && place.path !== '/') for (const { layer } of place.versions) holding.add(layer);
  const columns = lens.layers.flatMap(({ kind }, index) => (holding.has(index) || kind === 'writable' ? [index] : []));
  // Between the base and those near the top are the ones that are missed least.
  return columns.length > mostColumns ? [...columns.slice(0, 1), ...columns.slice(1 - mostColumns)] : columns;
}
