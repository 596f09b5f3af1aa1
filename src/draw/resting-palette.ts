/**
 * Colours by role, for both themes: cold is read-only, warm is writable, neutral is the registry. A page overrides one with the custom
 * property `--layer-<role>`. Texts on their grounds keep a contrast of at least 4.5 to 1 in every state. These are what a plain picture at rest is
 * painted with; palette.ts has all.
 */
export const RESTING_PALETTE = {
  /** Ground of a panel. */
  panel: ['#f2f5fa', '#151d2a'],
  'panel-line': ['#e3e9f2', '#202b3b'],
  ink: ['#17212f', '#e9eff7'],
  muted: ['#566377', '#9fb0c6'],
  /** Read-only layers. */
  cold: ['#d9e6f7', '#1f3a5a'],
  'cold-line': ['#9dbde4', '#3f6fa5'],
  'cold-ink': ['#15314f', '#e2eefc'],
  'cold-muted': ['#456080', '#a9c3e2'],
  /** Layers only an untagged image or a container keeps. */
  pale: ['#e9eff8', '#1a2839'],
  'pale-line': ['#c3d3e8', '#31496a'],
  /** A container's borrowed layers. */
  borrowed: ['#e9eff8', '#182536'],
  'borrowed-line': ['#aabfdc', '#3d5a80'],
  'borrowed-ink': ['#63809f', '#6f90b8'],
  /** The writable layer. */
  warm: ['#ffdcab', '#5b350f'],
  'warm-line': ['#d5740b', '#ff9f40'],
  'warm-ink': ['#5a3300', '#ffe4c2'],
  'warm-number': ['#a85a00', '#ffb366'],
  /** The writable layer of a container that does not run. */
  rest: ['#f6ead8', '#33271a'],
  'rest-line': ['#a87d45', '#a07a48'],
  'rest-ink': ['#5e4524', '#e6cfae'],
  /** Rows and chips. */
  paper: ['#ffffff', '#0d1420'],
  'paper-line': ['#b5c7de', '#3c5472'],
  added: ['#0a7a45', '#4fdc8f'],
  changed: ['#1d5fd1', '#8ab5ff'],
  deleted: ['#b3261e', '#ff9389'],
  /** State marks. */
  alive: ['#0d9a56', '#3fdc8b'],
  /** The registry. */
  shelf: ['#e4e7ec', '#2a3240'],
  'shelf-line': ['#bcc4d0', '#4a5668'],
  'shelf-ink': ['#4c5768', '#b4c0d0'],
} as const satisfies Colours;

/** Colours by role, in the light theme and in the dark one. */
export type Colours = Readonly<Record<string, readonly [light: string, dark: string]>>;
export type RestingRole = keyof typeof RESTING_PALETTE;
