import type { Credentials } from '../model/file-system/operation.js';
import { containerFiles, type View } from './container-files.js';
import { DEFAULT_PATH } from './default-path.js';
import { findUser } from './find-user.js';
import type { Files } from './process.js';
import type { Session } from './session.js';

/** What `docker exec` may ask to be different from the container's own. */
export interface ExecOptions {
  /** "NAME=value"; "NAME" alone is dropped. */
  readonly env?: readonly string[] | undefined;
  /** '' keeps the container's. */
  readonly workingDir?: string | undefined;
  /** "name", "uid", "name:group"; the container's own where absent or ''. */
  readonly user?: string | undefined;
}

/** What programs in a container see. */
export interface ContainerSurroundings {
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly credentials: Credentials;
  readonly files: Files;
}

/** What programs in a container see, ready for `runProgram`; a string is the engine's error ("unable to find user x: no matching entries in passwd file"). */
export async function containerSurroundings(
  session: Session,
  containerId: string,
  options: ExecOptions,
): Promise<ContainerSurroundings | string> {
  const container = session.world.containers.get(containerId);
  if (!container) return `No such container: ${containerId}`;
  const view: View = container.mounts.length > 0 ? (await import('./mounted-view.js')).mountedView : (_, { files }) => files.root;
  const asRoot = containerFiles(session, containerId, { uid: 0, gid: 0 }, view);
  const user = findUser(asRoot, options.user || container.config.User);
  if (typeof user === 'string') return user;
  const env = new Map([
    ['PATH', DEFAULT_PATH],
    ['HOSTNAME', container.hostname],
  ]);
  if (container.tty) env.set('TERM', 'xterm');
  for (const entry of [...container.config.Env, ...(options.env ?? [])]) {
    const at = entry.indexOf('=');
    if (at > 0) env.set(entry.slice(0, at), entry.slice(at + 1));
  }
  if (!env.has('HOME')) env.set('HOME', user.home);
  const { credentials } = user;
  const files = credentials.uid === 0 ? asRoot : containerFiles(session, containerId, credentials, view);
  return { env, cwd: options.workingDir || container.config.WorkingDir || '/', credentials, files };
}
