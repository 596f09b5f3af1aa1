import { inReadingDirection } from './directed.js';
import { fewLeaves } from './few-leaves.js';
import { layoutFigure } from './figure-view.js';
import { foldLayers } from './fold-layers.js';
import { layoutMany } from './many-containers.js';
import { mountLines } from './mount-lines.js';
import { registryContent, registryShelf } from './registry-shelf.js';
import { wholeWords } from './rare-words.js';
import { sideWidths } from './side-widths.js';
import { volumesContent } from './volumes.js';
import { volumesBelow } from './volumes-below.js';
import type { GivenWords } from './words.js';

export { layerLabel } from './layer-label.js';

/**
 * Layouts that the first picture of a plain script does without, with all words: a page fetches them when a world or a view first needs one.
 */
export const rareLayouts = (given: GivenWords | undefined) => ({
  words: wholeWords(given),
  inReadingDirection,
  fewLeaves,
  layoutFigure,
  foldLayers,
  layoutMany,
  mountLines,
  registryContent,
  registryShelf,
  sideWidths,
  volumesBelow,
  volumesContent,
});

export type RareLayouts = ReturnType<typeof rareLayouts>;
