import type { Action } from './action.js';
import { createContainer } from './container/create-container.js';
import { appendLog, execInContainer } from './container/exec-container.js';
import { makeFile } from './container/make-file.js';
import { startContainer } from './container/start-container.js';
import { addImage } from './image/add-image.js';
import type { Outcome } from './outcome.js';
import { done } from './outcome.js';
import type { World } from './world.js';

/** What the engine does for each action: it answers with an outcome. */
export type Handlers<Answer = Outcome> = {
  readonly [T in Action['type']]: (world: World, action: Extract<Action, { type: T }>) => Answer;
};

/**
 * What any demo needs: an image comes in, a container of it runs, and its processes make files. Where an action asks for more, or is to be
 * refused, these handlers answer null and leave it to `thoroughHandlers`.
 */
const everydayHandlers: Partial<Handlers<Outcome | null>> = {
  'image/add': addImage,
  'container/create': createContainer,
  'container/start': startContainer,
  'container/exec': execInContainer,
  'container/file': makeFile,
  'container/log': appendLog,
  'clock/advance': (world, { ms }) => done({ ...world, clockMs: world.clockMs + Math.max(0, ms) }),
};

/** Answers with the everyday half of the engine or, where that is not enough, with the rest of it; null where that is not there. */
export function answerWith(rest: Partial<Handlers>, world: World, action: Action): Outcome | null {
  return ask(everydayHandlers, world, action) ?? ask(rest, world, action);
}

function ask(handlers: Partial<Handlers<Outcome | null>>, world: World, action: Action): Outcome | null {
  const handler = handlers[action.type] as ((world: World, action: Action) => Outcome | null) | undefined;
  return handler ? handler(world, action) : null;
}
