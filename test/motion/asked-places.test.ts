import { describe, expect, it } from 'vitest';
import { animateStep } from '../../src/motion/animate-step.js';
import { askedPlaces, markRadius, type AskedPlace } from '../../src/motion/asked-places.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';

function placesOf(name: string, width: number, rightToLeft = false): readonly AskedPlace[] {
  const step = SAMPLE_STEPS[name]?.();
  if (!step) throw new Error(name);
  return askedPlaces(animateStep(...sampleScenes(step, { width, rightToLeft }), step.facts));
}

const names = Object.keys(SAMPLE_STEPS);

describe('where a reader is asked what will change', () => {
  it.each(names.flatMap((name) => [320, 720, 1200].map((width) => [name, width] as const)))(
    'has few marks that lie apart and in the picture: %s at %i',
    (name, width) => {
      const step = SAMPLE_STEPS[name]?.();
      const height = step ? sampleScenes(step, { width })[0].height : 0;
      const places = placesOf(name, width);
      expect(places.length).toBeLessThanOrEqual(6);
      for (const [index, one] of places.entries()) {
        expect(one.x).toBeGreaterThan(markRadius);
        expect(one.x).toBeLessThan(width - markRadius);
        expect(one.y).toBeGreaterThan(markRadius);
        expect(one.y).toBeLessThan(height - markRadius);
        for (const other of places.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * markRadius);
      }
    },
  );

  it.each(names)('asks the same in both directions of reading: %s', (name) => {
    const keys = (places: readonly AskedPlace[]): string[] => places.map(({ key }) => key).sort();
    expect(keys(placesOf(name, 1000, true))).toEqual(keys(placesOf(name, 1000)));
  });

  it('asks nothing where nothing changes', () => {
    for (const name of names.filter((one) => /^(read|logs|refused)/.test(one))) expect(placesOf(name, 1000), name).toEqual([]);
  });

  it('asks once about a container that comes, and once about one that goes', () => {
    const [comes] = placesOf('run', 1000).filter(({ key }) => key.startsWith('container:'));
    expect(comes?.arrives).toBe(true);
    const [goes] = placesOf('rm', 1000).filter(({ key }) => key.startsWith('container:'));
    expect(goes?.arrives).toBe(false);
  });
});
