import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/motion/items-of.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { sample } from '../../src/motion/sample.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { playVerb } from '../scene/verb-steps.js';

describe('what is not there', () => {
  it.each([
    ['missing image', 'panel:images', 'nosuch:latest'],
    ['missing container', 'panel:containers', 'nobody'],
    ['missing volume', 'panel:volumes', 'nothing'],
  ])('%s shakes its head where it would be, and leaves nothing behind', async (verb, panel, name) => {
    for (const width of [340, 800, 1200]) {
      const step = await playVerb(verb);
      const segment = animateStep(...sampleScenes(step, { width }), step.facts);
      const room = segment.to.items.find(({ key }) => key === panel);
      const places = new Set<number>();
      for (let share = 0.25; share < 0.8; share += 0.05) {
        const chip = itemsOf(sample(segment, segment.durationMs * share)).find(
          ({ item }) => item.kind === 'chip' && item.tone === 'missing',
        );
        if (!room || chip?.item.kind !== 'chip') throw new Error(`${verb} is not seen at ${width}.`);
        expect(name.endsWith(chip.item.text.replace('…', ''))).toBe(true);
        expect([chip.y >= room.y, chip.y + chip.height <= room.y + room.height]).toEqual([true, true]);
        expect([chip.x >= room.x, chip.x + chip.width <= room.x + room.width]).toEqual([true, true]);
        places.add(Math.round(chip.x));
      }
      expect(places.size).toBeGreaterThan(3);
      expect(segment.to.items).toEqual(segment.from.items);
    }
  });

  it.each([
    ['missing image', 'caption:image'],
    ['missing container', 'caption:container'],
  ])('%s takes the place of what stands under one image or one container', async (verb, caption) => {
    const step = await playVerb(verb);
    const segment = animateStep(...sampleScenes(step, { width: 720, view: 'figure' }), step.facts);
    const items = itemsOf(sample(segment, segment.durationMs / 2));
    const chip = items.find(({ item }) => item.kind === 'chip' && item.tone === 'missing');
    const room = segment.to.items.find(({ key }) => key === caption);
    if (!chip || !room) throw new Error(`${verb} is not seen.`);
    expect(items.some(({ item }) => item.key.startsWith(caption))).toBe(false);
    expect([chip.x >= room.x, chip.x + chip.width <= room.x + room.width]).toEqual([true, true]);
    expect(chip.y + chip.height).toBeLessThanOrEqual(segment.to.height);
  });
});
