import { EntryWriter } from './entry-writer.js';
import { nodeAt, setNode, walkTree } from './edit-tree.js';
import type { FileNode, RegularFile } from './file-node.js';
import { NOTHING_BELOW } from './layered-files.js';
import { parentPath } from './lookup.js';

/** What the overlay does below a system call, beside making entries: copies up, whites out, marks opaque. */
export class OverlayEditor extends EntryWriter {
  /** Brings a lower file up whole, parents first; tells whether there was anything to bring. */
  copyUp(path: string, node: FileNode): { node: FileNode; lower: boolean; bytes: number } {
    if (this.lower === NOTHING_BELOW || this.upper.get(path)?.type === 'put') return { node, lower: false, bytes: 0 };
    const copy = node.kind === 'file' && node.inode !== undefined ? withoutInode(node) : node;
    this.copyUpParents(path);
    this.put(path, copy);
    this.markImpure(parentPath(path));
    if (copy !== node) this.tree = setNode(this.tree, path, copy);
    return { node: copy, lower: this.lower.children.size > 0, bytes: node.kind === 'file' ? node.sizeBytes : 0 };
  }

  /** Changes an entry that the writable layer holds, under all its names. */
  replace(path: string, node: FileNode): void {
    const inode = node.kind === 'file' ? node.inode : undefined;
    const names = [path];
    if (inode !== undefined)
      for (const [other, found] of walkTree(this.tree))
        if (other !== path && found.kind === 'file' && found.inode === inode && this.#isUpper(other)) names.push(other);
    for (const name of names) {
      this.tree = setNode(this.tree, name, node);
      if (this.lower !== NOTHING_BELOW) this.put(name, node);
    }
  }

  /** Takes an entry out of the merged view; true where a whiteout now hides a lower one. A moved directory takes its entries along. */
  takeAway(path: string, node: FileNode | undefined = nodeAt(this.tree, path)): boolean {
    this.copyUpParents(path);
    this.tree = setNode(this.tree, path, null, this.nowMs);
    if (this.lower === NOTHING_BELOW) return false;
    if (node?.kind === 'directory') {
      for (const [below] of walkTree(node, path)) this.upper = this.upper.without(below);
      const lower = nodeAt(this.lower, path);
      if (lower?.kind === 'directory') for (const name of lower.children.keys()) this.upper = this.upper.without(`${path}/${name}`);
    }
    const hides = this.isInLower(path);
    this.upper = hides ? this.upper.without(path).with(path, { type: 'whiteout' }) : this.upper.without(path);
    this.touchParent(path);
    return hides;
  }

  #isUpper(path: string): boolean {
    return this.lower === NOTHING_BELOW || this.upper.get(path)?.type === 'put';
  }

  /** Whether read-only layers hold this path where the writable layer does not hide all that is below one of its parents. */
  isInLower(path: string): boolean {
    if (this.lower === NOTHING_BELOW || nodeAt(this.lower, path) === undefined) return false;
    for (let parent = parentPath(path); parent !== '/'; parent = parentPath(parent)) if (this.isReplaced(parent)) return false;
    return true;
  }
}

function withoutInode(file: RegularFile): RegularFile {
  return { ...file, inode: undefined };
}
