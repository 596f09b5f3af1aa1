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

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  it.each(TEXTS)('%s on %s reads at 4.5 to 1', (text, ground) => {
    expect(contrast(PALETTE[text][theme], PALETTE[ground][theme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('%s on %s shows at 3 to 1 or more', (mark, ground) => {
    expect(contrast(PALETTE[mark][theme], PALETTE[ground][theme])).toBeGreaterThanOrEqual(3);
  });
});
