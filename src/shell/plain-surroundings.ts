import type { Container } from '../model/container.js';
import { mayAccess, walkPath } from '../model/file-system/lookup.js';
import { EngineNotLoaded } from '../model/reduce-loaded.js';
import type { ContainerSurroundings } from './container-surroundings.js';
import { DEFAULT_PATH } from './default-path.js';
import type { Files } from './process.js';
import type { Session } from './session.js';
import { ProcessKilled } from './stop.js';

const ROOT = { uid: 0, gid: 0 };

/**
 * `containerSurroundings` for root in a container with nothing mounted, whose files answer the everyday questions alone and throw
 * `EngineNotLoaded` at others; null in any other case.
 */
export function plainSurroundings(session: Session, containerId: string): ContainerSurroundings | null {
  const container = session.world.containers.get(containerId);
  if (!container || container.tty || !/^(root|0)?$/.test(container.config.User)) return null;
  const files = plainFiles(session, containerId);
  const users = files.stat('/etc/passwd');
  const text = typeof users === 'object' && users.kind === 'file' ? users.content : undefined;
  const home = typeof text === 'string' ? /^root:[^:]*:0:0:[^:]*:([^:]+)/m.exec(text)?.[1] : undefined;
  if (home === undefined) return null;
  const env = new Map([
    ['PATH', DEFAULT_PATH],
    ['HOSTNAME', container.hostname],
  ]);
  for (const entry of container.config.Env) {
    const at = entry.indexOf('=');
    if (at > 0) env.set(entry.slice(0, at), entry.slice(at + 1));
  }
  if (!env.has('HOME')) env.set('HOME', home);
  return { env, cwd: container.config.WorkingDir || '/', credentials: ROOT, files };
}

function plainFiles(session: Session, containerId: string): Files {
  const container = (): Container => {
    const found = session.world.containers.get(containerId);
    if (!found) throw new ProcessKilled(containerId);
    return found;
  };
  const more = (): never => {
    throw new EngineNotLoaded('more than plain files');
  };
  return {
    containerId,
    get complete() {
      return more();
    },
    root: () => container().files.root,
    stat: (path, options) => {
      if (path.startsWith('/dev/')) more();
      const found = walkPath(container().files.root, path, options?.follow ?? true, ROOT);
      return typeof found === 'string' ? found : (found.node ?? 'ENOENT');
    },
    list: more,
    read: more,
    check: more,
    apply: (operation) => {
      if (/^\/(dev|proc)\//.test(operation.path)) more();
      session.dispatch({ type: 'container/file', container: containerId, operation, credentials: ROOT });
      return null;
    },
  };
}

/** Path of a program in the files of a container, found along PATH; null where it takes more to say. */
export function findPlainProgram({ files, env }: Pick<ContainerSurroundings, 'files' | 'env'>, name = ''): string | null {
  if (/^$|\//.test(name)) return null;
  for (const directory of (env.get('PATH') ?? '').split(':')) {
    const path = `${directory}/${name}`;
    const node = files.stat(path);
    if (typeof node === 'object' && node.kind === 'file' && mayAccess(node, ROOT, 1)) return path;
  }
  return null;
}
