import type { Action } from '../model/action.js';
import type { Container } from '../model/container.js';
import type { Directory } from '../model/file-system/file-node.js';
import type { Credentials } from '../model/file-system/operation.js';
import { reduceLoaded as reduce } from '../model/reduce-loaded.js';
import type { World } from '../model/world.js';
import type { Files } from './process.js';
import type { Session } from './session.js';
import { ProcessKilled } from './stop.js';
import { treeFiles } from './tree-files.js';

/** The tree that a container's processes see: its merged files, and its mounts in their places. */
export type View = (world: World, container: Container) => Directory;

/** A container's files as one user's programs see them: every read and write is noted in the world. */
export function containerFiles(session: Session, containerId: string, credentials: Credentials, view: View): Files {
  const container = (): Container => {
    const found = session.world.containers.get(containerId);
    if (!found) throw new ProcessKilled(containerId);
    return found;
  };
  const place = {
    containerId,
    complete: isWholeImage(session.world, container()),
    credentials,
    noteRead: (path: string) => void session.dispatch({ type: 'container/read', container: containerId, path }),
    root: () => view(session.world, container()),
  };
  return treeFiles(place, (operation, isTrial) => {
    const action: Action = { type: 'container/file', container: containerId, operation, credentials };
    const { refusal } = isTrial ? reduce(session.world, action) : session.dispatch(action);
    return refusal && (refusal.errno ?? 'EPERM');
  });
}

/** True where the files of every layer are known by name. */
function isWholeImage(world: World, container: Container): boolean {
  return container.layers.every((chainId) => {
    const layer = world.layers.get(chainId);
    return layer !== undefined && !layer.illustrative && layer.remainderBytes === 0;
  });
}
