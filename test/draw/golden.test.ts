import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../src/draw/palette.js';
import { svgOf } from '../../src/draw/svg-of.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { sample } from '../../src/motion/sample.js';
import type { SceneOptions } from '../../src/scene/scene.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';

/** Step, share of its time, theme, and what it is laid out for. */
const PICTURES: readonly (readonly [name: string, step: string, share: number, theme: Theme, options: SceneOptions])[] = [
  ['build', 'build', 0.5, 'light', { width: 900 }],
  ['push', 'push', 0.4, 'light', { width: 900 }],
  ['run', 'run', 0.3, 'light', { width: 900 }],
  ['run-dark', 'run', 0.6, 'dark', { width: 900 }],
  ['run-right-to-left', 'run', 1, 'light', { width: 900, rightToLeft: true }],
  ['write', 'write', 0.6, 'light', { width: 360 }],
  ['copy-up', 'copy-up', 0.6, 'light', { width: 1200 }],
  ['copy-up-dark', 'copy-up', 0.6, 'dark', { width: 1200 }],
  ['whiteout', 'whiteout', 0.7, 'light', { width: 900 }],
  ['rm', 'rm', 0.5, 'light', { width: 900 }],
  ['commit', 'commit', 0.5, 'dark', { width: 900 }],
  ['refused', 'refused', 0.5, 'light', { width: 900 }],
  ['figure', 'copy-up', 1, 'light', { width: 360, view: 'figure' }],
  ['fifty', 'fifty', 1, 'light', { width: 1200 }],
  ['overview', 'fifty', 1, 'dark', { width: 900, detail: 'overview' }],
];

/** `GOLDEN=write` takes the pictures as they are now; otherwise a differing one is written beside the old, for a person to look at both. */
const writes = process.env['GOLDEN'] === 'write';

describe('the picture', () => {
  it.each(PICTURES)('%s looks as it did', (name, stepName, share, theme, options) => {
    const step = SAMPLE_STEPS[stepName]?.();
    if (!step) throw new Error(stepName);
    const segment = animateStep(...sampleScenes(step, options), step.facts);
    const svg = svgOf(sample(segment, share * segment.durationMs), { theme, name });
    const path = new URL(`golden/${name}.svg`, import.meta.url);
    const beside = new URL(`golden/${name}.new.svg`, import.meta.url);
    if (writes) writeFileSync(path, svg);
    const isSame = existsSync(path) && readFileSync(path, 'utf8') === svg;
    if (isSame) rmSync(beside, { force: true });
    else writeFileSync(beside, svg);
    expect(isSame, `test/draw/golden/${name}.new.svg differs from ${name}.svg: look at both, then GOLDEN=write`).toBe(true);
  });
});
