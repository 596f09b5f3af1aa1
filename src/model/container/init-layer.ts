import { nodeAt, setNode } from '../file-system/edit-tree.js';
import type { Directory, FileNode } from '../file-system/file-node.js';
import type { LayeredFiles } from '../file-system/layered-files.js';
import { EMPTY_DIRECTORY, openLayers } from '../file-system/layered-files.js';

const ROOT_OWNED = { uid: 0, gid: 0, mtimeMs: 0 };
const directory = (mode = 0o755): FileNode => ({ ...EMPTY_DIRECTORY, mode });
const emptyFile: FileNode = { kind: 'file', ...ROOT_OWNED, mode: 0o755, sizeBytes: 0, content: '' };
const device: FileNode = { kind: 'character', ...ROOT_OWNED, mode: 0o666 };

/** What the engine adds between the image and the writable layer. Source: moby daemon/initlayer/setup_unix.go; the devices are runc's. */
const ENTRIES: readonly (readonly [path: string, node: FileNode])[] = [
  ['/.dockerenv', emptyFile],
  ['/dev', directory()],
  ['/dev/pts', directory()],
  ['/dev/shm', directory(0o1777)],
  ['/proc', directory(0o555)],
  ['/sys', directory(0o555)],
  ['/etc', directory()],
  ['/etc/hosts', emptyFile],
  ['/etc/hostname', emptyFile],
  ['/etc/resolv.conf', emptyFile],
  ['/etc/mtab', { kind: 'symlink', ...ROOT_OWNED, mode: 0o777, target: '/proc/mounts' }],
  ...['console', 'full', 'null', 'random', 'tty', 'urandom', 'zero'].map((name) => [`/dev/${name}`, device] as const),
];

const known = new WeakMap<Directory, LayeredFiles>();

/** An image's files with the engine's own upon them, below a writable layer with nothing in it yet: one for all containers of the image. */
export function initLayer(image: Directory): LayeredFiles {
  let files = known.get(image);
  if (!files) {
    let tree = image;
    for (const [path, node] of ENTRIES) if (!nodeAt(tree, path)) tree = setNode(tree, path, node);
    if (nodeAt(tree, '/dev/null')?.kind !== 'character') tree = setNode(tree, '/dev/null', device);
    files = openLayers(tree);
    known.set(image, files);
  }
  return files;
}
