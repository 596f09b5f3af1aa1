import type { Item, Scene } from '../scene/scene.js';
import type { MarksMotion } from './marks-motion.js';

/** Half the time in which what a thing says goes over into what it says next. */
export const BLEND_MS = 110;

/** Easings by d3's names. */
export type EasingName = 'linear' | 'cubic-in' | 'cubic-out' | 'cubic-in-out' | 'sine-in-out';

/** What of a thing can move: its box, how much of it is seen, and the gestures' own marks, each 0 (not at all) to 1. */
export type Property = 'x' | 'y' | 'width' | 'height' | 'opacity' | Effect;

/**
 * - `glow`: lit up. - `open`: the padlock stands open. - `click`: how far the ring of a padlock that has just shut has spread. - `shake`: how far the padlock's shaking has come. - `burn`: burning away. - `cool`: a writable
 * layer turning into a locked one. - `shadow`: hidden by a whiteout elsewhere. - `pin`: what forbids it is lit. - `unstruck`: how much of the stroke
 * through a deleted path is still missing. - `asleep`: how far a process is from running: the warm
 * slab is drained from its top, the mark is hollow. - `frost`: how far it is frozen. - `cut`: a blow that ends it. - `deny`: a padlock shows. -
 * `undrawn`: how much of a line is missing at its end. - `wake`: a ring that goes out from the mark. - `unsaid`: how faint the part is that
 * changes of what it says.
 */
export type Effect =
  | 'glow'
  | 'open'
  | 'click'
  | 'shake'
  | 'burn'
  | 'cool'
  | 'shadow'
  | 'pin'
  | 'unstruck'
  | 'asleep'
  | 'frost'
  | 'cut'
  | 'deny'
  | 'undrawn'
  | 'wake'
  | 'unsaid';

/** One property going from one value to another. Before `startMs` it is `from`, after `endMs` it is `to`. */
export interface Move {
  readonly property: Property;
  readonly startMs: number;
  readonly endMs: number;
  readonly from: number;
  readonly to: number;
  readonly easing: EasingName;
}

/**
 * All that happens to one key in a step. `from` is null where it enters, `to` is null where it exits, both are null for something
 * that is only there on the way (`passing`): a layer that travels, a file's double that rises.
 */
export interface Track {
  readonly key: string;
  readonly from: Item | null;
  readonly to: Item | null;
  readonly passing: Item | null;
  /** When what it says changes, where `from` and `to` say different things. */
  readonly switchMs: number;
  /** While it counts from one number to the next; null where it does not. */
  readonly countMs: readonly [startMs: number, endMs: number] | null;
  /** How the marks of a crowd move; null for all else, and where none does. */
  readonly marks: MarksMotion | null;
  /** By property, in order of time. */
  readonly moves: readonly Move[];
}

/** The motion from one scene to the next, as JSON: numbers, texts and easings by name. Tracks are in drawing order. */
export interface Segment {
  readonly durationMs: number;
  readonly from: Scene;
  readonly to: Scene;
  readonly tracks: readonly Track[];
  /** When the picture's height goes from one scene's to the other's. */
  readonly resize: { readonly startMs: number; readonly endMs: number };
}
