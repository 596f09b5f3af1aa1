import type { Credentials, FileOperation } from '../model/file-system/operation.js';
import { reduceLoaded as reduce } from '../model/reduce-loaded.js';
import type { Files } from './process.js';
import type { Session } from './session.js';
import { isDevice, listTree, readTree, statTree } from './tree-files.js';

const ROOT: Credentials = { uid: 0, gid: 0 };

/** The host's files, as root sees them. */
export function hostFiles(session: Session): Files {
  const act = (operation: FileOperation) => ({ type: 'host/file' as const, operation });
  return {
    containerId: '',
    complete: false,
    root: () => session.world.host,
    stat: (path, options) => statTree(session.world.host, path, options?.follow ?? true, ROOT),
    list: (path) => listTree(session.world.host, path, ROOT),
    read: (path) => readTree(session.world.host, path, ROOT),
    check: (operation) => {
      const refusal = isDevice(operation.path) ? null : reduce(session.world, act(operation)).refusal;
      return refusal ? (refusal.errno ?? 'EPERM') : null;
    },
    apply: (operation) => {
      const refusal = isDevice(operation.path) ? null : session.dispatch(act(operation)).refusal;
      return refusal ? (refusal.errno ?? 'EPERM') : null;
    },
  };
}
