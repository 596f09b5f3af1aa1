import type { Container } from '../model/container.js';
import type { World } from '../model/world.js';
import { layoutContainer, needsTwoLines } from './container-column.js';
import { directed } from './directed.js';
import { isSmall } from './detail-levels.js';
import { layerLabel } from './layer-label.js';
import { mirrored } from './mirrored.js';
import type { Scene, StackItem, TextItem } from './scene.js';
import { cutText, plainText } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import { writableSummary } from './writable-summary.js';
import { english } from './words.js';
import type { PlainWords } from './words.js';

/** A container laid out for its own cell: x from the cell's start, y from its floor upwards (negative). */
export interface CellLayout {
  readonly scene: Scene;
  /** Nothing is left out: a wider drawing would say no more. */
  readonly isWhole: boolean;
}

const ROW = 22;
/** Head, writable layer and what is between them and the layers. */
const FRAME = 20 + 6 + 28 + 8;
const SMALL_FRAME = 16 + 2 + 10 + 3;
/** A slab that an instruction can be read on, with the gap above it, and one that is large enough. */
const READABLE = 21;
const LARGEST = 42;
/** Lower than that with its gap, a slab is a thread of no more than this. */
const THREADS = 12;
const THREAD = 5.8;

/** By words first: another language, or a page's own table, lays out anew. */
const known = new WeakMap<PlainWords, WeakMap<Container, Map<string, CellLayout>>>();

/** A container as its cell shows it at one level of detail: so wide, and no higher than the cell. The same for the same container. */
export function layoutCell(
  world: World,
  container: Container,
  width: number,
  height: number,
  rightToLeft = false,
  words: PlainWords = english,
): CellLayout {
  const name = `${width}:${Math.round(height)}:${rightToLeft}`;
  let cells = known.get(words);
  if (!cells) known.set(words, (cells = new WeakMap()));
  let layouts = cells.get(container);
  if (!layouts) cells.set(container, (layouts = new Map<string, CellLayout>()));
  let layout = layouts.get(name);
  if (!layout) layouts.set(name, (layout = layOut(world, container, width, Math.round(height), rightToLeft, words)));
  return layout;
}

/** What a cell shows of a container that is not there. */
export function emptyCell(width: number, height: number, rightToLeft = false): Scene {
  return { width, height, view: 'containers', detail: 'full', rightToLeft, items: [] };
}

function layOut(world: World, container: Container, width: number, height: number, rightToLeft: boolean, words: PlainWords): CellLayout {
  const count = container.layers.length;
  const rows = writableSummary(container.files).rows.length;
  const small = isSmall(width);
  const twoLines = !small && height > 2 * FRAME && needsTwoLines([container], width, words);
  const room = Math.max(0, height - (small ? SMALL_FRAME : FRAME) - (twoLines ? 16 : 0));
  const shown = small ? 0 : rowsFor(rows, count, room);
  const filled = shown > 0 ? shown * ROW + 3 : rows > 0 ? (small ? 8 : 22) : 0;
  const pitch = Math.min(small ? 11 : LARGEST, Math.max(0, room - filled) / Math.max(1, count));
  // Slabs too low for their dashes to be told apart are drawn as threads.
  const gap = small ? Math.min(2, pitch * 0.3) : pitch < THREADS ? Math.max(pitch * 0.25, pitch - THREAD) : Math.min(3, pitch * 0.25);
  const sketch = layoutContainer(container, width, {
    pitch,
    gap,
    locks: true,
    rows: shown,
    writableHeight: small ? 10 : 28,
    twoLines,
    small,
    words,
  });
  const stack = sketch.items.find((item): item is StackItem => item.kind === 'stack');
  const labels = stack && stack.slabHeight >= READABLE - 3 ? layerLabels(world, container, stack) : [];
  const items = directed([...sketch.items, ...labels]);
  return {
    scene: {
      ...emptyCell(width, height, rightToLeft),
      detail: small ? 'compact' : 'full',
      items: rightToLeft ? mirrored(items, width) : items,
    },
    isWhole: shown >= rows && (count === 0 || labels.length > 0),
  };
}

/** Rows of files: all where there is room for them beside layers that can be read, else as many as half the room takes, one at least. */
function rowsFor(rows: number, layers: number, room: number): number {
  if (rows === 0) return 0;
  const wanted = rows * ROW + 3;
  const given = Math.min(wanted, Math.max(room / 2, room - layers * READABLE));
  const fitting = Math.floor((given - 3) / ROW);
  return fitting > 0 ? Math.min(rows, fitting) : room >= ROW + 3 + layers ? 1 : 0;
}

/** What made each borrowed layer, on its slab. Not its size: it takes none here. */
function layerLabels(world: World, container: Container, stack: StackItem): TextItem[] {
  const image = world.images.get(container.imageId);
  return container.layers.flatMap((chainId, depth): TextItem[] => {
    const layer = world.layers.get(chainId);
    if (!layer) return [];
    const y = stack.y + stack.height - (depth + 1) * (stack.slabHeight + stack.gap) + stack.gap;
    return [
      {
        kind: 'text',
        key: `borrowed:${container.id}:${depth}`,
        title: plainText(layer.createdBy),
        role: 'id',
        anchor: 'start',
        text: cutText(layerLabel(layer, image, depth), TYPE.id, stack.width - 42),
        x: 10,
        y: y + stack.slabHeight / 2 - 8.2,
        width: stack.width - 42,
        height: 16,
      },
    ];
  });
}
