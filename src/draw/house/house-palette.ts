import { PALETTE, type Theme } from '../palette.js';

/**
 * What the house has of colours beside the palette's own: a blueprint is blue in both themes, a lit window yellow. A page overrides one with the
 * custom property `--layer-<role>`.
 */
export const HOUSE_PALETTE = {
  blueprint: ['#1d4e8f', '#1b4a88'],
  'blueprint-line': ['#123a6d', '#79abe6'],
  'blueprint-ink': ['#ffffff', '#f3f8ff'],
  'blueprint-muted': ['#dbe8f8', '#cbdff6'],
  /** A sheet that no name points at any more. */
  faded: ['#4f7099', '#2c4160'],
  'faded-line': ['#3d5c84', '#5f7ea6'],
  /** A window with no light behind it, and one with. */
  glass: ['#b4c7df', '#0c1523'],
  lamp: ['#ffd75a', '#ffd45e'],
  'lamp-line': ['#8f6400', '#ffd45e'],
  /** Bars of a window against its light. */
  'lamp-bar': ['#8f6400', '#7a5410'],
  door: ['#8fa9ca', '#35517a'],
  dust: ['#b8a78c', '#8b7759'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type HouseRole = keyof typeof HOUSE_PALETTE | keyof typeof PALETTE;

/** Writes a colour in a style sheet. */
export type HousePaint = (role: HouseRole) => string;

const ALL = { ...PALETTE, ...HOUSE_PALETTE };

/** Colours of one theme, as they are. */
export function housePaintOf(theme: Theme): HousePaint {
  return (role) => ALL[role][theme === 'dark' ? 1 : 0];
}

/** As a page may override them, by default light or dark as its `color-scheme` is. */
export function housePagePaint(role: HouseRole): string {
  const [light, dark] = ALL[role];
  return `var(--layer-${role},light-dark(${light},${dark}))`;
}
