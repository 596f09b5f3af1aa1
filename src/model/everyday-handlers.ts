import type { Action } from './action.js';
import { changeFile, readFile } from './container/container-files.js';
import { createContainer } from './container/create-container.js';
import { appendLog, execInContainer } from './container/exec-container.js';
import { startContainer } from './container/start-container.js';
import { addImage } from './image/add-image.js';
import type { Outcome } from './outcome.js';
import { done } from './refuse.js';
import { changeHostFile } from './storage/host-files.js';
import type { World } from './world.js';

/** What the engine does for each action: it answers with an outcome. */
export type Handlers = { readonly [T in Action['type']]: (world: World, action: Extract<Action, { type: T }>) => Outcome };

/** Handlers that any demo needs: an image comes in, a container of it runs, and its processes read and write files. */
export const everydayHandlers = {
  'image/add': addImage,
  'container/create': createContainer,
  'container/start': startContainer,
  'container/exec': execInContainer,
  'container/file': changeFile,
  'container/read': readFile,
  'container/log': appendLog,
  'host/file': changeHostFile,
  'clock/advance': (world, { ms }) => done({ ...world, clockMs: world.clockMs + Math.max(0, ms) }),
} satisfies Partial<Handlers>;
