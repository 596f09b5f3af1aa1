import { changeFile, readFile } from './container/container-files.js';
import { createPrepared } from './container/prepare-container.js';
import { refuseExec } from './container/refuse-exec.js';
import { startAgain } from './container/start-again.js';
import type { Handlers } from './everyday-handlers.js';
import { noSuchContainer, refuse } from './refuse.js';
import { changeHostFile } from './storage/host-files.js';

/** What everyday handlers leave to others: mounts, every call on files, names made up, and refusals in the daemon's words. */
export const thoroughHandlers = {
  'image/add': (world, { type }) => refuse(world, type, 500, 'max depth exceeded'),
  'container/create': createPrepared,
  'container/start': startAgain,
  'container/exec': refuseExec,
  'container/file': changeFile,
  'container/read': readFile,
  'container/log': (world, { type, container }) => noSuchContainer(world, type, container),
  'host/file': changeHostFile,
} satisfies Partial<Handlers>;
