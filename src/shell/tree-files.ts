import type { FileNode } from '../model/file-system/file-node.js';
import { walkPath } from '../model/file-system/lookup.js';
import type { Errno, FileOperation } from '../model/file-system/operation.js';
import type { Files } from './process.js';

/** Kernel files that every file system answers for, whatever its tree holds. */
const devices = /^\/dev\/(null|zero|u?random|full|tty|std(in|out|err))$/;
const device: FileNode = { kind: 'character', mode: 0o666, uid: 0, gid: 0, mtimeMs: 0 };

/** True for a device: a write to it changes no file. */
export function isDevice(path: string): boolean {
  return devices.test(path);
}

/** Files over a tree that changes: `call` does a system call on it, or in a trial only says what it would be refused for. */
export function treeFiles(
  place: Pick<Files, 'containerId' | 'complete' | 'credentials' | 'noteRead' | 'root'>,
  call: (operation: FileOperation, isTrial: boolean) => Errno | null,
): Files {
  return {
    ...place,
    stat(path, options) {
      if (isDevice(path)) return device;
      const resolved = walkPath(place.root(), path, options?.follow ?? true, place.credentials);
      return typeof resolved === 'string' ? resolved : (resolved.node ?? 'ENOENT');
    },
    check: (operation) => (isDevice(operation.path) ? null : call(operation, true)),
    apply: (operation) => (isDevice(operation.path) ? null : call(operation, false)),
  };
}
