import type { Action } from './action.js';
import { containerHandlers } from './container/container-handlers.js';
import { imageHandlers } from './image/image-handlers.js';
import type { Outcome } from './outcome.js';
import { storageHandlers } from './storage/storage-handlers.js';
import type { World } from './world.js';

type Handlers = { readonly [T in Action['type']]: (world: World, action: Extract<Action, { type: T }>) => Outcome };

const handlers: Handlers = {
  ...imageHandlers,
  ...containerHandlers,
  ...storageHandlers,
  'clock/advance': (world, { ms }) => ({ world: { ...world, clockMs: world.clockMs + Math.max(0, ms) }, facts: [], refusal: null }),
};

/**
 * Asks the engine for something: answers with the next world and what happened, or with the very same world and a refusal in the
 * daemon's words. Pure, and never throws on any action that has the form of one.
 */
export function reduce(world: World, action: Action): Outcome {
  const handler = handlers[action.type] as (world: World, action: Action) => Outcome;
  return handler(world, action);
}
