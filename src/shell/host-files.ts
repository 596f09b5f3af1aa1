import { parentPath, resolvePath } from '../model/file-system/lookup.js';
import type { Credentials, FileOperation } from '../model/file-system/operation.js';
import { reduceLoaded as reduce } from '../model/reduce-loaded.js';
import type { Files } from './process.js';
import type { Session } from './session.js';
import { isDevice, listTree, readTree, statTree } from './tree-files.js';

/** The directory a demo's host shell starts in: its home. */
export const HOST_HOME = '/root';

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

/** Lays out the host a demo starts with: a home, a place for temporary files, and the files given, by path from the home. */
export function placeHostFiles(session: Session, given: Readonly<Record<string, string | Uint8Array>>): void {
  const files = hostFiles(session);
  files.apply({ op: 'mkdir', path: HOST_HOME, mode: 0o700 });
  files.apply({ op: 'mkdir', path: '/tmp', mode: 0o1777 });
  for (const [name, content] of Object.entries(given)) {
    const path = resolvePath(HOST_HOME, name);
    makeParents(files, path);
    files.apply({ op: 'write', path, content });
  }
}

function makeParents(files: Files, path: string): void {
  const parent = parentPath(path);
  if (typeof files.stat(parent) !== 'string') return;
  makeParents(files, parent);
  files.apply({ op: 'mkdir', path: parent });
}
