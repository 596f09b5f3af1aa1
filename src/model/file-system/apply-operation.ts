import type { Table } from '../table.js';
import type { Change } from './changeset.js';
import { nodeAt, setNode, walkTree } from './edit-tree.js';
import type { Directory, FileNode, RegularFile } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';
import { NOTHING_BELOW, openTree } from './layered-files.js';
import { mayAccess, parentPath, walkPath } from './lookup.js';
import type { Credentials, Errno, FileOperation } from './operation.js';

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

/** Does one system call on a layered file system; an errno where it is refused, as the kernel's overlay would. */
export function applyOperation(files: LayeredFiles, operation: FileOperation, credentials: Credentials, nowMs: number): Applied | Errno {
  const follow =
    operation.op === 'write' ||
    operation.op === 'allocate' ||
    operation.op === 'utimes' ||
    ((operation.op === 'chmod' || operation.op === 'chown') && (operation.follow ?? true));
  const found = walkPath(files.root, operation.path, follow, credentials);
  if (typeof found === 'string') return found;
  const editor = new OverlayEditor(files, credentials, nowMs);
  const errno = editor.apply(operation, found.path, found.node);
  return errno ?? { files: editor.files, effects: editor.effects };
}

/** The same on a plain tree, as the host's: nothing below, nothing copied up. */
export function applyToTree(root: Directory, operation: FileOperation, credentials: Credentials, nowMs: number): Directory | Errno {
  const applied = applyOperation(openTree(root), operation, credentials, nowMs);
  return typeof applied === 'string' ? applied : applied.files.root;
}

/** Carries the state of one operation through its parts. */
class OverlayEditor {
  readonly effects: FileEffect[] = [];
  #lower: Directory;
  #root: Directory;
  #upper: Table<Change>;

  constructor(
    files: LayeredFiles,
    readonly credentials: Credentials,
    readonly nowMs: number,
  ) {
    this.#lower = files.lower;
    this.#root = files.root;
    this.#upper = files.upper;
  }

  get files(): LayeredFiles {
    return { lower: this.#lower, root: this.#root, upper: this.#upper };
  }

  /** `path` is free of symlinks and `node` what lies there. */
  apply(operation: FileOperation, path: string, node: FileNode | null): Errno | null {
    switch (operation.op) {
      case 'write':
        return this.#write(path, node, operation.mode, (old) => written(old, operation.content, operation.append === true));
      case 'allocate':
        return this.#write(path, node, operation.mode, () => ({ sizeBytes: operation.sizeBytes }));
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
    const parent = nodeAt(this.#root, parentPath(path));
    if (!parent) return 'ENOENT';
    if (parent.kind !== 'directory') return 'ENOTDIR';
    return mayAccess(parent, this.credentials, 2) && mayAccess(parent, this.credentials, 1) ? null : 'EACCES';
  }

  /** In a sticky directory (/tmp) only the file's or the directory's owner may take it away. */
  #isStuck(path: string, node: FileNode): boolean {
    const parent = nodeAt(this.#root, parentPath(path));
    const { uid } = this.credentials;
    return uid !== 0 && parent !== undefined && (parent.mode & 0o1000) !== 0 && parent.uid !== uid && node.uid !== uid;
  }

  #write(path: string, node: FileNode | null, mode: number | undefined, change: (old: RegularFile | null) => Content): Errno | null {
    if (!node) return this.#create(path, null, { kind: 'file', ...this.#owned(mode ?? 0o644), ...change(null) });
    if (node.kind === 'directory') return 'EISDIR';
    if (!mayAccess(node, this.credentials, 2)) return 'EACCES';
    if (node.kind !== 'file') return null;
    const copied = this.#copyUp(path, node);
    const { inode } = copied.node as RegularFile;
    const changed: RegularFile = { kind: 'file', mode: node.mode, uid: node.uid, gid: node.gid, mtimeMs: this.nowMs, ...change(node) };
    this.#replace(path, inode === undefined ? changed : { ...changed, inode });
    this.effects.push({ kind: 'changed', path, lower: copied.lower, copiedBytes: copied.bytes });
    return null;
  }

  #create(path: string, existing: FileNode | null, node: FileNode): Errno | null {
    if (existing) return 'EEXIST';
    const errno = this.#parentErrno(path);
    if (errno) return errno;
    this.#place(path, node);
    this.effects.push({ kind: this.#isInLower(path) ? 'changed' : 'added', path, lower: false, copiedBytes: 0 });
    return null;
  }

  #remove(path: string, node: FileNode | null): Errno | null {
    if (!node) return 'ENOENT';
    const errno = this.#parentErrno(path);
    if (errno) return errno;
    if (this.#isStuck(path, node)) return 'EPERM';
    const hides = this.#takeAway(path);
    this.effects.push({ kind: 'deleted', path, lower: hides, copiedBytes: 0 });
    return null;
  }

  #setAttributes(path: string, node: FileNode | null, attributes: Partial<FileNode>, isAllowed = false): Errno | null {
    if (!node) return 'ENOENT';
    if (!isAllowed && this.credentials.uid !== 0 && this.credentials.uid !== node.uid) return 'EPERM';
    const copied = this.#copyUp(path, node);
    this.#replace(path, { ...copied.node, ...attributes } as FileNode);
    this.effects.push({ kind: 'changed', path, lower: copied.lower, copiedBytes: copied.bytes });
    return null;
  }

  #link(path: string, node: FileNode | null, existing: string): Errno | null {
    const source = walkPath(this.#root, existing, false, this.credentials);
    if (typeof source === 'string') return source;
    if (!source.node) return 'ENOENT';
    if (source.node.kind === 'directory') return 'EPERM';
    if (node) return 'EEXIST';
    const errno = this.#parentErrno(path);
    if (errno) return errno;
    const copied = this.#copyUp(source.path, source.node);
    const shared: FileNode =
      copied.node.kind === 'file' && copied.node.inode === undefined ? { ...copied.node, inode: inodeFor(path, this.nowMs) } : copied.node;
    this.#replace(source.path, shared);
    this.#place(path, shared);
    this.effects.push({ kind: this.#isInLower(path) ? 'changed' : 'added', path, lower: false, copiedBytes: copied.bytes });
    return null;
  }

  #rename(path: string, node: FileNode | null, to: string): Errno | null {
    if (!node) return 'ENOENT';
    const target = walkPath(this.#root, to, false, this.credentials);
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
      if (this.#isInLower(path) && !this.#isReplaced(path)) return 'EXDEV';
    }
    const copied = this.#copyUp(path, node);
    const moved: [string, FileNode][] = [[target.path, copied.node]];
    if (node.kind === 'directory') for (const [below, child] of walkTree(node, target.path)) moved.push([below, child]);
    if (old) this.#takeAway(target.path);
    const hides = this.#takeAway(path, node);
    for (const [at, moving] of moved)
      this.#place(at, moving.kind === 'directory' ? { ...moving, children: new Map() } : moving, moving !== copied.node);
    const overwrote = old !== null || this.#isInLower(target.path);
    this.effects.push({ kind: 'deleted', path, lower: hides, copiedBytes: 0 });
    this.effects.push({ kind: overwrote ? 'changed' : 'added', path: target.path, lower: false, copiedBytes: copied.bytes });
    return null;
  }

  /** Brings a lower file up whole, parents first; tells whether there was anything to bring. */
  #copyUp(path: string, node: FileNode): { node: FileNode; lower: boolean; bytes: number } {
    if (this.#lower === NOTHING_BELOW || this.#upper.get(path)?.type === 'put') return { node, lower: false, bytes: 0 };
    const copy = node.kind === 'file' && node.inode !== undefined ? withoutInode(node) : node;
    this.#copyUpParents(path);
    this.#put(path, copy);
    if (copy !== node) this.#root = setNode(this.#root, path, copy);
    return { node: copy, lower: this.#lower.children.size > 0, bytes: node.kind === 'file' ? node.sizeBytes : 0 };
  }

  #copyUpParents(path: string): void {
    const parent = parentPath(path);
    if (path === '/' || parent === '/' || this.#upper.get(parent)?.type === 'put') return;
    this.#copyUpParents(parent);
    this.#put(parent, nodeAt(this.#root, parent) as Directory);
  }

  #put(path: string, node: FileNode): void {
    const before = this.#upper.get(path);
    const opaque = node.kind === 'directory' && (before?.type === 'put' ? before.opaque === true : before?.type === 'whiteout');
    const own = node.kind === 'directory' && node.children.size > 0 ? { ...node, children: new Map<string, FileNode>() } : node;
    this.#upper = this.#upper.with(path, opaque ? { type: 'put', node: own, opaque } : { type: 'put', node: own });
  }

  /** Makes an entry that was not there: its parent's time changes. */
  #place(path: string, node: FileNode, keepsTime = false): void {
    this.#copyUpParents(path);
    this.#root = setNode(this.#root, path, node, keepsTime ? undefined : this.nowMs);
    if (this.#lower === NOTHING_BELOW) return;
    this.#put(path, node);
    this.#touchParent(path);
  }

  /** Changes an entry that the writable layer holds, under all its names. */
  #replace(path: string, node: FileNode): void {
    const inode = node.kind === 'file' ? node.inode : undefined;
    const names = [path];
    if (inode !== undefined)
      for (const [other, found] of walkTree(this.#root))
        if (other !== path && found.kind === 'file' && found.inode === inode && this.#isUpper(other)) names.push(other);
    for (const name of names) {
      this.#root = setNode(this.#root, name, node);
      if (this.#lower !== NOTHING_BELOW) this.#put(name, node);
    }
  }

  /** Takes an entry out of the merged view; true where a whiteout now hides a lower one. A moved directory takes its entries along. */
  #takeAway(path: string, node: FileNode | undefined = nodeAt(this.#root, path)): boolean {
    this.#copyUpParents(path);
    this.#root = setNode(this.#root, path, null, this.nowMs);
    if (this.#lower === NOTHING_BELOW) return false;
    if (node?.kind === 'directory') {
      for (const [below] of walkTree(node, path)) this.#upper = this.#upper.without(below);
      const lower = nodeAt(this.#lower, path);
      if (lower?.kind === 'directory') for (const name of lower.children.keys()) this.#upper = this.#upper.without(`${path}/${name}`);
    }
    const hides = this.#isInLower(path);
    this.#upper = hides ? this.#upper.without(path).with(path, { type: 'whiteout' }) : this.#upper.without(path);
    this.#touchParent(path);
    return hides;
  }

  #touchParent(path: string): void {
    const parent = parentPath(path);
    const node = nodeAt(this.#root, parent);
    if (node && (parent !== '/' || this.#upper.has('/'))) this.#put(parent, node);
  }

  #isUpper(path: string): boolean {
    return this.#lower === NOTHING_BELOW || this.#upper.get(path)?.type === 'put';
  }

  /** Whether a directory of the writable layer stands in place of the lower one instead of merging with it. */
  #isReplaced(path: string): boolean {
    const change = this.#upper.get(path);
    return change?.type === 'put' && (change.opaque === true || nodeAt(this.#lower, path)?.kind !== 'directory');
  }

  /** Whether read-only layers hold this path where the writable layer does not hide all that is below one of its parents. */
  #isInLower(path: string): boolean {
    if (this.#lower === NOTHING_BELOW || nodeAt(this.#lower, path) === undefined) return false;
    for (let parent = parentPath(path); parent !== '/'; parent = parentPath(parent)) if (this.#isReplaced(parent)) return false;
    return true;
  }
}

interface Content {
  readonly sizeBytes: number;
  readonly content?: string | Uint8Array | undefined;
}

function written(old: RegularFile | null, content: string | Uint8Array, append: boolean): Content {
  if (!append || !old || old.sizeBytes === 0) return { sizeBytes: byteLength(content), content };
  const sizeBytes = old.sizeBytes + byteLength(content);
  if (old.content === undefined) return { sizeBytes };
  if (typeof old.content === 'string' && typeof content === 'string') return { sizeBytes, content: old.content + content };
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(toBytes(old.content));
  bytes.set(toBytes(content), old.sizeBytes);
  return { sizeBytes, content: bytes };
}

/** Bytes that a file's content takes: UTF-8 for text. */
export function byteLength(content: string | Uint8Array): number {
  return typeof content === 'string' && !/[^\0-\x7f]/.test(content) ? content.length : toBytes(content).length;
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function withoutInode(file: RegularFile): RegularFile {
  const { inode: _inode, ...single } = file;
  return single;
}

/** A number for a new hard link's file: the same for the same history, different from others with all likelihood. */
function inodeFor(path: string, nowMs: number): number {
  let hash = nowMs % 0x7fffffff;
  for (let i = 0; i < path.length; i++) hash = (hash * 31 + path.charCodeAt(i)) % 0x1fffffffffff;
  return hash + 1;
}
