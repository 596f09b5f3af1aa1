import type { Files } from './process.js';
import type { Session } from './session.js';

/** The host's files, as root sees them. */
export declare function hostFiles(session: Session): Files;
