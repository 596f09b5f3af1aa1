import type { Detail, View } from '../scene/scene.js';
import type { Store } from '../model/world.js';

/** What attributes can say; the first of each is the default. */
export const views: readonly [View, ...View[]] = ['all', 'images', 'containers', 'figure'];
export const details: readonly ['auto', ...Detail[]] = ['auto', 'full', 'compact', 'overview'];
export const stores: readonly [Store, ...Store[]] = ['containerd', 'overlay2'];
export const printings = ['poster', 'steps'] as const;
export const themes = ['auto', 'light', 'dark'] as const;
export const metaphors = ['layers', 'house'] as const;

export type Theme = (typeof themes)[number];
export type Printing = (typeof printings)[number];
export type Metaphor = (typeof metaphors)[number];
