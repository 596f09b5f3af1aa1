import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/motion/items-of.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { sample } from '../../src/motion/sample.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { playVerb } from '../scene/verb-steps.js';

/** What a panel says at a share of a verb's motion, and how much of a container's head is seen by then. */
async function moments(verb: string): Promise<{ says: string; seen: number }[]> {
  const step = await playVerb(verb);
  const segment = animateStep(...sampleScenes(step, { width: 1000 }), step.facts);
  return Array.from({ length: 41 }, (_, index) => {
    const items = itemsOf(sample(segment, (segment.durationMs * index) / 40));
    const panel = items.find(({ item }) => item.key === 'panel:containers')?.item;
    const heads = items.filter(({ item }) => item.kind === 'head');
    return { says: panel?.kind === 'panel' ? panel.note : '', seen: heads.reduce((sum, { opacity }) => sum + opacity, 0) };
  });
}

describe('what a panel says of its containers', () => {
  it('counts a container that comes once it is there to be seen', async () => {
    const all = await moments('run');
    const [first, last] = [all[0], all.at(-1)];
    if (!first || !last) throw new Error('no moments');
    expect(last.says).not.toBe(first.says);
    for (const { says, seen } of all) if (says === last.says) expect(seen).toBeGreaterThan(first.seen + 0.5);
  });

  it('counts a container that goes no longer once it is gone, and not before it begins to go', async () => {
    const all = await moments('rm');
    const [first, last] = [all[0], all.at(-1)];
    if (!first || !last) throw new Error('no moments');
    const changes = all.findIndex(({ says }) => says !== first.says);
    expect(changes).toBeGreaterThan(0);
    expect(all[changes]?.seen).toBeLessThan(first.seen);
  });
});
