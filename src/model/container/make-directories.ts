import type { Container, Mount } from '../container.js';
import { applyOperation } from '../file-system/apply-operation.js';
import { nodeAt } from '../file-system/edit-tree.js';
import type { LayeredFiles } from '../file-system/layered-files.js';
import { walkPath } from '../file-system/lookup.js';
import type { World } from '../world.js';

const ROOT = { uid: 0, gid: 0 };

/** The files with a working directory in them: the engine makes it at create, in the writable layer, unless something is mounted there. */
export function makeDirectories(files: LayeredFiles, path: string, mounts: readonly Mount[], nowMs: number): LayeredFiles {
  if (path === '' || path === '/') return files;
  if (nodeAt(files.root, path)) return files;
  if (mounts.some(({ destination }) => path === destination || path.startsWith(destination + '/'))) return files;
  return makePath(files, path, nowMs);
}

function makePath(files: LayeredFiles, path: string, nowMs: number): LayeredFiles {
  let made = files;
  let at = '';
  for (const part of path.split('/')) {
    if (part === '') continue;
    at += '/' + part;
    const applied = applyOperation(made, { op: 'mkdir', path: at }, ROOT, nowMs);
    if (typeof applied !== 'string') made = applied.files;
    else if (applied !== 'EEXIST') return made;
  }
  return made;
}

/** The files with a place for every mount: runc makes what is missing at start, in the writable layer. */
export function makeMountPoints(world: World, container: Container): LayeredFiles {
  let { files } = container;
  for (const { type, source, destination } of container.mounts) {
    const found = walkPath(files.root, destination, true);
    if (typeof found === 'string' ? found !== 'ENOENT' : found.node) continue;
    if (container.mounts.some((outer) => destination.startsWith(outer.destination + '/'))) continue;
    const isFile = type === 'bind' && nodeAt(world.host, source)?.kind === 'file';
    files = makePath(files, isFile ? destination.slice(0, destination.lastIndexOf('/')) : destination, world.clockMs);
    if (!isFile) continue;
    const applied = applyOperation(files, { op: 'write', path: destination, content: '' }, ROOT, world.clockMs);
    if (typeof applied !== 'string') files = applied.files;
  }
  return files;
}
