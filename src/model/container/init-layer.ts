import { nodeAt, setNode } from '../file-system/edit-tree.js';
import type { Directory, FileNode } from '../file-system/file-node.js';

const ROOT_OWNED = { uid: 0, gid: 0, mtimeMs: 0 };
const directory = (mode = 0o755): FileNode => ({ kind: 'directory', ...ROOT_OWNED, mode, children: new Map() });
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

const trees = new WeakMap<Directory, Directory>();

/** An image's files with the engine's own below every container's writable layer; made once for each image. */
export function initLayer(image: Directory): Directory {
  let tree = trees.get(image);
  if (!tree) {
    tree = image;
    for (const [path, node] of ENTRIES) if (!nodeAt(tree, path)) tree = setNode(tree, path, node);
    if (nodeAt(tree, '/dev/null')?.kind !== 'character') tree = setNode(tree, '/dev/null', device);
    trees.set(image, tree);
  }
  return tree;
}
