import type { Change } from './changeset.js';
import { nodeAt, setNode } from './edit-tree.js';
import type { Directory, FileNode } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';
import { NOTHING_BELOW } from './layered-files.js';
import { mayAccess, parentPath } from './lookup.js';
import type { Credentials, Errno } from './operation.js';

/**
 * A layered file system while one system call edits it, and who makes the call. What the overlay does below a call keeps the merged view in
 * step with the writable layer; here is what it takes to make a new entry. Source: kernel Documentation/filesystems/overlayfs.rst.
 */
export type SystemCall = { -readonly [Key in keyof LayeredFiles]: LayeredFiles[Key] } & {
  readonly credentials: Credentials;
  readonly nowMs: number;
};

export function beginCall({ lower, root, upper }: LayeredFiles, credentials: Credentials, nowMs: number): SystemCall {
  return { lower, root, upper, credentials, nowMs };
}

/** The files that a call has led to. */
export function filesAfter({ lower, root, upper }: SystemCall): LayeredFiles {
  return { lower, root, upper };
}

/** What the caller makes is the caller's. */
export function owned({ credentials: { uid, gid }, nowMs: mtimeMs }: SystemCall, mode: number) {
  return { mode: mode & 0o7777, uid, gid, mtimeMs };
}

/** Makes an entry where there is none; an errno where the directory is not there or does not let the caller. */
export function makeNode(call: SystemCall, path: string, node: FileNode): Errno | null {
  const errno = parentErrno(call, path);
  if (!errno) placeNode(call, path, node);
  return errno;
}

/** Whether entries may be made or removed in the directory that holds this path. */
export function parentErrno({ root, credentials }: SystemCall, path: string): Errno | null {
  const parent = nodeAt(root, parentPath(path));
  if (parent?.kind !== 'directory') return parent ? 'ENOTDIR' : 'ENOENT';
  return mayAccess(parent, credentials, 2) && mayAccess(parent, credentials, 1) ? null : 'EACCES';
}

/** Puts in an entry that was not there: its parent's time changes. It asks nobody's leave. */
export function placeNode(call: SystemCall, path: string, node: FileNode, keepsTime = false): void {
  copyUpParents(call, path);
  call.root = setNode(call.root, path, node, keepsTime ? undefined : call.nowMs);
  if (call.lower === NOTHING_BELOW) return;
  putUpper(call, path, node);
  touchParent(call, path);
}

/** Brings up the directories on the way to a path. */
export function copyUpParents(call: SystemCall, path: string): void {
  const parent = parentPath(path);
  if (path === '/' || parent === '/' || isUpper(call, parent)) return;
  copyUpParents(call, parent);
  putUpper(call, parent, nodeAt(call.root, parent) as Directory);
  markImpure(call, parentPath(parent));
}

/** Notes that a directory which was copied up holds something that was; the root of the layer never was. */
export function markImpure(call: SystemCall, path: string): void {
  const change = call.upper.get(path);
  if (path === '/' || change?.type !== 'put' || change.impure || isReplaced(call, path)) return;
  call.upper = call.upper.with(path, { ...change, impure: true });
}

/** Notes in the writable layer what a path is from now on. */
export function putUpper(call: SystemCall, path: string, node: FileNode): void {
  const before = call.upper.get(path);
  const isDirectory = node.kind === 'directory';
  const opaque = isDirectory && (before?.type === 'put' ? before.opaque === true : before?.type === 'whiteout');
  const impure = before?.type === 'put' && before.impure;
  const own = isDirectory && node.children.size > 0 ? { ...node, children: new Map<string, FileNode>() } : node;
  const change: Change =
    opaque || impure
      ? { type: 'put', node: own, ...(opaque ? { opaque } : {}), ...(impure ? { impure } : {}) }
      : { type: 'put', node: own };
  call.upper = call.upper.with(path, change);
}

/** Notes a directory's new time, where one of its entries came or went. */
export function touchParent(call: SystemCall, path: string): void {
  const parent = parentPath(path);
  const node = nodeAt(call.root, parent);
  if (node && (parent !== '/' || call.upper.has('/'))) putUpper(call, parent, node);
}

/** Whether the writable layer holds this path; where there are no layers all is in it. */
export function isUpper({ lower, upper }: SystemCall, path: string): boolean {
  return lower === NOTHING_BELOW || upper.get(path)?.type === 'put';
}

/** Whether a directory of the writable layer stands in place of the lower one instead of merging with it. */
export function isReplaced({ lower, upper }: SystemCall, path: string): boolean {
  const change = upper.get(path);
  return change?.type === 'put' && (change.opaque === true || nodeAt(lower, path)?.kind !== 'directory');
}
