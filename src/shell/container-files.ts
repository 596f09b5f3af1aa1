import type { Container } from '../model/container.js';
import type { Directory } from '../model/file-system/file-node.js';
import type { Credentials, Errno, FileOperation } from '../model/file-system/operation.js';
import { reduceLoaded as reduce } from '../model/reduce-loaded.js';
import type { World } from '../model/world.js';
import type { Files } from './process.js';
import type { Session } from './session.js';
import { ProcessKilled } from './stop.js';
import { isDevice, listTree, readTree, statTree } from './tree-files.js';

/** The tree that a container's processes see: its merged files, and its mounts in their places. */
export type View = (world: World, container: Container) => Directory;

/** A container's files as one user's programs see them: every read and write is noted in the world. */
export function containerFiles(session: Session, containerId: string, credentials: Credentials, view: View): Files {
  const container = (): Container => {
    const found = session.world.containers.get(containerId);
    if (!found) throw new ProcessKilled(containerId);
    return found;
  };
  const root = (): Directory => view(session.world, container());
  const act = (operation: FileOperation) => ({ type: 'container/file' as const, container: containerId, operation, credentials });
  return {
    containerId,
    get complete() {
      return isWholeImage(session.world, container());
    },
    root,
    stat: (path, options) => statTree(root(), path, options?.follow ?? true, credentials),
    list: (path) => listTree(root(), path, credentials),
    read: (path) => {
      const content = readTree(root(), path, credentials);
      if (!isDevice(path)) session.dispatch({ type: 'container/read', container: containerId, path });
      return content;
    },
    check: (operation) =>
      isDevice(operation.path) || logOf(operation.path) ? null : errnoOf(reduce(session.world, act(operation)).refusal),
    apply: (operation) => {
      const log = logOf(operation.path);
      if (log && operation.op === 'write') {
        const { content } = operation;
        // The engine's log is JSON: bytes that are no text are lost in it.
        const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
        session.dispatch({ type: 'container/log', container: containerId, stream: log, text });
        return null;
      }
      if (isDevice(operation.path)) return null;
      return errnoOf(session.dispatch(act(operation)).refusal);
    },
  };
}

/** The log that writing to the main process's own descriptor ends up in. */
function logOf(path: string): 'stdout' | 'stderr' | null {
  const match = /^\/proc\/1\/fd\/([12])$/.exec(path);
  return match ? (match[1] === '1' ? 'stdout' : 'stderr') : null;
}

function errnoOf(refusal: { readonly errno?: Errno | undefined } | null): Errno | null {
  return refusal ? (refusal.errno ?? 'EPERM') : null;
}

/** True where the files of every layer are known by name. */
function isWholeImage(world: World, container: Container): boolean {
  return container.layers.every((chainId) => {
    const layer = world.layers.get(chainId);
    return layer !== undefined && !layer.illustrative && layer.remainderBytes === 0;
  });
}
