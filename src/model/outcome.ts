import type { Fact, Refusal } from './fact.js';
import type { World } from './world.js';

/**
 * What `reduce` answers: the next world, what happened, and the refusal where the engine said no. A refusal is data: the world in
 * it is the very object that went in.
 */
export interface Outcome {
  readonly world: World;
  readonly facts: readonly Fact[];
  readonly refusal: Refusal | null;
}

/** What was asked for is done. */
export function done(world: World, ...facts: Fact[]): Outcome {
  return { world, facts, refusal: null };
}
