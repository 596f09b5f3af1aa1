import type { Image } from '../model/image.js';
import type { Layer } from '../model/layer.js';
import type { World } from '../model/world.js';
import { layoutChips } from './chips.js';
import type { LayerFold } from './fold-layers.js';
import type { ImageLeaf } from './image-leaves.js';
import { partitionLayers } from './layer-tree.js';
import type { Item } from './scene.js';
import type { Sketch } from './sketch.js';
import { layoutSlab } from './slab.js';
import { cutText } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import type { PlainWords } from './words.js';

/** Space between columns of the icicle, and between a slab and the one above. */
export const COLUMN_GAP = 6;
export const SLAB_GAP = 4;

/** What a slab says of its layer; `image` is one that has it as its `depth`th. */
export type LabelOf = (layer: Layer, image: Image | undefined, depth: number) => string;

/** The image store: an icicle of the layer tree, names on top of each image. `pitch` is a slab with the gap above it. */
export function layoutImageStore(
  world: World,
  leaves: readonly ImageLeaf[],
  width: number,
  pitch: number,
  chipRows: number,
  fold: LayerFold | null,
  words: PlainWords,
  labelOf: LabelOf,
): Sketch {
  const shown = fold ? leaves.map((leaf) => ({ ...leaf, layers: fold.shown(leaf.layers) })) : leaves;
  const tree = partitionLayers(shown, width, COLUMN_GAP);
  const named = new Set<string>();
  for (const leaf of leaves) if (leaf.tags.length > 0) for (const id of leaf.layers) named.add(id);
  const images = leaves.flatMap(({ imageId }) => world.images.get(imageId) ?? []);
  const items: Item[] = [];
  for (const slab of tree.slabs) {
    const together = fold?.together(slab.id, world);
    const layer = together?.layer ?? world.layers.get(slab.id);
    if (!layer) continue;
    const image = images.find(({ layers }) => layers.includes(slab.id));
    const label = together?.label ?? labelOf(layer, image, image?.layers.indexOf(slab.id) ?? 0);
    const box = { x: slab.x, y: -(slab.depth + 1) * pitch + SLAB_GAP, width: slab.width, height: pitch - SLAB_GAP };
    const item = layoutSlab(layer, label, box, named.has(slab.id) ? 'layer' : 'pale', words);
    items.push({ ...item, ...together?.marks, onto: slab.parent && `layer:${slab.parent}` });
  }
  let height = tree.depth * pitch;
  for (const column of tree.columns) {
    const floor = -column.chain.layers.length * pitch;
    const names = column.chain.tags.map((reference) => ({ key: `tag:${reference}`, text: reference }));
    const chips = layoutChips(names, column.width, chipRows, 'tag');
    for (const chip of chips.items) items.push({ ...chip, x: chip.x + column.x, y: chip.y + floor });
    const id = column.chain.imageId.replace(/^sha256:/, '').slice(0, 12);
    const says = column.chain.present ? (names.length > 0 ? id : words.untagged(id)) : words.keptByContainers;
    const top = floor - chips.height;
    const text = cutText(says, TYPE.id, column.width);
    items.push({
      kind: 'text',
      key: `image:${column.chain.imageId}`,
      title: column.chain.imageId,
      role: 'id',
      anchor: 'start',
      onto: column.chain.layers.length > 0 ? `layer:${column.chain.layers[column.chain.layers.length - 1]}` : '',
      text,
      x: column.x,
      y: top - 18,
      width: column.width,
      height: 16,
    });
    height = Math.max(height, 20 - top);
  }
  return { items, height };
}
