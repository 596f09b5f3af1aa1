import type { Container } from '../model/container.js';
import type { World } from '../model/world.js';
import { layoutContainer, needsTwoLines } from './container-column.js';
import { foldLayers } from './fold-layers.js';
import type { LayerFold } from './fold-layers.js';
import { layoutImageStore, SLAB_GAP } from './image-store.js';
import type { ImageLeaf } from './image-leaves.js';
import { imageLeaves } from './image-leaves.js';
import { layerLabel } from './layer-label.js';
import type { Item, TextItem } from './scene.js';
import type { Sketch } from './sketch.js';
import { moved } from './sketch.js';
import { cutText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import type { PictureWords } from './words.js';

const EDGE = 2;
const FOOT = 42;
const WIDEST_STACK = 340;

/** The seed's own picture: one locked image, and beside it the same stack with a writable layer on top. */
export function layoutFigure(world: World, width: number, words: PictureWords): { items: Item[]; height: number; detail: 'full' } {
  const containers = Array.from(world.containers.values());
  const running = containers.filter(({ status }) => status === 'running');
  const container =
    running.findLast(({ files }) => files.upper.size > 0) ?? running[running.length - 1] ?? containers[containers.length - 1];
  const leaves = imageLeaves(world);
  const leaf = container ? leaves.find(({ imageId }) => imageId === container.imageId) : leaves[leaves.length - 1];
  const between = Math.max(16, Math.min(56, width * 0.06));
  const columnWidth = Math.min(WIDEST_STACK, (width - 2 * EDGE - between) / 2);
  const left = (width - 2 * columnWidth - between) / 2;
  const right = left + columnWidth + between;
  const chain = leaf?.layers ?? container?.layers ?? [];
  const fold = foldLayers([{ layers: chain }], words);
  const pitch = pitchFor(fold ? fold.shown(chain).length : chain.length);
  const image = layoutOneImage(world, leaf, columnWidth, pitch, fold, words);
  const own = layoutOneContainer(container, columnWidth, pitch, fold, words);
  const floor = EDGE + Math.max(image.height, own.height, 96);
  const items: Item[] = [];
  for (const item of image.items) items.push(moved(item, left, floor));
  for (const item of own.items) items.push(moved(item, right, floor));
  items.push(
    ...caption('image', left, floor, columnWidth, words.image, words.imageNotes),
    ...caption('container', right, floor, columnWidth, words.container, words.containerNotes),
  );
  return { items, height: floor + FOOT, detail: 'full' };
}

/** A slab with the gap above it, for a stack that stands alone. */
export function pitchFor(depth: number): number {
  return Math.max(20, Math.min(42, Math.floor(280 / Math.max(1, depth))));
}

/** One image's stack, or a place for it. */
export function layoutOneImage(
  world: World,
  leaf: ImageLeaf | undefined,
  width: number,
  pitch: number,
  fold: LayerFold | null,
  words: PictureWords,
): Sketch {
  return leaf ? layoutImageStore(world, [leaf], width, pitch, 2, fold, words, layerLabel) : place('image', width, words.noImageYet);
}

/** One container's stack, or a place for it. */
export function layoutOneContainer(
  container: Container | undefined,
  width: number,
  pitch: number,
  fold: LayerFold | null,
  words: PictureWords,
): Sketch {
  if (!container) return place('container', width, words.noContainerYet);
  const style = {
    pitch,
    gap: SLAB_GAP,
    locks: true,
    rows: 4,
    writableHeight: 30,
    twoLines: needsTwoLines([container], width, words),
    small: false,
    fold,
    words,
  };
  return layoutContainer(container, width, style);
}

/** A dashed empty stack that says what is missing. */
function place(name: string, width: number, says: string): Sketch {
  const text: TextItem = {
    ...textBase(name),
    key: `empty:${name}`,
    role: 'empty',
    anchor: 'middle',
    text: cutText(says, TYPE.note, width),
    y: -56,
    width,
  };
  return {
    items: [
      {
        kind: 'stack',
        key: `place:${name}`,
        title: '',
        x: 0,
        y: -92,
        width,
        height: 92,
        layers: 1,
        slabHeight: 92,
        gap: 0,
        locks: false,
        onto: '',
      },
      text,
    ],
    height: 96,
  };
}

function textBase(name: string): { kind: 'text'; title: string; x: number; height: number; key: string } {
  return { kind: 'text', key: name, title: '', x: 0, height: 16 };
}

function caption(name: string, x: number, floor: number, width: number, title: string, notes: readonly string[]): TextItem[] {
  const note = notes.find((text) => textWidth(text, TYPE.note) <= width) ?? '';
  return [
    { ...textBase(`caption:${name}`), role: 'name', anchor: 'middle', text: title, x, y: floor + 8, width },
    {
      ...textBase(`caption:${name}:note`),
      role: 'note',
      anchor: 'middle',
      text: note,
      title: notes[0] ?? '',
      x,
      y: floor + 25,
      width,
    },
  ];
}
