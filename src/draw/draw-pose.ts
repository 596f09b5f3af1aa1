import type { Pose, PosedItem } from '../motion/pose.js';
import type { CrowdItem, StackItem } from '../scene/scene.js';
import { drawFile, drawHead } from './draw-container.js';
import { drawSlab, drawStack, stackPattern } from './draw-layers.js';
import { drawChip, drawPanel, drawText } from './draw-plain.js';
import { drawWritable } from './draw-writable.js';
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
 * something else paints them.
 */
export function drawPose(pose: Pose, paintsMarks = false): Drawing {
  const patterns = new Map<string, Pattern>();
  const groups: GroupShape[] = [];
  for (const posed of pose.items) {
    const { item } = posed;
    if (item.kind === 'stack' && item.height > 0) {
      const pattern = patternOf(item, pose.rightToLeft);
      patterns.set(pattern.id, pattern);
    }
    if (rare === null && isRare(posed)) continue;
    if (item.kind === 'crowd') {
      groups.push(crowdGroup(item, posed, paintsMarks, patterns));
      continue;
    }
    groups.push(groupOf(posed, pose.rightToLeft));
  }
  return { width: pose.width, height: pose.height, patterns: Array.from(patterns.values()), groups };
}

const fieldsKnown = new WeakMap<PosedItem, GroupShape>();
const crowdsKnown = new WeakMap<PosedItem, GroupShape>();

/** A field of marks, or where it lies. */
function crowdGroup(item: CrowdItem, posed: PosedItem, paintsMarks: boolean, patterns: Map<string, Pattern>): GroupShape {
  const drawing = paintsMarks || !rare ? null : rare.drawCrowd(item, posed);
  for (const pattern of drawing?.patterns ?? []) patterns.set(pattern.id, pattern);
  const known = (paintsMarks ? fieldsKnown : crowdsKnown).get(posed);
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
  (paintsMarks ? fieldsKnown : crowdsKnown).set(posed, group);
  return group;
}

/** Where the field lies, for a pointer to find: what is left of it where its marks are painted elsewhere. */
function drawField({ width, height }: PosedItem): Shape[] {
  return [{ type: 'path', class: 'field', d: `M0 0h${width}v${height}h${-width}z` }];
}

const patternsKnown = new WeakMap<object, Pattern>();
function patternOf(item: StackItem, rightToLeft: boolean): Pattern {
  let pattern = patternsKnown.get(item);
  if (!pattern) {
    pattern = stackPattern(item);
    if (rightToLeft) pattern = { ...pattern, children: mirrorShapes(pattern.children, item.width) };
    patternsKnown.set(item, pattern);
  }
  return pattern;
}

const groupsKnown = new WeakMap<PosedItem, GroupShape>();
const shapesKnown = new WeakMap<object, readonly Shape[]>();

function groupOf(posed: PosedItem, rightToLeft: boolean): GroupShape {
  const known = groupsKnown.get(posed);
  if (known) return known;
  const { item, x, y, width, height } = posed;
  const group: GroupShape = {
    type: 'group',
    class: `item-${item.kind}`,
    key: item.key,
    title: item.title,
    x,
    y,
    opacity: posed.opacity,
    children: shapesOf(posed, rightToLeft),
    // A shared drawing is stretched, everything else is drawn anew at its size.
    ...(item.kind === 'stack' && (width !== item.width || height !== item.height)
      ? { scaleX: width / item.width, scaleY: height / item.height }
      : {}),
  };
  groupsKnown.set(posed, group);
  return group;
}

function shapesOf(posed: PosedItem, rightToLeft: boolean): readonly Shape[] {
  const { item } = posed;
  if (posed.effects || (item.kind !== 'stack' && (posed.width !== item.width || posed.height !== item.height)))
    return drawn(posed, rightToLeft);
  let shapes = shapesKnown.get(item);
  if (!shapes) shapesKnown.set(item, (shapes = drawn(posed, rightToLeft)));
  return shapes;
}

function drawn(posed: PosedItem, rightToLeft: boolean): readonly Shape[] {
  const shapes = drawItem(posed);
  return rightToLeft ? mirrorShapes(shapes, posed.width) : shapes;
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
