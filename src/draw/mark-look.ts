import { OUT_OF_SIGHT } from '../motion/posed-marks.js';

/** How a mark on its way is painted; shares are 0 to 1. */
export interface MarkLook {
  /** How much is seen of the layers it borrows. */
  readonly cold: number;
  /** How much is seen of its own layer as it was, and as it will be. */
  readonly before: number;
  readonly after: number;
  /** How far its own layer hovers above its place, in heights of a cell. */
  readonly lift: number;
  /** How much of its own layer has burnt, from the top down. */
  readonly burnt: number;
}

const THERE: MarkLook = { cold: 1, before: 0, after: 1, lift: 0, burnt: 0 };

/**
 * The gestures of single containers in small: the pale stack comes first and the warm layer settles on it; the warm layer burns down and the pale
 * stack goes; one state makes way for another.
 */
export function markLook(from: number, to: number, progress: number): MarkLook {
  if (from === to) return THERE;
  if (from === OUT_OF_SIGHT) return { cold: progress, before: 0, after: progress, lift: 0, burnt: 0 };
  if (to === OUT_OF_SIGHT) return { cold: 1 - progress, before: 1 - progress, after: 0, lift: 0, burnt: 0 };
  if (from === 0) {
    const settled = part(progress, 0.3, 1);
    return { cold: part(progress, 0, 0.35), before: 0, after: part(progress, 0.3, 0.55), lift: 0.6 * (1 - settled) ** 2, burnt: 0 };
  }
  if (to === 0) return { cold: 1 - part(progress, 0.5, 1), before: 1, after: 0, lift: 0, burnt: part(progress, 0, 0.6) };
  const mix = part(progress, 0.2, 0.8);
  return { cold: 1, before: 1 - mix, after: mix, lift: 0, burnt: 0 };
}

function part(progress: number, start: number, end: number): number {
  return Math.max(0, Math.min(1, (progress - start) / (end - start)));
}
