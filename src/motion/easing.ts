import { easeCubicIn, easeCubicInOut, easeCubicOut, easeSinInOut } from 'd3';
import type { EasingName } from './segment.js';

/** Easings by name: arrivals `cubic-out`, departures `cubic-in`. */
export const EASINGS: Readonly<Record<EasingName, (progress: number) => number>> = {
  linear: (progress) => progress,
  'cubic-in': easeCubicIn,
  'cubic-out': easeCubicOut,
  'cubic-in-out': easeCubicInOut,
  'sine-in-out': easeSinInOut,
};
