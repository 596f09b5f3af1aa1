import type { Pose, PosedItem } from '../motion/pose.js';
import type { StackItem } from '../scene/scene.js';
import { drawFile } from './draw-file.js';
import { drawHead } from './draw-head.js';
import { drawSlab, drawStack, stackPattern } from './draw-layers.js';
import { drawChip, drawPanel, drawText } from './draw-plain.js';
import { drawWritable } from './draw-writable.js';
import type { Metaphor } from './metaphor.js';
import { mirrorShapes } from './mirror-shapes.js';
import type * as rareDrawers from './rare-drawers.js';
import type { Drawing, GroupShape, Pattern, Shape } from './shape.js';

/**
 * What the folder knows: how each thing of a scene looks, as plain shapes with colour roles, and how shapes become SVG text. What it does
 * not: where things stand, when they move, the page.
 */

let rare: typeof rareDrawers | null = null;

/** Hands over what draws all that is not at rest, and the rarer things; without it a drawing shows the others, and these at rest. */
export function provideRareDrawers(drawers: typeof rareDrawers): void {
  if (rare === null) knownBy.clear();
  rare = drawers;
}

/** Fetches it, once. */
export async function fetchRareDrawers(): Promise<void> {
  if (rare === null) provideRareDrawers(await import('./rare-drawers.js'));
}

const isResized = ({ item, width, height }: PosedItem): boolean => width !== item.width || height !== item.height;

const isRare = (posed: PosedItem): boolean => {
  const { item, effects } = posed;
  const isRareKind = /^(crowd|line|spark|volume)$/.test(item.kind) || ('status' in item && /^(paused|dead|removing)$/.test(item.status));
  return isRareKind || effects !== undefined || isResized(posed);
};

/** Style rules beside those of pictures at rest; '' until they are there. */
export function rareStyles(): string {
  return rare?.rareStyles ?? '';
}

/** Whether a drawing of the pose would lack something for want of what draws it. */
export function lacksDrawers(pose: Pose): boolean {
  return rare === null && pose.items.some(isRare);
}

/**
 * Draws a pose. Shapes of things that keep their size and show no effect are the same objects from pose to pose. Crowds' marks are left out where
 * something else paints them. Things look as the metaphor has them, as layers where there is none.
 */
export function drawPose(pose: Pose, paintsMarks = false, metaphor: Metaphor | null = null): Drawing {
  const { items, rightToLeft, width, height } = pose;
  const patterns = new Map<string, Pattern>();
  const groups: GroupShape[] = [];
  let known = knownBy.get(metaphor);
  if (!known) knownBy.set(metaphor, (known = new Known(metaphor)));
  const posedBy = metaphor && new Map(items.map((posed) => [posed.item.key, posed]));
  for (const posed of items) {
    const { item } = posed;
    if (item.kind === 'stack' && item.height > 0) {
      for (const pattern of patternsOf(item, rightToLeft, known)) patterns.set(pattern.id, pattern);
    }
    if (item.kind !== 'crowd') groups.push(groupOf(posed, posedBy?.get(metaphor?.besideKey(item) ?? ''), rightToLeft, known));
    else if (rare) groups.push(rare.crowdGroup(item, posed, paintsMarks, patterns, metaphor?.markRects));
  }
  return { width, height, patterns: Array.from(patterns.values()), groups };
}

/** What was drawn before in a metaphor. A drawing holds as long as the thing beside it, which it may depend on, is the same. */
class Known {
  readonly groups = new WeakMap<PosedItem, { readonly group: GroupShape; readonly beside: PosedItem | undefined }>();
  readonly shapes = new WeakMap<object, { readonly shapes: readonly Shape[]; readonly beside: PosedItem | undefined }>();
  readonly patterns = new WeakMap<object, readonly Pattern[]>();
  readonly metaphor: Metaphor | null;

  constructor(metaphor: Metaphor | null) {
    this.metaphor = metaphor;
  }
}

const knownBy = new Map<Metaphor | null, Known>();

function patternsOf(item: StackItem, rightToLeft: boolean, { metaphor, patterns: drawn }: Known): readonly Pattern[] {
  let patterns = drawn.get(item);
  if (!patterns) {
    patterns = metaphor ? metaphor.patternsOf(item) : [stackPattern(item)];
    if (rightToLeft) patterns = patterns.map((one) => ({ ...one, children: mirrorShapes(one.children, item.width) }));
    drawn.set(item, patterns);
  }
  return patterns;
}

function groupOf(posed: PosedItem, beside: PosedItem | undefined, rightToLeft: boolean, known: Known): GroupShape {
  const before = known.groups.get(posed);
  if (before && before.beside === beside) return before.group;
  const { item, x, y, width, height, opacity } = posed;
  const { kind, key, title } = item;
  const group: GroupShape = {
    type: 'group',
    class: `item-${kind}`,
    key,
    title,
    x,
    y,
    opacity,
    children: shapesOf(posed, beside, rightToLeft, known),
    // A shared drawing is stretched, everything else is drawn anew at its size.
    ...(kind === 'stack' && isResized(posed) ? { scaleX: width / item.width, scaleY: height / item.height } : {}),
  };
  known.groups.set(posed, { group, beside });
  return group;
}

function shapesOf(posed: PosedItem, beside: PosedItem | undefined, rightToLeft: boolean, known: Known): readonly Shape[] {
  const { item } = posed;
  if (posed.effects || (item.kind !== 'stack' && isResized(posed))) return drawn(posed, beside, rightToLeft, known);
  const before = known.shapes.get(item);
  if (before && before.beside === beside) return before.shapes;
  const shapes = drawn(posed, beside, rightToLeft, known);
  known.shapes.set(item, { shapes, beside });
  return shapes;
}

function drawn(posed: PosedItem, beside: PosedItem | undefined, rightToLeft: boolean, { metaphor }: Known): readonly Shape[] {
  const shapes = metaphor?.drawItem(posed, beside) ?? (rare && isRare(posed) ? rare.drawMoving(posed) : drawResting(posed));
  // A stack is drawn at its own size and stretched.
  return rightToLeft ? mirrorShapes(shapes, posed.item.kind === 'stack' ? posed.item.width : posed.width) : shapes;
}

function drawResting(posed: PosedItem): Shape[] {
  const { item } = posed;
  switch (item.kind) {
    case 'panel':
      return drawPanel(item, posed);
    case 'text':
      return drawText(item, posed);
    case 'slab':
      return drawSlab(item, posed);
    case 'chip':
      return drawChip(item, posed);
    case 'stack':
      return drawStack(item);
    case 'writable':
      return drawWritable(item, posed);
    case 'file':
      return drawFile(item, posed);
    case 'head':
      return drawHead(item, posed);
    default:
      return [];
  }
}
