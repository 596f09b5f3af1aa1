import type { PosedItem } from '../motion/pose.js';
import { stillMarks, type MovingMarks, type StillMarks } from '../motion/posed-marks.js';
import type { CrowdItem } from '../scene/scene.js';
import { markLook } from './mark-look.js';
import { markRects, type MarkRect } from './mark-rects.js';
import type { MarkRectsOf } from './metaphor.js';
import type { GroupShape, Pattern, RectShape, Shape } from './shape.js';

/** Marks as shapes, and the drawings of marks that they are filled with. */
export interface CrowdDrawing {
  readonly shapes: readonly Shape[];
  readonly patterns: readonly Pattern[];
}

const resting = new WeakMap<CrowdItem, { readonly drawing: CrowdDrawing; readonly rectsOf: MarkRectsOf }>();

/**
 * A field of marks: of those at rest one path a state, however many there are, filled with the mark's drawing as a pattern; of those that move a
 * group each.
 */
export function drawCrowd(item: CrowdItem, { marks }: PosedItem, rectsOf: MarkRectsOf = markRects): CrowdDrawing {
  if (marks) {
    const patterns = new Map<string, Pattern>();
    const shapes = [...drawStill(marks.still, rectsOf, patterns), ...drawMoving(item, marks.moving, rectsOf, patterns)];
    return { shapes, patterns: Array.from(patterns.values()) };
  }
  const before = resting.get(item);
  if (before?.rectsOf === rectsOf) return before.drawing;
  const patterns = new Map<string, Pattern>();
  const shapes = drawStill(stillMarks(item), rectsOf, patterns);
  const drawing: CrowdDrawing = { shapes, patterns: Array.from(patterns.values()) };
  resting.set(item, { drawing, rectsOf });
  return drawing;
}

function drawStill({ crowd, gone }: StillMarks, rectsOf: MarkRectsOf, patterns: Map<string, Pattern>): Shape[] {
  const { columns, cellWidth, cellHeight, states, layers, fromRight } = crowd;
  // A pattern's tiles are counted from the field's own corner.
  const margin = fromRight ? crowd.width - columns * cellWidth : 0;
  const paths = new Map<string, string>();
  for (let index = 0; index < states.length;) {
    const letter = states.charAt(index);
    const first = index++;
    if (gone?.[first]) continue;
    while (index % columns !== 0 && states.charAt(index) === letter && !gone?.[index]) index++;
    const [column, row] = [first % columns, Math.floor(first / columns)];
    const left = fromRight ? columns - column - (index - first) : column;
    const run = `M${left * cellWidth} ${row * cellHeight}h${(index - first) * cellWidth}v${cellHeight}h${(first - index) * cellWidth}z`;
    paths.set(letter, (paths.get(letter) ?? '') + run);
  }
  return Array.from(paths, ([letter, d]) => ({
    type: 'path',
    class: 'marks',
    d,
    x: margin,
    pattern: patternOf(rectsOf, letter, 'all', layers, cellWidth, cellHeight, fromRight, patterns),
  }));
}

function drawMoving(crowd: CrowdItem, moving: MovingMarks, rectsOf: MarkRectsOf, patterns: Map<string, Pattern>): Shape[] {
  const { layers, fromRight } = crowd;
  const now = [Math.max(2, Math.floor(moving.cellWidth + 0.01)), Math.max(2, Math.floor(moving.cellHeight + 0.01))] as const;
  // What arrives does so in its place at the end, in the size it has there.
  const last = [crowd.cellWidth, crowd.cellHeight] as const;
  const rect = (
    [width, height]: readonly [number, number],
    letter: number,
    part: 'warm' | 'cold' | 'all',
    opacity: number,
    top = 0,
  ): RectShape => ({
    type: 'rect',
    class: 'marks',
    x: 0,
    y: top,
    width,
    height: height - top,
    radius: 0,
    opacity,
    pattern: patternOf(rectsOf, String.fromCharCode(letter), part, layers, width, height, fromRight, patterns),
  });
  return moving.ids.flatMap((_, index): GroupShape[] => {
    const [from, to, progress] = [moving.from[index] ?? 0, moving.to[index] ?? 0, moving.progress[index] ?? 1];
    const place = { type: 'group' as const, class: 'mark', x: (moving.x[index] ?? 0) - crowd.x, y: (moving.y[index] ?? 0) - crowd.y };
    const size = from === 0 ? last : now;
    const height = size[1];
    if (from === to) return [{ ...place, children: [rect(size, to, 'all', 1)] }];
    const { cold, before, after, lift, burnt } = markLook(from, to, progress);
    const groups: GroupShape[] = [];
    if (cold > 0) groups.push({ ...place, children: [rect(size, Math.max(from, to), 'cold', cold)] });
    const ownHeight = height * 0.4;
    if (before > 0 && burnt < 1) groups.push({ ...place, children: [rect(size, from, 'warm', before, burnt * ownHeight)] });
    if (after > 0) groups.push({ ...place, y: place.y - lift * height, children: [rect(size, to, 'warm', after)] });
    return groups;
  });
}

function patternOf(
  rectsOf: MarkRectsOf,
  letter: string,
  part: 'warm' | 'cold' | 'all',
  layers: number,
  width: number,
  height: number,
  fromRight: boolean,
  patterns: Map<string, Pattern>,
): string {
  const id = `mark-${part === 'cold' ? 'x' : letter < 'a' ? `${letter.toLowerCase()}t` : letter}-${part}-${layers}-${width}-${height}${fromRight ? '-r' : ''}`;
  if (!patterns.has(id)) {
    const { warm, cold } = rectsOf(letter, layers, width, height, fromRight);
    const rects = part === 'warm' ? warm : part === 'cold' ? cold : [...cold, ...warm];
    patterns.set(id, { id, width, height, children: rects.map(shapeOf) });
  }
  return id;
}

function shapeOf({ role, ...box }: MarkRect): Shape {
  return { type: 'rect', class: role, ...box, radius: 0 };
}
