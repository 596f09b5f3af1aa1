import type { PosedItem } from '../motion/pose.js';
import type { CrowdItem } from '../scene/scene.js';
import { drawCrowd } from './draw-crowd.js';
import type { MarkRectsOf } from './metaphor.js';
import type { GroupShape, Pattern, Shape } from './shape.js';

interface Drawn {
  readonly group: GroupShape;
  readonly rectsOf: MarkRectsOf | undefined;
}

const [fields, crowds] = [new WeakMap<PosedItem, Drawn>(), new WeakMap<PosedItem, Drawn>()];

/** A field of marks, whose drawings join `patterns`; or, where something else paints its marks, where it lies. */
export function crowdGroup(
  item: CrowdItem,
  posed: PosedItem,
  paintsMarks: boolean,
  patterns: Map<string, Pattern>,
  rectsOf: MarkRectsOf | undefined,
): GroupShape {
  const drawing = paintsMarks ? null : drawCrowd(item, posed, rectsOf);
  for (const pattern of drawing?.patterns ?? []) patterns.set(pattern.id, pattern);
  const drawn = paintsMarks ? fields : crowds;
  const known = drawn.get(posed);
  if (known && known.rectsOf === rectsOf) return known.group;
  const { key, title } = item;
  const { x, y, opacity } = posed;
  const group: GroupShape = {
    type: 'group',
    class: 'item-crowd',
    key,
    title,
    x,
    y,
    opacity,
    children: drawing?.shapes ?? drawField(posed),
  };
  drawn.set(posed, { group, rectsOf });
  return group;
}

/** Where the field lies, for a pointer to find: what is left of it where its marks are painted elsewhere. */
function drawField({ width, height }: PosedItem): Shape[] {
  return [{ type: 'path', class: 'field', d: `M0 0h${width}v${height}h${-width}z` }];
}
