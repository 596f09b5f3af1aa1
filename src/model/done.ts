import type { Fact } from './fact.js';
import type { Outcome } from './outcome.js';
import type { World } from './world.js';

/** What was asked for is done. */
export function done(world: World, ...facts: Fact[]): Outcome {
  return { world, facts, refusal: null };
}
