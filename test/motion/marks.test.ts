import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/motion/items-of.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { poseOf, type Pose } from '../../src/motion/pose.js';
import type { MovingMarks } from '../../src/motion/posed-marks.js';
import { sample } from '../../src/motion/sample.js';
import type { Segment } from '../../src/motion/segment.js';
import type { Scene } from '../../src/scene/scene.js';
import { crowdScene, manyMembers } from '../scene/crowd-world.js';

function movingOf(pose: Pose): MovingMarks {
  const moving = itemsOf(pose).flatMap(({ marks }) => (marks ? [marks.moving] : []))[0];
  if (!moving) throw new Error('no marks move');
  return moving;
}

/** A motion as it comes out of a file. */
function asJson(segment: Segment): Segment {
  return JSON.parse(JSON.stringify(segment)) as Segment;
}

/** Everything that the marks of a pose say, as numbers. */
function told(pose: Pose): unknown {
  return itemsOf(pose).map(
    ({ item, marks }) =>
      marks && [
        item.key,
        Array.from(marks.still.gone ?? []),
        ...Object.values(marks.moving).map((list: unknown) => (ArrayBuffer.isView(list) ? Array.from(list as Float32Array) : list)),
      ],
  );
}

const members = manyMembers(500);
const changes: Record<string, readonly [from: Scene, to: Scene]> = {
  'the first ones go': [crowdScene(members), crowdScene(members.slice(40))],
  'more come than fit at that size': [crowdScene(members), crowdScene(manyMembers(1500))],
  'one stops': [
    crowdScene(members),
    crowdScene(members.map((member) => (member.number === 250 ? { ...member, status: 'exited' as const } : member))),
  ],
  'all go': [crowdScene(members), crowdScene([])],
  'they come from a grid': [crowdScene(manyMembers(60), { detail: 'auto' }), crowdScene(manyMembers(2000), { detail: 'auto' })],
};

describe.each(Object.entries(changes))('when %s', (_, [from, to]) => {
  const segment = animateStep(from, to, []);

  it('the motion begins and ends with the pictures at rest', () => {
    expect(sample(segment, 0)).toBe(poseOf(from));
    expect(sample(segment, segment.durationMs)).toBe(poseOf(to));
  });

  it('is the same forwards, backwards, and read from a file', () => {
    const times = [1, 77, 160, 240, 333, 470];
    const forwards = times.map((timeMs) => told(sample(segment, timeMs)));
    const backwards = times.toReversed().map((timeMs) => told(sample(segment, timeMs)));
    expect(backwards.toReversed()).toEqual(forwards);
    const copy = asJson(segment);
    expect(times.map((timeMs) => told(sample(copy, timeMs)))).toEqual(forwards);
  });

  it('no mark jumps', () => {
    let before = movingOf(sample(segment, 0.5));
    let leap = 0;
    for (let timeMs = 4.5; timeMs < segment.durationMs; timeMs += 4) {
      const moving = movingOf(sample(segment, timeMs));
      for (let index = 0; index < moving.ids.length; index++) {
        const [x, last] = [moving.x[index] ?? 0, before.x[index] ?? 0];
        leap = Math.max(leap, Math.abs(x - last), 1000 * Math.abs((moving.progress[index] ?? 0) - (before.progress[index] ?? 0)));
      }
      before = moving;
    }
    expect(leap).toBeLessThan(60);
  });
});

describe('marks on their way', () => {
  it('are only those of which something changes', () => {
    const [from, to] = changes['one stops'] ?? [];
    if (!from || !to) throw new Error('no such change');
    const segment = animateStep(from, to, []);
    const one = itemsOf(sample(segment, 100)).find(({ marks }) => marks);
    const two = itemsOf(sample(segment, 300)).find(({ marks }) => marks);
    expect(one?.marks?.moving.ids).toHaveLength(1);
    expect(two?.marks?.still).toBe(one?.marks?.still);
    expect(two?.marks?.moving.ids).toBe(one?.marks?.moving.ids);
  });

  it('never cross more than a third of their crowd: what goes over into another row does so out of sight', () => {
    const [from, to] = changes['the first ones go'] ?? [];
    const crowd = to?.items.find((item) => item.kind === 'crowd');
    if (!from || !to || crowd?.kind !== 'crowd') throw new Error('no such change');
    const segment = animateStep(from, to, []);
    const [first, last] = [movingOf(sample(segment, 0.01)), movingOf(sample(segment, segment.durationMs - 0.01))];
    const ways = Array.from(first.x, (x, index) => Math.abs((last.x[index] ?? 0) - x));
    expect(Math.max(...ways)).toBeLessThanOrEqual(crowd.width / 3 + 1);
    // Such a mark is two: one that goes out of sight, one that comes into it.
    expect(first.ids.length).toBeGreaterThan(new Set(first.ids).size);
  });

  it('start from the place that a container has in a grid', () => {
    const [from, to] = changes['they come from a grid'] ?? [];
    if (!from || !to) throw new Error('no such change');
    expect([from.detail, to.detail]).toEqual(['compact', 'overview']);
    const { ids, x, y } = movingOf(sample(animateStep(from, to, []), 0.01));
    for (const item of from.items) {
      if (item.kind !== 'writable') continue;
      const index = ids.indexOf(item.key.slice('writable:'.length));
      expect(x[index]).toBeCloseTo(item.x, 1);
      expect(y[index]).toBeCloseTo(item.y, 1);
    }
  });
});
