import type { PosedFlock, PosedItem } from '../motion/pose.js';
import { crowdGroup } from './crowd-group.js';
import { drawFlock, type DrawnOne } from './draw-flock.js';
import type { Metaphor } from './metaphor.js';
import type { GroupShape, Pattern } from './shape.js';

/** Draws what stands for many: a crowd, and things that go together. What they are filled with joins `patterns`. */
export function drawMany(
  posed: PosedItem | PosedFlock,
  draw: (posed: PosedItem) => DrawnOne,
  patterns: Map<string, Pattern>,
  paintsMarks: boolean,
  metaphor: Metaphor | null,
): readonly GroupShape[] {
  if ('members' in posed) return drawFlock(posed, draw, patterns, metaphor);
  return posed.item.kind === 'crowd' ? [crowdGroup(posed.item, posed, paintsMarks, patterns, metaphor?.markRects)] : [];
}
