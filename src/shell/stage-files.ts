import type { LayeredFiles } from '../model/file-system/layered-files.js';
import type { Credentials } from '../model/file-system/operation.js';
import type { Files } from './process.js';

/** Files of a build stage: a `LayeredFiles` that is not in the world. `current` is the value that the writes so far have led to. */
export interface StageFiles extends Files {
  readonly current: LayeredFiles;
}

/**
 * Opens the files that a RUN of a Dockerfile sees, for `runProgram(session, { …, files: stageFiles(layered, credentials, nowMs), where: 'container' })`;
 * read `current` when it is done. `nowMs` gives the virtual time of each write. No facts are noted.
 */
export declare function stageFiles(start: LayeredFiles, credentials: Credentials, nowMs: () => number): StageFiles;
