import type { Directory, FileNode } from '../model/file-system/file-node.js';
import { mayAccess, walkPath } from '../model/file-system/lookup.js';
import type { Credentials, Errno } from '../model/file-system/operation.js';

/** Most bytes that a file known by size only reads as. */
const MAX_UNKNOWN = 1_000_000;

/** Kernel files that every file system answers for, whatever its tree holds. */
const devices: ReadonlySet<string> = new Set([
  '/dev/null',
  '/dev/zero',
  '/dev/random',
  '/dev/urandom',
  '/dev/full',
  '/dev/tty',
  '/dev/stdin',
  '/dev/stdout',
  '/dev/stderr',
]);
const device: FileNode = { kind: 'character', mode: 0o666, uid: 0, gid: 0, mtimeMs: 0 };

/** The node a path names. */
export function statTree(root: Directory, path: string, follow: boolean, credentials: Credentials): FileNode | Errno {
  if (devices.has(path)) return device;
  const resolved = walkPath(root, path, follow, credentials);
  return typeof resolved === 'string' ? resolved : (resolved.node ?? 'ENOENT');
}

/** A file's content. Text that is an errno's name comes as bytes: a string answer that names an errno is one. */
export function readTree(root: Directory, path: string, credentials: Credentials): string | Uint8Array {
  if (devices.has(path)) return path === '/dev/null' || path.startsWith('/dev/std') || path === '/dev/tty' ? '' : new Uint8Array(1024);
  const node = statTree(root, path, true, credentials);
  if (typeof node === 'string') return node;
  if (node.kind === 'directory') return 'EISDIR';
  if (node.kind !== 'file') return '';
  if (!mayAccess(node, credentials, 4)) return 'EACCES';
  if (node.content === undefined) return new Uint8Array(Math.min(node.sizeBytes, MAX_UNKNOWN));
  return typeof node.content === 'string' && isErrnoName(node.content) ? new TextEncoder().encode(node.content) : node.content;
}

/** Sorted names in a directory. */
export function listTree(root: Directory, path: string, credentials: Credentials): readonly string[] | Errno {
  const node = statTree(root, path, true, credentials);
  if (typeof node === 'string') return node;
  if (node.kind !== 'directory') return 'ENOTDIR';
  if (!mayAccess(node, credentials, 4)) return 'EACCES';
  return [...node.children.keys()].sort();
}

/** True for a write to a device, which changes no file. */
export function isDevice(path: string): boolean {
  return devices.has(path);
}

const errnoNames: ReadonlySet<string> = new Set(
  'ENOENT EACCES EEXIST ENOTDIR EISDIR ENOTEMPTY EROFS EXDEV ELOOP EPERM EINVAL EBUSY ENAMETOOLONG ENOSPC'.split(' '),
);

/** True where the answer of `Files.read` is an errno and not content. */
export function isErrnoName(answer: string | Uint8Array): answer is Errno {
  return typeof answer === 'string' && errnoNames.has(answer);
}
