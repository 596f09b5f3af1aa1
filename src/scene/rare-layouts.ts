import { layoutCompactGrid } from './compact-grid.js';
import { layoutCrowd } from './crowd.js';
import { foldLayers } from './fold-layers.js';
import { layoutFigure } from './figure-view.js';
import { mountLines } from './mount-lines.js';
import { chainOf, registryShelf, shelfContent } from './registry-shelf.js';
import { volumesContent } from './volumes.js';

/** Layouts that the first picture of a plain script does without: a page fetches them when a world or a view first needs one. */
export const rareLayouts = {
  foldLayers,
  chainOf,
  layoutCompactGrid,
  layoutCrowd,
  layoutFigure,
  registryShelf,
  shelfContent,
  volumesContent,
  mountLines,
};

export type RareLayouts = typeof rareLayouts;
