import type { Action } from './action.js';
import { reduce } from './reduce.js';
import type { World } from './world.js';

const CHECKPOINT_EVERY = 64;

/**
 * All that was done, in order, with any state along the way in reach: the log of actions and a world every 64 of them. Worlds share
 * what they have in common, so thousands of states cost little more than one; going to one replays 63 actions at most.
 */
export interface History {
  /** How many actions were done; states are numbered 0 (nothing yet) to this. */
  readonly length: number;
  readonly actions: readonly Action[];
  /** The world after this many actions; counts out of range mean the first or last. */
  at(count: number): World;
  /** The history with one action more. */
  push(action: Action): History;
}

/** A history with nothing done yet. It grows in place: `push` returns itself. */
export function beginHistory(initial: World): History {
  const actions: Action[] = [];
  const checkpoints: World[] = [initial];
  let last = initial;
  const history: History = {
    get length() {
      return actions.length;
    },
    actions,
    at(count) {
      const wanted = Math.max(0, Math.min(Math.trunc(count), actions.length));
      if (wanted === actions.length) return last;
      const checkpoint = Math.floor(wanted / CHECKPOINT_EVERY);
      let world = checkpoints[checkpoint] ?? initial;
      for (const action of actions.slice(checkpoint * CHECKPOINT_EVERY, wanted)) world = reduce(world, action).world;
      return world;
    },
    push(action) {
      actions.push(action);
      last = reduce(last, action).world;
      if (actions.length % CHECKPOINT_EVERY === 0) checkpoints.push(last);
      return history;
    },
  };
  return history;
}
