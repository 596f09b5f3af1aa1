import type { Fact } from '../model/fact.js';
import type { Item, Scene } from '../scene/scene.js';
import { GESTURES } from './gestures.js';
import type { Gesture } from './gestures.js';
import { moveMarks } from './move-marks.js';
import { planStep } from './plan-step.js';
import { sameItem } from './same-item.js';
import type { Segment } from './segment.js';
import { GROW_MS, Stage } from './stage.js';
import { tellPanels } from './tell-panels.js';

/**
 * What the folder knows: how one scene becomes the next, as data, and what a moment of that looks like. What it does not: worlds (it is told
 * facts), how things are drawn, clocks.
 */
const PLAIN_MS = 480;

function hasSame(item: Item, other: Item | undefined): boolean {
  return other !== undefined && item.key === other.key && sameItem(item, other);
}

/** True where two scenes show the same. */
function isSame(from: Scene, to: Scene): boolean {
  return from === to || (from.items.length === to.items.length && from.items.every((item, index) => hasSame(item, to.items[index])));
}

/**
 * The motion of one step: a keyed join of two scenes (what enters, what stays, what exits), decorated with the gesture of each
 * fact. Without facts, as between two snapshots, the join alone; 0 ms long where nothing differs.
 */
export function animateStep(from: Scene, to: Scene, facts: readonly Fact[]): Segment {
  const plan = planStep(facts);
  const durationMs = plan.durationMs > 0 || facts.length > 0 || isSame(from, to) ? plan.durationMs : PLAIN_MS;
  const stage = new Stage(from, to, durationMs);
  for (const { fact, startMs, durationMs: length } of plan.beats) {
    const gesture = GESTURES[fact.type] as Gesture | undefined;
    gesture?.(stage, fact, startMs, startMs + length);
  }
  moveMarks(stage, plan.beats);
  tellPanels(stage, plan.beats);
  const settleMs = Math.min(to.height > from.height ? GROW_MS : 300, durationMs);
  const resize = to.height > from.height ? { startMs: 0, endMs: settleMs } : { startMs: durationMs - settleMs, endMs: durationMs };
  return { durationMs, from, to, tracks: stage.tracks(), resize };
}
