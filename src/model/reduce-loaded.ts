import type { Action } from './action.js';
import type { Handlers } from './everyday-handlers.js';
import { answerWith } from './everyday-handlers.js';
import { fetchOnce } from './fetch-once.js';
import type { Outcome } from './outcome.js';
import type { World } from './world.js';

let rest: Partial<Handlers> = {};

/** Fetches, once, all that the engine may answer to everyday actions: whoever is about to run more than the plainest program waits for it. */
export const loadThorough = fetchOnce(async () => {
  const thoroughHandlersModule = await import('./thorough-handlers.js');
  rest = { ...rest, ...thoroughHandlersModule.thoroughHandlers };
});

/** Fetches the whole engine, once: whoever is about to ask for more than everyday actions waits for it. */
export const loadEngine = fetchOnce(async () => {
  const [occasionalHandlersModule] = await Promise.all([import('./occasional-handlers.js'), loadThorough()]);
  rest = { ...rest, ...occasionalHandlersModule.occasionalHandlers };
});

/** Fetches what this everyday action asks of the engine, if that is more than a page has from the start. */
export async function loadFor(world: World, action: Action): Promise<void> {
  if (!rest[action.type] && !answerWith(rest, world, action)) await loadThorough();
}

/**
 * `reduce` for a page that fetches code as it goes: the same answers, but an action throws that asks for more than is loaded, for that is a
 * programmer's mistake.
 */
export function reduceLoaded(world: World, action: Action): Outcome {
  const outcome = answerWith(rest, world, action);
  if (!outcome) throw new Error(`${action.type} was asked of an engine that is not loaded whole`);
  return outcome;
}
