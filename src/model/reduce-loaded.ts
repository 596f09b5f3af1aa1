import type { Action } from './action.js';
import { everydayHandlers } from './everyday-handlers.js';
import type { Outcome } from './outcome.js';
import type { World } from './world.js';

type Reduce = (world: World, action: Action) => Outcome;

let whole: Reduce | null = null;

/** Thrown where an engine that is not loaded whole is asked for more than it can do. Nothing has happened: load it, and ask again. */
export class EngineNotLoaded extends Error {}

/** Fetches the rest of the engine, once: whoever knows that more than everyday cases will come does so in time. */
export async function loadEngine(): Promise<void> {
  const reduceModule = await import('./reduce.js');
  whole = reduceModule.reduce;
}

/** Whether everything can be asked of the engine. */
export function isEngineWhole(): boolean {
  return whole !== null;
}

/**
 * `reduce` for a page that fetches code as it goes: the same answers, but what is no everyday case throws `EngineNotLoaded` unless
 * `loadEngine` is through.
 */
export function reduceLoaded(world: World, action: Action): Outcome {
  if (whole) return whole(world, action);
  const handler = everydayHandlers[action.type] as ((world: World, action: Action) => Outcome | null) | undefined;
  const outcome = handler?.(world, action);
  if (outcome) return outcome;
  throw new EngineNotLoaded(action.type);
}
