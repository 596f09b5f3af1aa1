import { commitContainer } from './container/commit-container.js';
import { noteCopied, noteLogsRead } from './container/container-notes.js';
import { exitContainer, killContainer } from './container/end-process.js';
import { failStart } from './container/fail-start.js';
import { pauseContainer, unpauseContainer } from './container/pause-container.js';
import { pruneContainers } from './container/prune-containers.js';
import { removeContainer } from './container/remove-container.js';
import { renameContainer, updateContainer } from './container/rename-container.js';
import { restartContainer, stopContainer } from './container/stop-container.js';
import type { Handlers } from './everyday-handlers.js';
import { buildImage } from './image/build-image.js';
import { pruneBuildCache, pruneImages } from './image/prune-images.js';
import { pushImage } from './image/push-image.js';
import { removeImage } from './image/remove-image.js';
import { tagImage } from './image/tag-image.js';
import { createNetwork, pruneNetworks, removeNetwork } from './storage/networks.js';
import { createVolume, pruneVolumes, removeVolume } from './storage/volumes.js';
import type { thoroughHandlers } from './thorough-handlers.js';

/** The other handlers, which a page need not fetch before a command asks for one. */
export const occasionalHandlers: Omit<Handlers, keyof typeof thoroughHandlers | 'clock/advance'> = {
  'image/build': buildImage,
  'image/tag': tagImage,
  'image/push': pushImage,
  'image/remove': removeImage,
  'image/prune': pruneImages,
  'build-cache/prune': pruneBuildCache,
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
  'volume/create': createVolume,
  'volume/remove': removeVolume,
  'volume/prune': pruneVolumes,
  'network/create': createNetwork,
  'network/remove': removeNetwork,
  'network/prune': pruneNetworks,
};
