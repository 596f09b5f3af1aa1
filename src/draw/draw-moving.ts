import type { PosedItem } from '../motion/pose.js';
import { drawChip, drawPanel, drawText } from './draw-plain.js';
import { drawMissing } from './draw-missing.js';
import { drawLine } from './draw-line.js';
import { drawSpark } from './draw-spark.js';
import { drawVolume } from './draw-volume.js';
import { drawMovingFile, drawMovingHead } from './moving-container.js';
import { drawMovingSlab, drawMovingStack } from './moving-layers.js';
import { drawMovingWritable } from './moving-writable.js';
import { outlines } from './outlines.js';
import type { Shape } from './shape.js';
import { unsaid } from './unsaid.js';

/** What something looks like on its way, with something done to it, or in a state that few pictures show; and all that is only seen then. */
export function drawMoving(posed: PosedItem): Shape[] {
  const { item, width, height, effects } = posed;
  switch (item.kind) {
    case 'panel':
      return unsaid(drawPanel(item, posed), item.note, effects);
    case 'text':
      return drawText(item, posed);
    case 'slab':
      return drawMovingSlab(item, posed);
    case 'chip':
      return [
        ...(item.tone === 'missing' ? drawMissing(item, posed) : drawChip(item, posed)),
        ...outlines(effects, ['glow', 'pin'], { x: 0, y: 0, width, height, radius: height / 2 }),
      ];
    case 'stack':
      return drawMovingStack(item, posed);
    case 'writable':
      return drawMovingWritable(item, posed);
    case 'file':
      return drawMovingFile(item, posed);
    case 'head':
      return drawMovingHead(item, posed);
    case 'volume':
      return drawVolume(item, posed);
    case 'line':
      return drawLine(item, posed);
    case 'spark':
      return drawSpark(item, posed);
    case 'crowd':
      return [];
  }
}
