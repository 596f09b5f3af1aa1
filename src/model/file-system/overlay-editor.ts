import type { Table } from '../table.js';
import type { Change } from './changeset.js';
import { nodeAt, setNode, walkTree } from './edit-tree.js';
import type { Directory, FileNode, RegularFile } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';
import { NOTHING_BELOW } from './layered-files.js';
import { parentPath } from './lookup.js';

/**
 * What the overlay does below a system call: copies up, whites out, marks opaque, and keeps the merged view in step. It asks nobody's leave:
 * permissions are checked before. Holds the files of one operation while it lasts. Source: kernel Documentation/filesystems/overlayfs.rst.
 */
export class OverlayEditor {
  #lower: Directory;
  #root: Directory;
  #upper: Table<Change>;

  constructor(
    files: LayeredFiles,
    readonly nowMs: number,
  ) {
    this.#lower = files.lower;
    this.#root = files.root;
    this.#upper = files.upper;
  }

  get files(): LayeredFiles {
    return { lower: this.#lower, root: this.#root, upper: this.#upper };
  }

  /** The merged view as it stands. */
  get root(): Directory {
    return this.#root;
  }

  /** Brings a lower file up whole, parents first; tells whether there was anything to bring. */
  copyUp(path: string, node: FileNode): { node: FileNode; lower: boolean; bytes: number } {
    if (this.#lower === NOTHING_BELOW || this.#upper.get(path)?.type === 'put') return { node, lower: false, bytes: 0 };
    const copy = node.kind === 'file' && node.inode !== undefined ? withoutInode(node) : node;
    this.#copyUpParents(path);
    this.#put(path, copy);
    this.#markImpure(parentPath(path));
    if (copy !== node) this.#root = setNode(this.#root, path, copy);
    return { node: copy, lower: this.#lower.children.size > 0, bytes: node.kind === 'file' ? node.sizeBytes : 0 };
  }

  #copyUpParents(path: string): void {
    const parent = parentPath(path);
    if (path === '/' || parent === '/' || this.#upper.get(parent)?.type === 'put') return;
    this.#copyUpParents(parent);
    this.#put(parent, nodeAt(this.#root, parent) as Directory);
    this.#markImpure(parentPath(parent));
  }

  /** Notes that a directory which was copied up holds something that was; the root of the layer never was. */
  #markImpure(path: string): void {
    const change = this.#upper.get(path);
    if (path === '/' || change?.type !== 'put' || change.impure || this.isReplaced(path)) return;
    this.#upper = this.#upper.with(path, { ...change, impure: true });
  }

  #put(path: string, node: FileNode): void {
    const before = this.#upper.get(path);
    const opaque = node.kind === 'directory' && (before?.type === 'put' ? before.opaque === true : before?.type === 'whiteout');
    const own = node.kind === 'directory' && node.children.size > 0 ? { ...node, children: new Map<string, FileNode>() } : node;
    const impure = before?.type === 'put' && before.impure;
    const change: Change =
      opaque || impure
        ? { type: 'put', node: own, ...(opaque ? { opaque } : {}), ...(impure ? { impure } : {}) }
        : { type: 'put', node: own };
    this.#upper = this.#upper.with(path, change);
  }

  /** Makes an entry that was not there: its parent's time changes. */
  place(path: string, node: FileNode, keepsTime = false): void {
    this.#copyUpParents(path);
    this.#root = setNode(this.#root, path, node, keepsTime ? undefined : this.nowMs);
    if (this.#lower === NOTHING_BELOW) return;
    this.#put(path, node);
    this.#touchParent(path);
  }

  /** Changes an entry that the writable layer holds, under all its names. */
  replace(path: string, node: FileNode): void {
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
  takeAway(path: string, node: FileNode | undefined = nodeAt(this.#root, path)): boolean {
    this.#copyUpParents(path);
    this.#root = setNode(this.#root, path, null, this.nowMs);
    if (this.#lower === NOTHING_BELOW) return false;
    if (node?.kind === 'directory') {
      for (const [below] of walkTree(node, path)) this.#upper = this.#upper.without(below);
      const lower = nodeAt(this.#lower, path);
      if (lower?.kind === 'directory') for (const name of lower.children.keys()) this.#upper = this.#upper.without(`${path}/${name}`);
    }
    const hides = this.isInLower(path);
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
  isReplaced(path: string): boolean {
    const change = this.#upper.get(path);
    return change?.type === 'put' && (change.opaque === true || nodeAt(this.#lower, path)?.kind !== 'directory');
  }

  /** Whether read-only layers hold this path where the writable layer does not hide all that is below one of its parents. */
  isInLower(path: string): boolean {
    if (this.#lower === NOTHING_BELOW || nodeAt(this.#lower, path) === undefined) return false;
    for (let parent = parentPath(path); parent !== '/'; parent = parentPath(parent)) if (this.isReplaced(parent)) return false;
    return true;
  }
}

function withoutInode(file: RegularFile): RegularFile {
  return { ...file, inode: undefined };
}
