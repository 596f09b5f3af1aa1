import { commitContainer } from './commit-container.js';
import { changeFile, readFile } from './container-files.js';
import { appendLog, execInContainer, noteCopied, noteLogsRead } from './container-notes.js';
import { createContainer } from './create-container.js';
import { pauseContainer, unpauseContainer } from './pause-container.js';
import { pruneContainers, removeContainer } from './remove-container.js';
import { renameContainer, updateContainer } from './rename-container.js';
import { failStart, startContainer } from './start-container.js';
import { exitContainer, killContainer, restartContainer, stopContainer } from './stop-container.js';

/** What the engine does with containers, by action. */
export const containerHandlers = {
  'container/create': createContainer,
  'container/start': startContainer,
  'container/fail-start': failStart,
  'container/stop': stopContainer,
  'container/kill': killContainer,
  'container/restart': restartContainer,
  'container/pause': pauseContainer,
  'container/unpause': unpauseContainer,
  'container/exit': exitContainer,
  'container/remove': removeContainer,
  'container/rename': renameContainer,
  'container/update': updateContainer,
  'container/commit': commitContainer,
  'container/exec': execInContainer,
  'container/file': changeFile,
  'container/read': readFile,
  'container/copied': noteCopied,
  'container/log': appendLog,
  'container/logs': noteLogsRead,
  'container/prune': pruneContainers,
};
