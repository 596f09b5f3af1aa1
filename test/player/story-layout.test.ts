import { describe, expect, it } from 'vitest';
import { leastHeightsOf, storyOptions } from '../../src/player/story-layout.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';
import { SampleWorld, shopWorld } from '../scene/sample-world.js';

const empty = new SampleWorld().world;

describe('a story’s pictures', () => {
  it('have a registry’s panel where something is pushed, and none where images are only fetched', () => {
    for (const [name, shelf] of [
      ['push', true],
      ['pull', false],
      ['run', false],
      ['build', false],
    ] as const) {
      const step = SAMPLE_STEPS[name]?.();
      if (!step) throw new Error(name);
      expect(storyOptions(step.before, [{ world: step.before, facts: step.facts }], { width: 700 }).shelf).toBe(shelf);
    }
  });

  it('find room for the most there ever is', () => {
    const { most } = storyOptions(
      empty,
      [
        { world: shopWorld().world, facts: [] },
        { world: empty, facts: [] },
      ],
      { width: 700 },
    );
    expect(most).toEqual({ images: 2, containers: 3, manifests: 0 });
  });

  it('are as high as the highest, however many steps show nothing yet', () => {
    const scenes = [empty, empty, empty, empty, shopWorld().world].map((world) => layoutScene(world, { width: 1000 }));
    const leastHeights = leastHeightsOf(scenes);
    expect(layoutScene(empty, { width: 1000, leastHeights }).height).toBe(scenes.at(-1)?.height);
  });

  it('do not all grow for one that is an exception', () => {
    const crowd = new SampleWorld().image(['a:1'], [['RUN a', 1]]);
    for (let index = 0; index < 60; index++) crowd.container(`c${index}`, 'a:1');
    const few = [1, 2, 3].map((count) => {
      const sample = new SampleWorld().image(['a:1'], [['RUN a', 1]]).container('c', 'a:1');
      for (let index = 0; index < count; index++) sample.write('c', `/f${index}`, 'x');
      return sample.world;
    });
    const scenes = [...few, crowd.world].map((world) => layoutScene(world, { width: 320 }));
    const highest = Math.max(...scenes.map(({ height }) => height));
    const leastHeights = leastHeightsOf(scenes);
    expect(layoutScene(few[0] ?? empty, { width: 320, leastHeights }).height).toBeLessThan(highest * 0.7);
  });
});
