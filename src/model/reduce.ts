import type { Action } from './action.js';
import type { Handlers } from './everyday-handlers.js';
import { everydayHandlers } from './everyday-handlers.js';
import { occasionalHandlers } from './occasional-handlers.js';
import type { Outcome } from './outcome.js';
import type { World } from './world.js';

const handlers: Handlers = { ...everydayHandlers, ...occasionalHandlers };

/**
 * Asks the engine for something: answers with the next world and what happened, or with the very same world and a refusal in the
 * daemon's words. Pure, and never throws on any action that has the form of one.
 */
export function reduce(world: World, action: Action): Outcome {
  const handler = handlers[action.type] as (world: World, action: Action) => Outcome;
  return handler(world, action);
}
