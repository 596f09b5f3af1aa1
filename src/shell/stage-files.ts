import { applyOperation } from '../model/file-system/apply-operation.js';
import type { LayeredFiles } from '../model/file-system/layered-files.js';
import type { Credentials } from '../model/file-system/operation.js';
import type { Files } from './process.js';
import { treeFiles } from './tree-files.js';

/** Files of a build stage: a `LayeredFiles` that is not in the world. `current` is the value that the writes so far have led to. */
export interface StageFiles extends Files {
  readonly current: LayeredFiles;
}

/**
 * Opens the files that a RUN of a Dockerfile sees, for `runProgram(session, { …, files: stageFiles(layered, credentials, nowMs), where: 'container' })`;
 * read `current` when it is done. `nowMs` gives the virtual time of each write; `complete` says that every file of the stage's image is
 * known by name, so that a program that isn't there is not there. No facts are noted.
 */
export function stageFiles(start: LayeredFiles, credentials: Credentials, nowMs: () => number, complete = false): StageFiles {
  let current = start;
  const place = { containerId: '', complete, credentials, noteRead: () => undefined, root: () => current.root };
  const files = treeFiles(place, (operation, isTrial) => {
    const applied = applyOperation(current, operation, credentials, nowMs());
    if (typeof applied === 'string') return applied;
    if (!isTrial) current = applied.files;
    return null;
  });
  return {
    ...files,
    get current() {
      return current;
    },
  };
}
