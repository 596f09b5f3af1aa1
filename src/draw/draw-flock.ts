import type { PosedFlock, PosedItem } from '../motion/pose.js';
import type { Metaphor } from './metaphor.js';
import type { FlockShape, GroupShape, Pattern, Shape } from './shape.js';

/** What one thing comes to. */
export interface DrawnOne {
  readonly group: GroupShape;
  readonly patterns: readonly Pattern[];
}

interface DrawnFlock {
  readonly metaphor: Metaphor | null;
  readonly children: readonly GroupShape[];
  readonly patterns: readonly Pattern[];
  readonly pulses: boolean;
}

const flocks = new WeakMap<readonly PosedItem[], DrawnFlock>();
const settled = new WeakMap<GroupShape, GroupShape>();

/**
 * Draws things that go together as one group, whose children are the same objects wherever it is. What pulses is drawn one by one: put into a group
 * and out of it again, it would begin anew.
 */
export function drawFlock(
  { members, x, y, opacity }: PosedFlock,
  draw: (posed: PosedItem) => DrawnOne,
  patterns: Map<string, Pattern>,
  metaphor: Metaphor | null,
): readonly GroupShape[] {
  let flock = flocks.get(members);
  // In a metaphor, a thing's look may depend on that of another, which need not be of the flock.
  if (!flock || metaphor || flock.metaphor) flocks.set(members, (flock = drawnAnew(members.map(draw), flock, metaphor)));
  const { children, pulses } = flock;
  for (const pattern of flock.patterns) patterns.set(pattern.id, pattern);
  if (pulses) return children.map((child) => ({ ...child, x: child.x + x, y: child.y + y, opacity }));
  const group: FlockShape = { type: 'group', class: 'item-flock', x, y, opacity, children };
  return [group];
}

function drawnAnew(drawn: readonly DrawnOne[], before: DrawnFlock | undefined, metaphor: Metaphor | null): DrawnFlock {
  const pulses = drawn.some(({ group }) => group.children.some((shape) => shape.class.includes('pulse')));
  const groups = drawn.map((one) => (pulses ? one.group : settle(one)));
  const isSame = before?.children.length === groups.length && groups.every((group, index) => group === before.children[index]);
  const children = isSame ? before.children : groups;
  return { metaphor, children, patterns: Array.from(new Set(drawn.flatMap(({ patterns }) => patterns))), pulses };
}

/** With no place of its own, what is in a group costs a browser less: its shapes stand where it stood. */
function settle({ group, patterns }: DrawnOne): GroupShape {
  let known = settled.get(group);
  // What is filled with a pattern that lies in rows would show other parts of it.
  if (!known) settled.set(group, (known = patterns.every(({ fits }) => fits) ? shifted(group) : group));
  return known;
}

function shifted({ x, y, children, ...group }: GroupShape): GroupShape {
  return { ...group, x: 0, y: 0, children: children.map((shape): Shape => ({ ...shape, x: (shape.x ?? 0) + x, y: (shape.y ?? 0) + y })) };
}
