import type { Action } from './action.js';
import { emptyWorld } from './empty-world.js';
import { deepFreeze } from './deep-freeze.js';
import type { Outcome } from './outcome.js';
import { reduce } from './reduce.js';
import type { World } from './world.js';

/** One world at a time that listeners can watch: the model on its own, for pages that need no script. */
export interface Store {
  /** The world now. */
  getState(): World;
  /** Reduces an action; listeners hear of it when the world has changed or a refusal came. */
  dispatch(action: Action): Outcome;
  /** Calls the listener after each dispatch, until the function returned is called. */
  subscribe(listener: (outcome: Outcome) => void): () => void;
}

/** What a store is made with. */
export interface StoreOptions {
  readonly initial?: World | undefined;
  /** Freezes every world, so that a stray assignment throws where it happens. Costs time: for development. */
  readonly frozen?: boolean | undefined;
}

/** Makes a store; containerd's rules unless a world of the other kind is given. */
export function createStore({ initial = emptyWorld('containerd'), frozen = false }: StoreOptions = {}): Store {
  let state = frozen ? deepFreeze(initial) : initial;
  const listeners = new Set<(outcome: Outcome) => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const outcome = reduce(state, action);
      state = frozen ? deepFreeze(outcome.world) : outcome.world;
      for (const listener of [...listeners]) listener(outcome);
      return outcome;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
