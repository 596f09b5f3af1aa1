import type { PosedItem } from '../../motion/pose.js';
import type { Metaphor } from '../metaphor.js';
import type { Shape } from '../shape.js';
import { drawFront, drawStroke } from './draw-front.js';
import { drawRoof } from './draw-roof.js';
import { drawDrawer, drawSheet } from './draw-sheet.js';
import { drawWalls } from './draw-walls.js';
import { drawShed } from './draw-shed.js';
import { houseMarkRects } from './house-marks.js';
import { housePaintOf } from './house-palette.js';
import { housePageRules, houseRulesOf } from './house-rules.js';
import { englishHouse } from './house-words.js';
import { wallPatterns } from './walls.js';

/**
 * The image is a blueprint, each layer a sheet of it; each container is a house built from it, its writable layer roof and paint; what is removed is
 * pulled down, what is committed is drawn as a new sheet. Volumes are sheds, the registry is the archive.
 */
export const house: Metaphor = {
  drawItem,
  besideKey: ({ kind, key }) => (kind === 'stack' ? key.replace(/^stack:/, 'writable:') : ''),
  patternsOf: wallPatterns,
  markRects: houseMarkRects,
  words: englishHouse,
  rulesIn: (theme) => houseRulesOf(housePaintOf(theme)),
  pageRules: housePageRules,
};

function drawItem(posed: PosedItem, beside: PosedItem | undefined): Shape[] | null {
  const { item } = posed;
  switch (item.kind) {
    case 'slab':
      return item.tone === 'shelf' ? drawDrawer(item, posed) : drawSheet(item, posed);
    case 'stack':
      return drawWalls(item, posed, beside);
    case 'writable':
      return drawRoof(item, posed);
    case 'file':
      return drawStroke(item, posed);
    case 'head':
      return drawFront(item, posed);
    case 'volume':
      return drawShed(item, posed);
    default:
      return null;
  }
}
