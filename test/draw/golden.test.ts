import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MetaphorName } from '../../src/draw/metaphor.js';
import { englishOf } from '../../src/draw/metaphors.js';
import { svgOf } from '../../src/draw/svg-of.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { sample } from '../../src/motion/sample.js';
import type { SceneOptions } from '../../src/scene/scene.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';
import type { SampleStep } from '../scene/sample-steps.js';
import { playVerb, VERBS } from '../scene/verb-steps.js';

/**
 * `GOLDEN=write` takes the pictures as they are now; otherwise a differing one is written beside the old, for a person to look at both. Each
 * file holds both themes: it follows what its viewer prefers.
 */
const writes = process.env['GOLDEN'] === 'write';

/** Stills other than of a verb at the width of a wide page: sample step, share of its time, and what it is laid out for. */
const OTHERS: Readonly<Record<string, readonly [step: string, share: number, options: SceneOptions]>> = {
  'build-deep': ['build', 0.5, { width: 1200 }],
  'push-narrow': ['push', 0.4, { width: 340 }],
  'run-narrow': ['run', 0.35, { width: 340 }],
  'run-right-to-left': ['run', 0.4, { width: 900, rightToLeft: true }],
  'push-right-to-left': ['push', 0.4, { width: 900, rightToLeft: true }],
  'write-narrow': ['write', 0.6, { width: 360 }],
  'copy-up-wide': ['copy-up', 0.6, { width: 1200 }],
  figure: ['copy-up', 1, { width: 360, view: 'figure' }],
  'fifty-wide': ['fifty', 1, { width: 1200 }],
  overview: ['fifty', 1, { width: 900, detail: 'overview' }],
};

function still(name: string, step: SampleStep, share: number, options: SceneOptions, metaphor?: MetaphorName): string {
  const segment = animateStep(...sampleScenes(step, { ...options, words: englishOf(metaphor) }), step.facts);
  return svgOf(sample(segment, share * segment.durationMs), { theme: 'auto', name, metaphor });
}

/** Where the two files first say something else, to start looking from. */
function firstDifference(before: string, now: string): string {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const line = fresh.findIndex((text, index) => text !== old[index]);
  const cut = (text = '(nothing)'): string => (text.length > 240 ? `${text.slice(0, 240)}…` : text);
  return `first in line ${line + 1}:\n  was ${cut(old[line])}\n  is  ${cut(fresh[line])}`;
}

function compare(file: string, svg: string): void {
  const path = new URL(`golden/${file}.svg`, import.meta.url);
  const beside = new URL(`golden/${file}.new.svg`, import.meta.url);
  if (writes) writeFileSync(path, svg);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === svg) rmSync(beside, { force: true });
  else writeFileSync(beside, svg);
  expect(
    before === svg,
    before === ''
      ? `there is no test/draw/golden/${file}.svg yet: look at ${file}.new.svg in both themes, then GOLDEN=write`
      : `${file}.svg has changed, ${firstDifference(before, svg)}\nlook at test/draw/golden/${file}.new.svg beside it in both themes, and at the gesture as a strip (npm run strip); then GOLDEN=write`,
  ).toBe(true);
}

describe('in the middle of its gesture', () => {
  it.each(Object.entries(VERBS))('%s looks as it did', async (name, { share }) => {
    compare(name.replaceAll(' ', '-'), still(name, await playVerb(name), share, { width: 800 }));
  });
});

describe('as blueprints and houses', () => {
  it.each(['build', 'run', 'copy up', 'whiteout', 'pause', 'rm', 'commit', 'push', 'outlived by a volume'])(
    '%s looks as it did',
    async (name) => {
      compare(`house-${name.replaceAll(' ', '-')}`, still(name, await playVerb(name), VERBS[name]?.share ?? 1, { width: 800 }, 'house'));
    },
  );

  it.each(['figure', 'fifty-wide', 'run-right-to-left', 'run-narrow'])('%s looks as it did', (name) => {
    const [stepName = '', share = 1, options = { width: 800 }] = OTHERS[name] ?? [];
    const step = SAMPLE_STEPS[stepName]?.();
    if (!step) throw new Error(stepName);
    compare(`house-${name}`, still(name, step, share, options, 'house'));
  });
});

describe('the picture', () => {
  it.each(Object.entries(OTHERS))('%s looks as it did', (name, [stepName, share, options]) => {
    const step = SAMPLE_STEPS[stepName]?.();
    if (!step) throw new Error(stepName);
    compare(name, still(name, step, share, options));
  });
});
