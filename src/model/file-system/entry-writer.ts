import type { Table } from '../table.js';
import type { Change } from './changeset.js';
import { nodeAt, setNode } from './edit-tree.js';
import type { Directory, FileNode } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';
import { NOTHING_BELOW } from './layered-files.js';
import { parentPath } from './lookup.js';

/**
 * Makes entries in the writable layer of an overlay, and keeps the merged view in step. It asks nobody's leave: permissions are checked
 * before. Holds the files of one operation while it lasts. Source: kernel Documentation/filesystems/overlayfs.rst.
 */
export class EntryWriter {
  protected readonly lower: Directory;
  protected tree: Directory;
  protected upper: Table<Change>;

  constructor(
    files: LayeredFiles,
    readonly nowMs: number,
  ) {
    this.lower = files.lower;
    this.tree = files.root;
    this.upper = files.upper;
  }

  get files(): LayeredFiles {
    return { lower: this.lower, root: this.tree, upper: this.upper };
  }

  /** The merged view as it stands. */
  get root(): Directory {
    return this.tree;
  }

  protected copyUpParents(path: string): void {
    const parent = parentPath(path);
    if (path === '/' || parent === '/' || this.upper.get(parent)?.type === 'put') return;
    this.copyUpParents(parent);
    this.put(parent, nodeAt(this.tree, parent) as Directory);
    this.markImpure(parentPath(parent));
  }

  /** Notes that a directory which was copied up holds something that was; the root of the layer never was. */
  protected markImpure(path: string): void {
    const change = this.upper.get(path);
    if (path === '/' || change?.type !== 'put' || change.impure || this.isReplaced(path)) return;
    this.upper = this.upper.with(path, { ...change, impure: true });
  }

  protected put(path: string, node: FileNode): void {
    const before = this.upper.get(path);
    const opaque = node.kind === 'directory' && (before?.type === 'put' ? before.opaque === true : before?.type === 'whiteout');
    const own = node.kind === 'directory' && node.children.size > 0 ? { ...node, children: new Map<string, FileNode>() } : node;
    const impure = before?.type === 'put' && before.impure;
    const change: Change =
      opaque || impure
        ? { type: 'put', node: own, ...(opaque ? { opaque } : {}), ...(impure ? { impure } : {}) }
        : { type: 'put', node: own };
    this.upper = this.upper.with(path, change);
  }

  /** Makes an entry that was not there: its parent's time changes. */
  place(path: string, node: FileNode, keepsTime = false): void {
    this.copyUpParents(path);
    this.tree = setNode(this.tree, path, node, keepsTime ? undefined : this.nowMs);
    if (this.lower === NOTHING_BELOW) return;
    this.put(path, node);
    this.touchParent(path);
  }

  protected touchParent(path: string): void {
    const parent = parentPath(path);
    const node = nodeAt(this.tree, parent);
    if (node && (parent !== '/' || this.upper.has('/'))) this.put(parent, node);
  }

  /** Whether a directory of the writable layer stands in place of the lower one instead of merging with it. */
  isReplaced(path: string): boolean {
    const change = this.upper.get(path);
    return change?.type === 'put' && (change.opaque === true || nodeAt(this.lower, path)?.kind !== 'directory');
  }
}
