import type { ChipItem } from '../scene/scene.js';
import { drawChip } from './draw-plain.js';
import type { Shape, Size } from './shape.js';

/** The name of something that is not there, in a broken outline. */
export function drawMissing(item: ChipItem, size: Size): Shape[] {
  return drawChip(item, size).map((shape) => ({ ...shape, class: shape.type === 'text' ? 't-chip denied' : 'chip thin blow' }));
}
