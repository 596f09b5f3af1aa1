import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { animateStep } from '../../src/motion/animate-step.js';
import { itemsOf } from '../../src/motion/items-of.js';
import { planStep } from '../../src/motion/plan-step.js';
import { poseOf } from '../../src/motion/pose.js';
import type { Pose } from '../../src/motion/pose.js';
import { sample } from '../../src/motion/sample.js';
import type { Segment } from '../../src/motion/segment.js';
import { stepDurationMs } from '../../src/motion/step-duration.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';

const WIDTHS = [340, 1000];

function segmentOf(name: string, width: number): Segment {
  const step = SAMPLE_STEPS[name]?.();
  if (!step) throw new Error(name);
  return animateStep(...sampleScenes(step, { width }), step.facts);
}

const CASES = Object.keys(SAMPLE_STEPS).flatMap((name) => WIDTHS.map((width) => [name, width] as const));

/** The largest jump between two poses: units of place, and of visibility times a hundred. */
function jump(a: Pose, b: Pose): number {
  const before = new Map(itemsOf(a).map((posed) => [posed.item.key, posed]));
  const after = new Map(itemsOf(b).map((posed) => [posed.item.key, posed]));
  let most = Math.abs(a.height - b.height);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [one, two] = [before.get(key), after.get(key)];
    if (!one || !two) most = Math.max(most, 100 * (one ?? two)!.opacity * (key.endsWith('~') ? 0 : 1));
    else if (Math.max(one.opacity, two.opacity) > 0.02) {
      most = Math.max(
        most,
        Math.abs(one.x - two.x),
        Math.abs(one.y - two.y),
        Math.abs(one.width - two.width),
        100 * Math.abs(one.opacity - two.opacity),
      );
    }
  }
  return most;
}

describe.each(CASES)('the motion of %s at %d', (name, width) => {
  const segment = segmentOf(name, width);

  it('begins as the scene it comes from and ends as the one it goes to', () => {
    expect(sample(segment, 0)).toBe(poseOf(segment.from));
    expect(sample(segment, segment.durationMs)).toBe(poseOf(segment.to));
    expect(sample(segment, -50)).toBe(poseOf(segment.from));
    expect(sample(segment, Infinity)).toBe(poseOf(segment.to));
  });

  it('has no jump, at its edges least of all', () => {
    const poses = [0, 0.5, 1, 1.5, 2];
    for (const timeMs of poses.slice(1)) expect(jump(sample(segment, timeMs - 0.5), sample(segment, timeMs))).toBeLessThan(8);
    for (const timeMs of poses.slice(1)) {
      const endMs = segment.durationMs;
      expect(jump(sample(segment, endMs - timeMs), sample(segment, endMs - timeMs + 0.5))).toBeLessThan(8);
    }
    for (let timeMs = 0; timeMs < segment.durationMs; timeMs += 4)
      expect(jump(sample(segment, timeMs), sample(segment, timeMs + 1))).toBeLessThan(16);
  });

  it('is JSON, and samples alike after a round trip', () => {
    const copy = JSON.parse(JSON.stringify(segment)) as Segment;
    for (const share of [0.2, 0.5, 0.8])
      expect(sample(copy, share * segment.durationMs)).toEqual(sample(segment, share * segment.durationMs));
  });

  it('samples alike forwards, backwards and out of order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 }), (shares) => {
        const fresh = segmentOf(name, width);
        const forwards = shares.map((share) => JSON.stringify(sample(segment, share * segment.durationMs)));
        const backwards = [...shares].reverse().map((share) => JSON.stringify(sample(fresh, share * segment.durationMs)));
        expect(backwards.reverse()).toEqual(forwards);
      }),
      { numRuns: 4 },
    );
  });

  it('lasts as long as the step says without laying anything out', () => {
    expect(stepDurationMs(SAMPLE_STEPS[name]?.().facts ?? [], 250)).toBe(segment.durationMs + 250);
  });

  it('keeps what rests the same object, so that painters can skip it', () => {
    const [one, two] = [sample(segment, segment.durationMs * 0.6), sample(segment, segment.durationMs * 0.7)];
    const objects = new Set(one.items);
    const resting = two.items.filter((posed) => objects.has(posed));
    expect(resting.length).toBeGreaterThan(0);
  });
});

describe('the plan of a step', () => {
  it('gives every gesture 300 to 900 milliseconds', () => {
    for (const name of Object.keys(SAMPLE_STEPS)) {
      for (const beat of planStep(SAMPLE_STEPS[name]?.().facts ?? []).beats) {
        expect(beat.durationMs).toBeGreaterThanOrEqual(300);
        expect(beat.durationMs).toBeLessThanOrEqual(900);
      }
    }
  });

  it('staggers any number of containers within two seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 400 }), (count) => {
        const facts = Array.from({ length: count }, (_, index) => [
          { type: 'container-created', containerId: String(index), imageId: '' } as const,
          { type: 'container-started', containerId: String(index), already: false } as const,
        ]).flat();
        expect(planStep(facts).durationMs).toBeLessThanOrEqual(2000);
      }),
    );
  });

  it('takes no time where nothing is to be seen', () => {
    expect(stepDurationMs([], 0)).toBe(0);
    expect(stepDurationMs([{ type: 'container-stopped', containerId: 'a', already: true }], 2000)).toBe(2000);
  });
});
