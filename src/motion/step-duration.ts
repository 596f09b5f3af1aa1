import type { Fact } from '../model/fact.js';

/**
 * Milliseconds a step takes: its gestures, then the hold that `sleep` asked for. Equals `animateStep(…).durationMs + holdMs` without
 * laying anything out. 0 where nothing moves and nothing holds; time to read a caption is the player's to add.
 */
export function stepDurationMs(facts: readonly Fact[], holdMs: number): number {
  return facts.length + holdMs;
}
