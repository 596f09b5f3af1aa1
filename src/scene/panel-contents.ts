import type { Container } from '../model/container.js';
import type { World } from '../model/world.js';
import { countStates } from './container-state.js';
import { diskFigure, writableFigure } from './figures.js';
import type { LayerFold } from './fold-layers.js';
import type { ImageLeaf } from './image-leaves.js';
import { layoutImageStore } from './image-store.js';
import type { LabelOf } from './image-store.js';
import type { PanelContent } from './panel.js';
import type { Sketch } from './sketch.js';
import type { PlainWords } from './words.js';

const NOTHING: Sketch = { items: [], height: 0 };

/** The image store's panel. */
export function imagesContent(
  world: World,
  leaves: readonly ImageLeaf[],
  omitted: number,
  width: number,
  pitch: number,
  onFloor: boolean,
  fold: LayerFold | null,
  words: PlainWords,
  labelOf: LabelOf,
): PanelContent {
  const isEmpty = leaves.length === 0;
  return {
    name: 'images',
    heading: words.images,
    note: omitted > 0 ? words.more(omitted) : leaves.length > 1 ? words.imageCount(leaves.length) : '',
    figure: isEmpty ? null : diskFigure(world, leaves, words),
    sketch: isEmpty ? NOTHING : layoutImageStore(world, leaves, width, pitch, 3, fold, words, labelOf),
    onFloor,
    empty: isEmpty ? words.noImages : null,
  };
}

/** The containers' panel around what was laid out for them. */
export function containersContent(
  world: World,
  containers: readonly Container[],
  sketch: Sketch,
  onFloor: boolean,
  words: PlainWords,
): PanelContent {
  const isEmpty = containers.length === 0;
  return {
    name: 'containers',
    heading: words.containers,
    note: countStates(containers, words),
    figure: isEmpty ? null : writableFigure(world, containers, words),
    sketch: isEmpty ? NOTHING : sketch,
    onFloor,
    empty: isEmpty ? words.noContainers : null,
  };
}
