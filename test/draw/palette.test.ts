import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../src/draw/palette.js';
import type { Role } from '../../src/draw/palette.js';

/** Relative luminance: WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS: readonly (readonly [Role, Role])[] = [
  ['ink', 'panel'],
  ['muted', 'panel'],
  ['warm-number', 'panel'],
  ['cold-ink', 'cold'],
  ['cold-muted', 'cold'],
  ['cold-ink', 'pale'],
  ['cold-muted', 'pale'],
  ['cold-ink', 'paper'],
  ['shelf-ink', 'shelf'],
  ['shelf-ink', 'paper'],
  ['muted', 'paper'],
  ['warm-ink', 'warm'],
  ['rest-ink', 'rest'],
  ['ink', 'paper'],
  ['added', 'paper'],
  ['changed', 'paper'],
  ['deleted', 'paper'],
  ['ink', 'volume'],
  ['muted', 'volume'],
  // The question mark of a prediction.
  ['paper', 'glow'],
];

/** Marks and outlines that carry meaning. */
const MARKS: readonly (readonly [Role, Role])[] = [
  ['warm-line', 'panel'],
  ['alive', 'panel'],
  ['glow', 'panel'],
  ['refused', 'panel'],
  ['borrowed-ink', 'borrowed'],
  ['rest-line', 'panel'],
  ['volume-line', 'panel'],
  ['volume-line', 'volume'],
];

/** Colours of the figure around the picture, where nothing sets them. */
const FRAME = { surface: ['#fcfdff', '#0e1420'], accent: ['#2a66d4', '#86b6ff'], 'on-accent': ['#ffffff', '#0b1018'] } as const;

/** All colours of one theme with a style sheet of `themes/` over them. */
function coloursOf(preset: string, theme: 0 | 1): (name: string) => string {
  const sheet = preset === 'default' ? '' : readFileSync(new URL(`../../src/themes/${preset}.css`, import.meta.url), 'utf8');
  const colours = new Map<string, string>(Object.entries({ ...PALETTE, ...FRAME }).map(([name, pair]) => [name, pair[theme]]));
  const names = new Set([...colours.keys(), 'terminal', 'terminal-ink', 'radius']);
  for (const [, name = '', value = ''] of sheet.matchAll(/--layer-([\w-]+): ([^;]+);/g)) {
    if (!names.has(name)) throw new Error(`${preset} sets --layer-${name}, which nothing reads.`);
    colours.set(name, /^light-dark\((#\w+), (#\w+)\)$/.exec(value)?.[1 + theme] ?? value);
  }
  return (name) => colours.get(name) ?? '';
}

const AROUND = [
  ['ink', 'surface'],
  ['muted', 'surface'],
  ['on-accent', 'accent'],
] as const;

/** Presets with the schemes they are in, and what texts and marks keep at least. */
const PRESETS = [
  ['default', 'light', 0, 4.5, 3],
  ['default', 'dark', 1, 4.5, 3],
  ['high-contrast', 'light', 0, 7, 4.5],
  ['high-contrast', 'dark', 1, 7, 4.5],
  ['print', 'light', 0, 4.5, 3],
  ['blackboard', 'dark', 1, 4.5, 3],
] as const;

describe.each(PRESETS)('%s, %s', (preset, _, theme, texts, marks) => {
  const colour = coloursOf(preset, theme);

  it.each([...TEXTS, ...AROUND])(`%s on %s reads at ${texts} to 1`, (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(texts);
  });

  it.each([...MARKS, ['accent', 'surface'] as const])(`%s on %s shows at ${marks} to 1 or more`, (mark, ground) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(marks);
  });
});
