import { mayAccess } from '../model/file-system/lookup.js';
import type { Errno } from '../model/file-system/operation.js';
import type { Files } from './process.js';
import { isDevice } from './tree-files.js';

/** Most bytes that a file known by size only reads as. */
const MAX_UNKNOWN = 1_000_000;

/**
 * A file's bytes, as text where they are text; files known by size only read as that many NULs up to a megabyte. Notes the read. Where it
 * is refused, the errno's name: `isErrnoName` tells (a file that holds such a name comes as bytes).
 */
export function readFile(files: Files, path: string): string | Uint8Array {
  if (isDevice(path)) return /null$|std|tty$/.test(path) ? '' : new Uint8Array(1024);
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
