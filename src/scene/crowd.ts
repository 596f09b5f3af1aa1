import type { Container } from '../model/container.js';
import { isChanged } from '../model/file-system/is-changed.js';
import { formatCount } from './format-size.js';
import type { CrowdItem, Item } from './scene.js';
import type { Sketch } from './sketch.js';
import { cutText, plainText } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import { writableSummary } from './writable-summary.js';

/** As high as a field is to be at most, while its marks can still be told apart. */
const TALLEST = 560;
/** Heights of a mark with the gap below it: a few sizes, so that one container more or less leaves the others where they are. */
const HEIGHTS = [44, 38, 32, 28, 24, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5];
/** Between the field of one image and the name of the next. */
const NAME = 36;

/** Containers as fields of marks, one field an image. */
export function layoutCrowd(containers: readonly Container[], width: number): Sketch {
  const groups = new Map<string, Container[]>();
  let depth = 0;
  for (const container of containers) {
    const group = groups.get(container.imageId);
    if (group) group.push(container);
    else groups.set(container.imageId, [container]);
    depth = Math.max(depth, container.layers.length);
  }
  const { columns, cellWidth, cellHeight } = cellsOf(
    Array.from(groups.values(), ({ length }) => length),
    depth,
    width,
  );
  const items: Item[] = [];
  let floor = 0;
  for (const [imageId, group] of Array.from(groups).reverse()) {
    const rows = Math.ceil(group.length / columns);
    const first = group[0] as Container;
    const top = first.layers.at(-1);
    const crowd: CrowdItem = {
      kind: 'crowd',
      key: `crowd:${imageId}`,
      title: '',
      x: 0,
      y: floor - rows * cellHeight,
      width,
      height: rows * cellHeight,
      columns,
      cellWidth,
      cellHeight,
      states: lettersOf(group),
      ids: group.map(({ id }) => id),
      names: group.map(({ name }) => name),
      sizesBytes: group.map(({ files }) => writableSummary(files).sizeBytes),
      layers: first.layers.length,
      onto: top === undefined ? '' : `layer:${top}`,
      fromRight: false,
    };
    const text = `${formatCount(group.length)} × ${plainText(first.imageReference)}`;
    items.push(crowd, {
      kind: 'text',
      key: `crowd:${imageId}:name`,
      title: '',
      role: 'note',
      anchor: 'start',
      text: cutText(text, TYPE.note, width),
      x: 0,
      y: crowd.y - 22,
      width,
      height: 16,
    });
    floor = crowd.y - NAME;
  }
  return { items, height: -floor - 14 };
}

/** The largest marks with which all fields keep within their height: broad ones, and the higher the more layers there are to show. */
function cellsOf(counts: readonly number[], depth: number, width: number): { columns: number; cellWidth: number; cellHeight: number } {
  const breadth = Math.max(0.6, Math.min(1.5, 1.75 - depth * 0.08));
  for (const cellHeight of HEIGHTS) {
    const cellWidth = Math.round(cellHeight * breadth);
    const columns = Math.max(1, Math.floor(width / cellWidth));
    const height = counts.reduce((sum, count) => sum + Math.ceil(count / columns) * cellHeight + NAME, 0);
    if (height <= TALLEST || cellHeight === HEIGHTS.at(-1)) return { columns, cellWidth, cellHeight };
  }
  throw new RangeError('There is a smallest mark.');
}

function lettersOf(containers: readonly Container[]): string {
  // Thousands have the same few states of files.
  const changed = new Map<Container['files'], boolean>();
  let letters = '';
  for (const { status, files } of containers) {
    const letter = status === 'running' || status === 'restarting' ? 'r' : status === 'paused' ? 'p' : status === 'created' ? 'c' : 'e';
    let isTouched = changed.get(files);
    if (isTouched === undefined) changed.set(files, (isTouched = isChanged(files)));
    letters += isTouched ? letter.toUpperCase() : letter;
  }
  return letters;
}
