import type { Action } from './action.js';
import { commitContainer } from './container/commit-container.js';
import { changeFile, readFile } from './container/container-files.js';
import { noteCopied, noteLogsRead } from './container/container-notes.js';
import { createContainer } from './container/create-container.js';
import { exitContainer, killContainer } from './container/end-process.js';
import { appendLog, execInContainer } from './container/exec-container.js';
import { failStart } from './container/fail-start.js';
import { pauseContainer, unpauseContainer } from './container/pause-container.js';
import { pruneContainers } from './container/prune-containers.js';
import { removeContainer } from './container/remove-container.js';
import { renameContainer, updateContainer } from './container/rename-container.js';
import { startContainer } from './container/start-container.js';
import { restartContainer, stopContainer } from './container/stop-container.js';
import { addImage } from './image/add-image.js';
import { advanceClock } from './everyday-handlers.js';
import { buildImage } from './image/build-image.js';
import { pruneBuildCache, pruneImages } from './image/prune-images.js';
import { pushImage } from './image/push-image.js';
import { removeImage } from './image/remove-image.js';
import { tagImage } from './image/tag-image.js';
import type { Outcome } from './outcome.js';
import { changeHostFile } from './storage/host-files.js';
import { createNetwork, pruneNetworks, removeNetwork } from './storage/networks.js';
import { createVolume, pruneVolumes, removeVolume } from './storage/volumes.js';
import type { World } from './world.js';

/** What the engine does for each action: it answers with an outcome. */
export type Handlers = { readonly [T in Action['type']]: (world: World, action: Extract<Action, { type: T }>) => Outcome };

/** All that the engine does. */
export const handlers: Handlers = {
  'image/add': addImage,
  'image/build': buildImage,
  'image/tag': tagImage,
  'image/push': pushImage,
  'image/remove': removeImage,
  'image/prune': pruneImages,
  'build-cache/prune': pruneBuildCache,
  'container/create': createContainer,
  'container/start': startContainer,
  'container/exec': execInContainer,
  'container/file': changeFile,
  'container/read': readFile,
  'container/log': appendLog,
  'container/fail-start': failStart,
  'container/exit': exitContainer,
  'container/kill': killContainer,
  'container/remove': removeContainer,
  'container/stop': stopContainer,
  'container/restart': restartContainer,
  'container/pause': pauseContainer,
  'container/unpause': unpauseContainer,
  'container/rename': renameContainer,
  'container/update': updateContainer,
  'container/commit': commitContainer,
  'container/copied': noteCopied,
  'container/logs': noteLogsRead,
  'container/prune': pruneContainers,
  'host/file': changeHostFile,
  'clock/advance': advanceClock,
  'volume/create': createVolume,
  'volume/remove': removeVolume,
  'volume/prune': pruneVolumes,
  'network/create': createNetwork,
  'network/remove': removeNetwork,
  'network/prune': pruneNetworks,
};
