import type { Action } from './action.js';
import type { Handlers } from './everyday-handlers.js';
import { everydayHandlers } from './everyday-handlers.js';
import type { Outcome } from './outcome.js';
import type { World } from './world.js';

let handlers: Partial<Handlers> = everydayHandlers;

/** Fetches the rest of the engine, once: whoever is about to ask for more than everyday actions waits for it. */
export async function loadEngine(): Promise<void> {
  const occasionalHandlersModule = await import('./occasional-handlers.js');
  handlers = { ...everydayHandlers, ...occasionalHandlersModule.occasionalHandlers };
}

/**
 * `reduce` for a page that fetches code as it goes: the same answers, but an occasional action throws unless `loadEngine` is through, for
 * that is a programmer's mistake.
 */
export function reduceLoaded(world: World, action: Action): Outcome {
  const handler = handlers[action.type] as ((world: World, action: Action) => Outcome) | undefined;
  if (!handler) throw new Error(`${action.type} was asked of an engine that is not loaded whole`);
  return handler(world, action);
}
