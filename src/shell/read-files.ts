import { mayAccess } from '../model/file-system/lookup.js';
import type { Errno } from '../model/file-system/operation.js';
import type { Files } from './process.js';
import { isDevice } from './tree-files.js';

/** Most bytes that a file known by size only reads as. */
const MAX_UNKNOWN = 1_000_000;

/** What a tool reads at once of a device that never ends. */
const ENOUGH = 65_536;

/** True for a device that gives bytes without end. */
export function isEndless(path: string): boolean {
  return /^\/dev\/(zero|u?random|full)$/.test(path);
}

/** Bytes of such a device: zeros, or noise that is the same in every run. */
function endlessBytes(path: string, sizeBytes: number): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  if (!path.endsWith('random')) return bytes;
  let state = 1;
  // The generator of POSIX rand(3).
  for (let at = 0; at < sizeBytes; at++) bytes[at] = (state = Math.imul(state, 1_103_515_245) + 12_345) >>> 16;
  return bytes;
}

/**
 * A file's bytes, as text where they are text; files known by size only read as that many NULs up to a megabyte. Notes the read. Where it
 * is refused, the errno's name: `isErrnoName` tells (a file that holds such a name comes as bytes). Of a device without end `wantedBytes`.
 */
export function readFile(files: Files, path: string, wantedBytes = ENOUGH): string | Uint8Array {
  if (isDevice(path)) return isEndless(path) ? endlessBytes(path, wantedBytes) : '';
  const content = contentAt(files, path);
  files.noteRead(path);
  return content;
}

function contentAt(files: Files, path: string): string | Uint8Array {
  const node = files.stat(path);
  if (typeof node === 'string') return node;
  if (node.kind === 'directory') return 'EISDIR';
  if (node.kind !== 'file') return '';
  if (!mayAccess(node, files.credentials, 4)) return 'EACCES';
  if (node.content === undefined) return new Uint8Array(Math.min(node.sizeBytes, MAX_UNKNOWN));
  return typeof node.content === 'string' && isErrnoName(node.content) ? new TextEncoder().encode(node.content) : node.content;
}

/** Sorted names in a directory. */
export function listDirectory(files: Files, path: string): readonly string[] | Errno {
  const node = files.stat(path);
  if (typeof node === 'string') return node;
  if (node.kind !== 'directory') return 'ENOTDIR';
  if (!mayAccess(node, files.credentials, 4)) return 'EACCES';
  return [...node.children.keys()].sort();
}

const errnoNames: ReadonlySet<string> = new Set(
  'ENOENT EACCES EEXIST ENOTDIR EISDIR ENOTEMPTY EROFS EXDEV ELOOP EPERM EINVAL EBUSY ENAMETOOLONG ENOSPC'.split(' '),
);

/** True where the answer of `readFile` is an errno and not content. */
export function isErrnoName(answer: string | Uint8Array): answer is Errno {
  return typeof answer === 'string' && errnoNames.has(answer);
}
