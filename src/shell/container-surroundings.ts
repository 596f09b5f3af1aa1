import type { Credentials } from '../model/file-system/operation.js';
import type { Files } from './process.js';
import type { Session } from './session.js';

/** What `docker exec` may ask to be different from the container's own. */
export interface ExecOptions {
  /** "NAME=value"; "NAME" alone is dropped. */
  readonly env?: readonly string[] | undefined;
  readonly workingDir?: string | undefined;
  /** "name", "uid", "name:group"; the container's own where absent or ''. */
  readonly user?: string | undefined;
}

/** What programs in a container see, ready for `runProgram`; a string is the engine's error ("unable to find user x: no matching entries in passwd file"). */
export declare function containerSurroundings(session: Session, containerId: string, options: ExecOptions): { env: ReadonlyMap<string, string>; cwd: string; credentials: Credentials; files: Files } | string;
