import type { Action } from './action.js';
import type { Handlers } from './everyday-handlers.js';
import { answerWith } from './everyday-handlers.js';
import { occasionalHandlers } from './occasional-handlers.js';
import type { Outcome } from './outcome.js';
import { thoroughHandlers } from './thorough-handlers.js';
import type { World } from './world.js';

const rest: Omit<Handlers, 'clock/advance'> = { ...thoroughHandlers, ...occasionalHandlers };

/**
 * Asks the engine for something: answers with the next world and what happened, or with the very same world and a refusal in the
 * daemon's words. Pure, and never throws on any action that has the form of one.
 */
export function reduce(world: World, action: Action): Outcome {
  return answerWith(rest, world, action) as Outcome;
}
