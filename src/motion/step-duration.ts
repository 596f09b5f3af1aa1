import type { Fact } from '../model/fact.js';
import { planStep } from './plan-step.js';

/**
 * Milliseconds a step takes: its gestures, then the hold that `sleep` asked for. Without the hold it is what `animateStep` gives the same
 * facts, without laying anything out. 0 where nothing moves and nothing holds; time to read a caption is the player's to add.
 */
export function stepDurationMs(facts: readonly Fact[], holdMs: number): number {
  return planStep(facts).durationMs + holdMs;
}
