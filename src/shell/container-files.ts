import type { Credentials } from '../model/file-system/operation.js';
import type { Files } from './process.js';
import type { Session } from './session.js';

/** A container's merged files with its mounts, as one user's programs see them: every read and write is noted in the world. */
export declare function containerFiles(session: Session, containerId: string, credentials: Credentials): Files;
