import type { Pose, PosedItem } from '../motion/pose.js';
import type { Item } from '../scene/scene.js';
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
  return rare === null && pose.items.some((posed) => 'members' in posed || isRare(posed));
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
  if (!known) knownBy.set(metaphor, (known = { drawn: new WeakMap(), metaphor }));
  const posedBy =
    metaphor && new Map(items.flatMap((posed) => ('members' in posed ? posed.members : posed)).map((posed) => [posed.item.key, posed]));
  const draw = (posed: PosedItem): Drawn => drawnOf(posed, posedBy?.get(metaphor?.besideKey(posed.item) ?? ''), rightToLeft, known);
  for (const posed of items) {
    if ('item' in posed && posed.item.kind !== 'crowd') {
      const drawn = draw(posed);
      groups.push(drawn.group);
      for (const pattern of drawn.patterns) patterns.set(pattern.id, pattern);
    } else if (rare) groups.push(...rare.drawMany(posed, draw, patterns, paintsMarks, metaphor));
  }
  return { width, height, patterns: Array.from(patterns.values()), groups };
}

/** What was drawn last of an item, and of which moment. A drawing holds as long as the thing beside it, which it may depend on, is the same. */
interface Drawn {
  readonly posed: PosedItem;
  readonly beside: PosedItem | undefined;
  readonly group: GroupShape;
  /** As it looks in its own size with nothing done to it; absent where it was not drawn so yet. */
  readonly shapes: readonly Shape[] | undefined;
  readonly patterns: readonly Pattern[];
}

/** What was drawn before in a metaphor. */
interface Known {
  readonly drawn: WeakMap<Item, Drawn>;
  readonly metaphor: Metaphor | null;
}

const knownBy = new Map<Metaphor | null, Known>();

function patternsOf(item: Item, rightToLeft: boolean, { metaphor }: Known): readonly Pattern[] {
  if (item.kind !== 'stack' || item.height <= 0) return [];
  const patterns = metaphor ? metaphor.patternsOf(item) : [stackPattern(item)];
  return rightToLeft ? patterns.map((one) => ({ ...one, children: mirrorShapes(one.children, item.width) })) : patterns;
}

function drawnOf(posed: PosedItem, beside: PosedItem | undefined, rightToLeft: boolean, known: Known): Drawn {
  const { item, x, y, width, height, opacity } = posed;
  const before = known.drawn.get(item);
  const isSame = before?.beside === beside;
  if (isSame && before?.posed === posed) return before;
  const { kind, key, title } = item;
  const isStretched = kind === 'stack' && isResized(posed);
  const isPlain = !posed.effects && (kind === 'stack' || !isResized(posed));
  const shapes = isSame ? before?.shapes : undefined;
  const children = (isPlain && shapes) || drawn(posed, beside, rightToLeft, known);
  const now: Drawn = {
    posed,
    beside,
    group: {
      type: 'group',
      class: `item-${kind}`,
      key,
      title,
      x,
      y,
      opacity,
      children,
      // A shared drawing is stretched, everything else is drawn anew at its size.
      scaleX: isStretched ? width / item.width : undefined,
      scaleY: isStretched ? height / item.height : undefined,
    },
    shapes: isPlain ? children : shapes,
    patterns: before?.patterns ?? patternsOf(item, rightToLeft, known),
  };
  known.drawn.set(item, now);
  return now;
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
