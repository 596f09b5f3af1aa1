import { appendContent } from './append-content.js';
import { copyUp, isInLower, replaceNode, takeAway } from './copy-up.js';
import { nodeAt } from './edit-tree.js';
import { walkTree } from './walk-tree.js';
import type { FileContent } from './file-content.js';
import { contentOf } from './file-content.js';
import type { Directory, FileNode, RegularFile } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';
import { openTree } from './layered-files.js';
import type { Resolved } from './lookup.js';
import { mayAccess, parentPath, walkPath } from './lookup.js';
import type { Credentials, Errno, FileOperation } from './operation.js';
import type { SystemCall } from './system-call.js';
import { beginCall, filesAfter, isReplaced, makeNode, owned, parentErrno, placeNode } from './system-call.js';

/** What an operation did to one path, in the order it came about. */
export interface FileEffect {
  readonly kind: 'added' | 'changed' | 'deleted';
  /** Free of symlinks. */
  readonly path: string;
  /** True where the lower file was copied up by this very operation, or is hidden by a new whiteout. */
  readonly lower: boolean;
  /** Bytes copied up: the whole file, however small the change. */
  readonly copiedBytes: number;
}

/** The file system after an operation and what it did. */
export interface Applied {
  readonly files: LayeredFiles;
  readonly effects: readonly FileEffect[];
}

/**
 * Does one system call on a layered file system; an errno where it is refused, as the kernel's overlay would. `known` is where the operation's
 * path leads in the merged view, where the caller has found out with these credentials already.
 */
export function applyOperation(
  files: LayeredFiles,
  operation: FileOperation,
  credentials: Credentials,
  nowMs: number,
  known?: Resolved,
): Applied | Errno {
  const found = known ?? walkPath(files.root, operation.path, doesFollow(operation), credentials);
  if (typeof found === 'string') return found;
  const effects: FileEffect[] = [];
  const call = { ...beginCall(files, credentials, nowMs), effects };
  return perform(call, operation, found.path, found.node) ?? { files: filesAfter(call), effects };
}

/** Whether a symlink at the operation's own path is followed. */
export function doesFollow(operation: FileOperation): boolean {
  const { op } = operation;
  return op === 'write' || op === 'allocate' || op === 'utimes' || ((op === 'chmod' || op === 'chown') && operation.follow !== false);
}

/** The same on a plain tree, as the host's: nothing below, nothing copied up. */
export function applyToTree(root: Directory, operation: FileOperation, credentials: Credentials, nowMs: number): Directory | Errno {
  const applied = applyOperation(openTree(root), operation, credentials, nowMs);
  return typeof applied === 'string' ? applied : applied.files.root;
}

/** A call with what it has done so far. */
type Call = SystemCall & { readonly effects: FileEffect[] };

/** `path` is free of symlinks and `node` what lies there. */
function perform(call: Call, operation: FileOperation, path: string, node: FileNode | null): Errno | null {
  const { uid } = call.credentials;
  switch (operation.op) {
    case 'write':
      return write(
        call,
        path,
        node,
        operation.mode,
        operation.append ? appendContent(node, operation.content) : contentOf(operation.content),
      );
    case 'allocate':
      return write(call, path, node, operation.mode, { sizeBytes: operation.sizeBytes });
    case 'mkdir':
      return create(call, path, node, { kind: 'directory', ...owned(call, operation.mode ?? 0o755), children: new Map() });
    case 'mkfifo':
      return create(call, path, node, { kind: 'fifo', ...owned(call, operation.mode ?? 0o644) });
    case 'symlink':
      return create(call, path, node, { kind: 'symlink', ...owned(call, 0o777), target: operation.target });
    case 'unlink':
      return node?.kind === 'directory' ? 'EISDIR' : remove(call, path, node);
    case 'rmdir':
      if (!node) return 'ENOENT';
      if (node.kind !== 'directory') return 'ENOTDIR';
      if (path === '/') return 'EBUSY';
      return node.children.size > 0 ? 'ENOTEMPTY' : remove(call, path, node);
    case 'link':
      return link(call, path, node, operation.existing);
    case 'rename':
      return rename(call, path, node, operation.to);
    case 'chmod':
      return setAttributes(call, path, node, { mode: operation.mode & 0o7777 });
    case 'chown':
      if (uid !== 0 && node && (operation.uid !== node.uid || uid !== node.uid)) return 'EPERM';
      return setAttributes(call, path, node, { uid: operation.uid, gid: operation.gid });
    case 'utimes': {
      const isAllowed = node !== null && mayAccess(node, call.credentials, 2);
      return setAttributes(call, path, node, { mtimeMs: operation.mtimeMs }, isAllowed);
    }
  }
}

/** In a sticky directory (/tmp) only the file's or the directory's owner may take it away. */
function isStuck({ root, credentials: { uid } }: Call, path: string, node: FileNode): boolean {
  const parent = nodeAt(root, parentPath(path));
  return uid !== 0 && parent !== undefined && (parent.mode & 0o1000) !== 0 && parent.uid !== uid && node.uid !== uid;
}

function write(call: Call, path: string, node: FileNode | null, mode = 0o644, content: FileContent): Errno | null {
  if (!node) return create(call, path, null, { kind: 'file', ...owned(call, mode), ...content });
  if (node.kind === 'directory') return 'EISDIR';
  if (!mayAccess(node, call.credentials, 2)) return 'EACCES';
  if (node.kind !== 'file') return null;
  const copied = copyUp(call, path, node);
  const { inode } = copied.node as RegularFile;
  const changed: RegularFile = { kind: 'file', mode: node.mode, uid: node.uid, gid: node.gid, mtimeMs: call.nowMs, ...content };
  replaceNode(call, path, inode === undefined ? changed : { ...changed, inode });
  call.effects.push({ kind: 'changed', path, lower: copied.lower, copiedBytes: copied.bytes });
  return null;
}

function create(call: Call, path: string, existing: FileNode | null, node: FileNode): Errno | null {
  if (existing) return 'EEXIST';
  const errno = makeNode(call, path, node);
  if (errno) return errno;
  call.effects.push({ kind: isInLower(call, path) ? 'changed' : 'added', path, lower: false, copiedBytes: 0 });
  return null;
}

function remove(call: Call, path: string, node: FileNode | null): Errno | null {
  if (!node) return 'ENOENT';
  const errno = parentErrno(call, path);
  if (errno) return errno;
  if (isStuck(call, path, node)) return 'EPERM';
  const hides = takeAway(call, path);
  call.effects.push({ kind: 'deleted', path, lower: hides, copiedBytes: 0 });
  return null;
}

function setAttributes(call: Call, path: string, node: FileNode | null, attributes: Partial<FileNode>, isAllowed = false): Errno | null {
  const { uid } = call.credentials;
  if (!node) return 'ENOENT';
  if (!isAllowed && uid !== 0 && uid !== node.uid) return 'EPERM';
  const copied = copyUp(call, path, node);
  replaceNode(call, path, { ...copied.node, ...attributes } as FileNode);
  call.effects.push({ kind: 'changed', path, lower: copied.lower, copiedBytes: copied.bytes });
  return null;
}

function link(call: Call, path: string, node: FileNode | null, existing: string): Errno | null {
  const source = walkPath(call.root, existing, false, call.credentials);
  if (typeof source === 'string') return source;
  if (!source.node) return 'ENOENT';
  if (source.node.kind === 'directory') return 'EPERM';
  if (node) return 'EEXIST';
  const errno = parentErrno(call, path);
  if (errno) return errno;
  const copied = copyUp(call, source.path, source.node);
  const shared: FileNode =
    copied.node.kind === 'file' && copied.node.inode === undefined ? { ...copied.node, inode: inodeFor(path, call.nowMs) } : copied.node;
  replaceNode(call, source.path, shared);
  placeNode(call, path, shared);
  call.effects.push({ kind: isInLower(call, path) ? 'changed' : 'added', path, lower: false, copiedBytes: copied.bytes });
  return null;
}

function rename(call: Call, path: string, node: FileNode | null, to: string): Errno | null {
  if (!node) return 'ENOENT';
  const target = walkPath(call.root, to, false, call.credentials);
  if (typeof target === 'string') return target;
  if (target.path === path) return null;
  const errno = parentErrno(call, path) ?? parentErrno(call, target.path);
  if (errno) return errno;
  if (path === '/' || target.path === '/') return 'EBUSY';
  if (isStuck(call, path, node) || (target.node && isStuck(call, target.path, target.node))) return 'EPERM';
  const old = target.node;
  if (old?.kind === 'directory' && node.kind !== 'directory') return 'EISDIR';
  if (old && old.kind !== 'directory' && node.kind === 'directory') return 'ENOTDIR';
  if (old?.kind === 'directory' && old.children.size > 0) return 'ENOTEMPTY';
  if (node.kind === 'directory') {
    if (target.path.startsWith(path + '/')) return 'EINVAL';
    if (isInLower(call, path) && !isReplaced(call, path)) return 'EXDEV';
  }
  const copied = copyUp(call, path, node);
  const moved: [string, FileNode][] = [[target.path, copied.node]];
  if (node.kind === 'directory') for (const [below, child] of walkTree(node, target.path)) moved.push([below, child]);
  if (old) takeAway(call, target.path);
  const hides = takeAway(call, path, node);
  for (const [at, moving] of moved)
    placeNode(call, at, moving.kind === 'directory' ? { ...moving, children: new Map() } : moving, moving !== copied.node);
  const overwrote = old !== null || isInLower(call, target.path);
  call.effects.push({ kind: 'deleted', path, lower: hides, copiedBytes: 0 });
  call.effects.push({ kind: overwrote ? 'changed' : 'added', path: target.path, lower: false, copiedBytes: copied.bytes });
  return null;
}

/** A number for a new hard link's file: the same for the same history, different from others with all likelihood. */
function inodeFor(path: string, nowMs: number): number {
  let hash = nowMs % 0x7fffffff;
  for (let i = 0; i < path.length; i++) hash = (hash * 31 + path.charCodeAt(i)) % 0x1fffffffffff;
  return hash + 1;
}
