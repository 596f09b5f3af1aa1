import type { Pose, PosedItem } from '../motion/pose.js';
import type { CrowdItem, StackItem } from '../scene/scene.js';
import { drawFile, drawHead } from './draw-container.js';
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

type RareDrawers = typeof rareDrawers;
let rare: RareDrawers | null = null;

/** Hands over what draws the rarer things; without it they are left out of drawings. */
export function provideRareDrawers(drawers: RareDrawers): void {
  rare = drawers;
}

/** Fetches what draws the rarer things, once. */
export async function fetchRareDrawers(): Promise<void> {
  rare ??= await import('./rare-drawers.js');
}

const isRare = ({ item }: PosedItem): boolean => /^(crowd|line|spark|volume)$/.test(item.kind);

/** Whether a drawing of the pose would lack something for want of what draws it. */
export function lacksDrawers(pose: Pose): boolean {
  return rare === null && pose.items.some(isRare);
}

/**
 * Draws a pose. Shapes of things that keep their size and show no effect are the same objects from pose to pose. Crowds' marks are left out where
 * something else paints them. Things look as the metaphor has them, as layers where there is none.
 */
export function drawPose(pose: Pose, paintsMarks = false, metaphor: Metaphor | null = null): Drawing {
  const patterns = new Map<string, Pattern>();
  const groups: GroupShape[] = [];
  const known = knownOf(metaphor);
  const posedBy = metaphor && new Map(pose.items.map((posed) => [posed.item.key, posed]));
  for (const posed of pose.items) {
    const { item } = posed;
    if (item.kind === 'stack' && item.height > 0) {
      for (const pattern of patternsOf(item, pose.rightToLeft, known)) patterns.set(pattern.id, pattern);
    }
    if (rare === null && isRare(posed)) continue;
    if (item.kind === 'crowd') {
      groups.push(crowdGroup(item, posed, paintsMarks, patterns, known));
      continue;
    }
    groups.push(groupOf(posed, posedBy?.get(known.metaphor?.besideKey(item) ?? ''), pose.rightToLeft, known));
  }
  return { width: pose.width, height: pose.height, patterns: Array.from(patterns.values()), groups };
}

/** What was drawn before. A drawing holds as long as the thing beside it, which it may depend on, is the same. */
class Known {
  readonly groups = new WeakMap<PosedItem, { readonly group: GroupShape; readonly beside: PosedItem | undefined }>();
  readonly shapes = new WeakMap<object, { readonly shapes: readonly Shape[]; readonly beside: PosedItem | undefined }>();
  readonly patterns = new WeakMap<object, readonly Pattern[]>();
  readonly fields = new WeakMap<PosedItem, GroupShape>();
  readonly crowds = new WeakMap<PosedItem, GroupShape>();
  readonly metaphor: Metaphor | null;

  constructor(metaphor: Metaphor | null) {
    this.metaphor = metaphor;
  }
}

const asLayers = new Known(null);
const knownBy = new WeakMap<Metaphor, Known>();

function knownOf(metaphor: Metaphor | null): Known {
  if (!metaphor) return asLayers;
  let known = knownBy.get(metaphor);
  if (!known) knownBy.set(metaphor, (known = new Known(metaphor)));
  return known;
}

/** A field of marks, or where it lies. */
function crowdGroup(
  item: CrowdItem,
  posed: PosedItem,
  paintsMarks: boolean,
  patterns: Map<string, Pattern>,
  { metaphor, fields, crowds }: Known,
): GroupShape {
  const drawing = paintsMarks || !rare ? null : rare.drawCrowd(item, posed, metaphor?.markRects);
  for (const pattern of drawing?.patterns ?? []) patterns.set(pattern.id, pattern);
  const drawn = paintsMarks ? fields : crowds;
  const known = drawn.get(posed);
  if (known) return known;
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
  drawn.set(posed, group);
  return group;
}

/** Where the field lies, for a pointer to find: what is left of it where its marks are painted elsewhere. */
function drawField({ width, height }: PosedItem): Shape[] {
  return [{ type: 'path', class: 'field', d: `M0 0h${width}v${height}h${-width}z` }];
}

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
  const { item, x, y, width, height } = posed;
  const group: GroupShape = {
    type: 'group',
    class: `item-${item.kind}`,
    key: item.key,
    title: item.title,
    x,
    y,
    opacity: posed.opacity,
    children: shapesOf(posed, beside, rightToLeft, known),
    // A shared drawing is stretched, everything else is drawn anew at its size.
    ...(item.kind === 'stack' && (width !== item.width || height !== item.height)
      ? { scaleX: width / item.width, scaleY: height / item.height }
      : {}),
  };
  known.groups.set(posed, { group, beside });
  return group;
}

function shapesOf(posed: PosedItem, beside: PosedItem | undefined, rightToLeft: boolean, known: Known): readonly Shape[] {
  const { item } = posed;
  if (posed.effects || (item.kind !== 'stack' && (posed.width !== item.width || posed.height !== item.height)))
    return drawn(posed, beside, rightToLeft, known);
  const before = known.shapes.get(item);
  if (before && before.beside === beside) return before.shapes;
  const shapes = drawn(posed, beside, rightToLeft, known);
  known.shapes.set(item, { shapes, beside });
  return shapes;
}

function drawn(posed: PosedItem, beside: PosedItem | undefined, rightToLeft: boolean, { metaphor }: Known): readonly Shape[] {
  const shapes = metaphor?.drawItem(posed, beside) ?? drawItem(posed);
  // A stack is drawn at its own size and stretched.
  return rightToLeft ? mirrorShapes(shapes, posed.item.kind === 'stack' ? posed.item.width : posed.width) : shapes;
}

function drawItem(posed: PosedItem): Shape[] {
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
      return drawStack(item, posed);
    case 'writable':
      return drawWritable(item, posed);
    case 'file':
      return drawFile(item, posed);
    case 'head':
      return drawHead(item, posed);
    case 'volume':
      return rare?.drawVolume(item, posed) ?? [];
    case 'crowd':
      return [];
    case 'line':
      return rare?.drawLine(item, posed) ?? [];
    case 'spark':
      return rare?.drawSpark(item, posed) ?? [];
  }
}
