import { RESTING_PALETTE, type Colours } from './resting-palette.js';

/** All colours by role: those of pictures at rest, and those of what moves, is pointed at or is rarely there. */
export const PALETTE = {
  ...RESTING_PALETTE,
  /** Volumes. */
  volume: ['#e3efe6', '#1e3329'],
  'volume-line': ['#4f9169', '#5c9a7c'],
  /** What lights up. */
  glow: ['#2f6fe4', '#86b6ff'],
  refused: ['#cf2a1f', '#ff7a6e'],
  /** Over what a whiteout hides: darker than its ground in both themes. */
  shadow: ['#17212f', '#04070c'],
} as const satisfies Colours;

export type Role = keyof typeof PALETTE;
export type Theme = 'light' | 'dark';

/** How a style sheet writes a colour: as a value of one theme, or as a custom property. */
export type Paint = (role: Role) => string;

/** Colours of one theme, as they are. */
export function paintOf(theme: Theme): Paint {
  return (role) => PALETTE[role][theme === 'dark' ? 1 : 0];
}
