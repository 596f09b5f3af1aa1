import { nodeAt, walkTree } from './edit-tree.js';
import type { FileContent } from './file-content.js';
import { written } from './file-content.js';
import type { Directory, FileNode, RegularFile } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';
import { openTree } from './layered-files.js';
import type { Resolved } from './lookup.js';
import { mayAccess, parentPath, walkPath } from './lookup.js';
import type { Credentials, Errno, FileOperation } from './operation.js';
import { OverlayEditor } from './overlay-editor.js';

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
  const call = new SystemCall(files, credentials, nowMs);
  const errno = call.apply(operation, found.path, found.node);
  return errno ?? { files: call.overlay.files, effects: call.effects };
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

/** Carries the state of one operation through its parts. */
class SystemCall {
  readonly effects: FileEffect[] = [];
  readonly overlay: OverlayEditor;

  constructor(
    files: LayeredFiles,
    readonly credentials: Credentials,
    readonly nowMs: number,
  ) {
    this.overlay = new OverlayEditor(files, nowMs);
  }

  /** `path` is free of symlinks and `node` what lies there. */
  apply(operation: FileOperation, path: string, node: FileNode | null): Errno | null {
    switch (operation.op) {
      case 'write':
        return this.#write(path, node, operation.mode, written(node, operation.content, operation.append === true));
      case 'allocate':
        return this.#write(path, node, operation.mode, { sizeBytes: operation.sizeBytes });
      case 'mkdir':
        return this.#create(path, node, { kind: 'directory', ...this.#owned(operation.mode ?? 0o755), children: new Map() });
      case 'mkfifo':
        return this.#create(path, node, { kind: 'fifo', ...this.#owned(operation.mode ?? 0o644) });
      case 'symlink':
        return this.#create(path, node, { kind: 'symlink', ...this.#owned(0o777), target: operation.target });
      case 'unlink':
        return node?.kind === 'directory' ? 'EISDIR' : this.#remove(path, node);
      case 'rmdir':
        if (!node) return 'ENOENT';
        if (node.kind !== 'directory') return 'ENOTDIR';
        if (path === '/') return 'EBUSY';
        return node.children.size > 0 ? 'ENOTEMPTY' : this.#remove(path, node);
      case 'link':
        return this.#link(path, node, operation.existing);
      case 'rename':
        return this.#rename(path, node, operation.to);
      case 'chmod':
        return this.#setAttributes(path, node, { mode: operation.mode & 0o7777 });
      case 'chown':
        if (this.credentials.uid !== 0 && node && (operation.uid !== node.uid || this.credentials.uid !== node.uid)) return 'EPERM';
        return this.#setAttributes(path, node, { uid: operation.uid, gid: operation.gid });
      case 'utimes':
        if (node && mayAccess(node, this.credentials, 2)) return this.#setAttributes(path, node, { mtimeMs: operation.mtimeMs }, true);
        return this.#setAttributes(path, node, { mtimeMs: operation.mtimeMs });
    }
  }

  #owned(mode: number): { mode: number; uid: number; gid: number; mtimeMs: number } {
    return { mode: mode & 0o7777, uid: this.credentials.uid, gid: this.credentials.gid, mtimeMs: this.nowMs };
  }

  /** Whether entries may be made or removed in the directory that holds this path. */
  #parentErrno(path: string): Errno | null {
    const parent = nodeAt(this.overlay.root, parentPath(path));
    if (!parent) return 'ENOENT';
    if (parent.kind !== 'directory') return 'ENOTDIR';
    return mayAccess(parent, this.credentials, 2) && mayAccess(parent, this.credentials, 1) ? null : 'EACCES';
  }

  /** In a sticky directory (/tmp) only the file's or the directory's owner may take it away. */
  #isStuck(path: string, node: FileNode): boolean {
    const parent = nodeAt(this.overlay.root, parentPath(path));
    const { uid } = this.credentials;
    return uid !== 0 && parent !== undefined && (parent.mode & 0o1000) !== 0 && parent.uid !== uid && node.uid !== uid;
  }

  #write(path: string, node: FileNode | null, mode = 0o644, content: FileContent): Errno | null {
    const { uid, gid } = this.credentials;
    if (!node) return this.#create(path, null, regularFile(mode & 0o7777, uid, gid, this.nowMs, content));
    if (node.kind === 'directory') return 'EISDIR';
    if (!mayAccess(node, this.credentials, 2)) return 'EACCES';
    if (node.kind !== 'file') return null;
    const copied = this.overlay.copyUp(path, node);
    const { inode } = copied.node as RegularFile;
    const changed = regularFile(node.mode, node.uid, node.gid, this.nowMs, content);
    this.overlay.replace(path, inode === undefined ? changed : { ...changed, inode });
    this.effects.push({ kind: 'changed', path, lower: copied.lower, copiedBytes: copied.bytes });
    return null;
  }

  #create(path: string, existing: FileNode | null, node: FileNode): Errno | null {
    if (existing) return 'EEXIST';
    const errno = this.#parentErrno(path);
    if (errno) return errno;
    this.overlay.place(path, node);
    this.effects.push({ kind: this.overlay.isInLower(path) ? 'changed' : 'added', path, lower: false, copiedBytes: 0 });
    return null;
  }

  #remove(path: string, node: FileNode | null): Errno | null {
    if (!node) return 'ENOENT';
    const errno = this.#parentErrno(path);
    if (errno) return errno;
    if (this.#isStuck(path, node)) return 'EPERM';
    const hides = this.overlay.takeAway(path);
    this.effects.push({ kind: 'deleted', path, lower: hides, copiedBytes: 0 });
    return null;
  }

  #setAttributes(path: string, node: FileNode | null, attributes: Partial<FileNode>, isAllowed = false): Errno | null {
    if (!node) return 'ENOENT';
    if (!isAllowed && this.credentials.uid !== 0 && this.credentials.uid !== node.uid) return 'EPERM';
    const copied = this.overlay.copyUp(path, node);
    this.overlay.replace(path, { ...copied.node, ...attributes } as FileNode);
    this.effects.push({ kind: 'changed', path, lower: copied.lower, copiedBytes: copied.bytes });
    return null;
  }

  #link(path: string, node: FileNode | null, existing: string): Errno | null {
    const source = walkPath(this.overlay.root, existing, false, this.credentials);
    if (typeof source === 'string') return source;
    if (!source.node) return 'ENOENT';
    if (source.node.kind === 'directory') return 'EPERM';
    if (node) return 'EEXIST';
    const errno = this.#parentErrno(path);
    if (errno) return errno;
    const copied = this.overlay.copyUp(source.path, source.node);
    const shared: FileNode =
      copied.node.kind === 'file' && copied.node.inode === undefined ? { ...copied.node, inode: inodeFor(path, this.nowMs) } : copied.node;
    this.overlay.replace(source.path, shared);
    this.overlay.place(path, shared);
    this.effects.push({ kind: this.overlay.isInLower(path) ? 'changed' : 'added', path, lower: false, copiedBytes: copied.bytes });
    return null;
  }

  #rename(path: string, node: FileNode | null, to: string): Errno | null {
    if (!node) return 'ENOENT';
    const target = walkPath(this.overlay.root, to, false, this.credentials);
    if (typeof target === 'string') return target;
    if (target.path === path) return null;
    const errno = this.#parentErrno(path) ?? this.#parentErrno(target.path);
    if (errno) return errno;
    if (path === '/' || target.path === '/') return 'EBUSY';
    if (this.#isStuck(path, node) || (target.node && this.#isStuck(target.path, target.node))) return 'EPERM';
    const old = target.node;
    if (old?.kind === 'directory' && node.kind !== 'directory') return 'EISDIR';
    if (old && old.kind !== 'directory' && node.kind === 'directory') return 'ENOTDIR';
    if (old?.kind === 'directory' && old.children.size > 0) return 'ENOTEMPTY';
    if (node.kind === 'directory') {
      if (target.path.startsWith(path + '/')) return 'EINVAL';
      if (this.overlay.isInLower(path) && !this.overlay.isReplaced(path)) return 'EXDEV';
    }
    const copied = this.overlay.copyUp(path, node);
    const moved: [string, FileNode][] = [[target.path, copied.node]];
    if (node.kind === 'directory') for (const [below, child] of walkTree(node, target.path)) moved.push([below, child]);
    if (old) this.overlay.takeAway(target.path);
    const hides = this.overlay.takeAway(path, node);
    for (const [at, moving] of moved)
      this.overlay.place(at, moving.kind === 'directory' ? { ...moving, children: new Map() } : moving, moving !== copied.node);
    const overwrote = old !== null || this.overlay.isInLower(target.path);
    this.effects.push({ kind: 'deleted', path, lower: hides, copiedBytes: 0 });
    this.effects.push({ kind: overwrote ? 'changed' : 'added', path: target.path, lower: false, copiedBytes: copied.bytes });
    return null;
  }
}

function regularFile(mode: number, uid: number, gid: number, mtimeMs: number, { sizeBytes, content }: FileContent): RegularFile {
  return content === undefined
    ? { kind: 'file', mode, uid, gid, mtimeMs, sizeBytes }
    : { kind: 'file', mode, uid, gid, mtimeMs, sizeBytes, content };
}

/** A number for a new hard link's file: the same for the same history, different from others with all likelihood. */
function inodeFor(path: string, nowMs: number): number {
  let hash = nowMs % 0x7fffffff;
  for (let i = 0; i < path.length; i++) hash = (hash * 31 + path.charCodeAt(i)) % 0x1fffffffffff;
  return hash + 1;
}
