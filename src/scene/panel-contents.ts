import type { World } from '../model/world.js';
import { countStates } from './container-state.js';
import { diskFigure, writableFigure } from './figures.js';
import type { LayerFold } from './fold-layers.js';
import type { ImageLeaf } from './image-leaves.js';
import { layoutImageStore } from './image-store.js';
import type { PanelContent } from './panel.js';
import type { Sketch } from './sketch.js';

const NOTHING: Sketch = { items: [], height: 0 };

/** The registry's panel before anything was pushed. */
export const emptyShelf: PanelContent = {
  name: 'registry',
  heading: 'REGISTRY',
  note: '',
  figure: null,
  sketch: NOTHING,
  onFloor: true,
  empty: ['Nothing yet', 'docker push puts an image here, docker pull fetches what is missing'],
};

/** The image store's panel. */
export function imagesContent(
  world: World,
  leaves: readonly ImageLeaf[],
  omitted: number,
  width: number,
  pitch: number,
  onFloor: boolean,
  fold: LayerFold | null,
): PanelContent {
  const isEmpty = leaves.length === 0;
  return {
    name: 'images',
    heading: 'IMAGES',
    longHeading: 'IMAGES · READ-ONLY',
    note: omitted > 0 ? `+${omitted} more` : leaves.length > 1 ? `${leaves.length} images` : '',
    figure: isEmpty ? null : diskFigure(world, leaves),
    sketch: isEmpty ? NOTHING : layoutImageStore(world, leaves, width, pitch, 3, fold),
    onFloor,
    empty: isEmpty ? ['No images', 'docker build or docker pull puts locked layers here, each stored once'] : null,
  };
}

/** The containers' panel around what was laid out for them. */
export function containersContent(world: World, sketch: Sketch, onFloor: boolean): PanelContent {
  const isEmpty = world.containers.size === 0;
  return {
    name: 'containers',
    heading: 'CONTAINERS',
    note: countStates(world.containers.values()),
    figure: isEmpty ? null : writableFigure(world),
    sketch: isEmpty ? NOTHING : sketch,
    onFloor,
    empty: isEmpty ? ['No containers', 'docker run borrows an image’s layers and puts a thin writable one on top'] : null,
  };
}
