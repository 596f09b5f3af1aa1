import type { Layer } from '../model/layer.js';
import { formatSize } from './format-size.js';
import type { SlabItem } from './scene.js';
import { cutText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import type { PlainWords } from './words.js';

/** Room at a slab's start, and at its end for the padlock. */
export const SLAB_START = 10;
export const SLAB_END = 30;

/** Room that a slab keeps for its instruction and a number before it says of its size that it is the compressed one: all of a stack say it, or none. */
const LONG_SIZE = 240;

/** A layer on disk as a slab, with as much of its texts as fits: the instruction goes first, the padlock never. */
export function layoutSlab(
  layer: Layer,
  label: string,
  box: { x: number; y: number; width: number; height: number },
  tone: 'layer' | 'pale',
  words: PlainWords,
): SlabItem {
  const size = formatSize(layer.sizeBytes);
  const inner = box.width - SLAB_START - SLAB_END;
  const isTall = box.height >= 15;
  const sizeWidth = textWidth(size, TYPE.size);
  const longSize = layer.compressed ? words.compressed(size) : size;
  const longWidth = textWidth(longSize, TYPE.size);
  const labelWidth = textWidth(label, TYPE.label);
  const shownSize = !isTall || sizeWidth > inner ? '' : longWidth - sizeWidth <= inner - LONG_SIZE ? longSize : size;
  const beside = inner - textWidth(shownSize, TYPE.size) - 10;
  // Where both would be cut short, what it is goes before how much it is.
  const keepsSize = shownSize !== '' && beside >= Math.min(labelWidth, 76);
  const left = keepsSize ? beside : inner;
  return {
    kind: 'slab',
    key: `layer:${layer.chainId}`,
    title: words.layerTitle(layer.createdBy.slice(0, 2000), longSize),
    ...box,
    label: isTall ? cutText(label, TYPE.label, left) : '',
    size: keepsSize ? shownSize : '',
    tone,
    locked: true,
    onto: layer.parent ? `layer:${layer.parent}` : '',
  };
}
