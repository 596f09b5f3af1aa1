import type { Action } from './action.js';
import { createPlainContainer } from './container/create-plain-container.js';
import { makeFile } from './container/make-file.js';
import { startPlainContainer } from './container/start-plain-container.js';
import { done } from './done.js';
import { addContent } from './image/add-content.js';
import { MAX_LAYERS } from './layer-store.js';
import { OFFICIAL_TAG } from './official-tag.js';
import type { Outcome } from './outcome.js';
import { findContainer, isRunning } from './select/find-container.js';
import type { World } from './world.js';

/** What the engine does in the plainest case of an action: the very answer of `reduce`; null in any other case. */
type EverydayHandlers = { readonly [T in Action['type']]?: (world: World, action: Extract<Action, { type: T }>) => Outcome | null };

/** The plain cases that any demo begins with: an image comes in, a container of it runs, and its processes make files. */
export const everydayHandlers: EverydayHandlers = {
  'image/add': (world, action) =>
    action.content.layers.length <= MAX_LAYERS && action.references.every((tag) => OFFICIAL_TAG.test(tag))
      ? addContent(world, action)
      : null,
  'container/create': createPlainContainer,
  'container/start': startPlainContainer,
  'container/exec': (world, { container: reference, args }) => {
    const container = findContainer(world, reference);
    return container?.status === 'running' && isRunning(container) ? done(world, { type: 'exec', containerId: container.id, args }) : null;
  },
  'container/file': makeFile,
  'clock/advance': advanceClock,
};

/** `reduce` in the plainest cases; null where an action is none of them. */
export function reduceEveryday(world: World, action: Action): Outcome | null {
  const handler = everydayHandlers[action.type] as ((world: World, action: Action) => Outcome | null) | undefined;
  return handler?.(world, action) ?? null;
}

/** Time passes. */
export function advanceClock(world: World, { ms }: Extract<Action, { type: 'clock/advance' }>): Outcome {
  return done({ ...world, clockMs: world.clockMs + Math.max(0, ms) });
}
