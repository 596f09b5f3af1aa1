import { nodeAt, setNode } from './edit-tree.js';
import { walkTree } from './walk-tree.js';
import type { FileNode, RegularFile } from './file-node.js';
import { NOTHING_BELOW } from './layered-files.js';
import { parentPath } from './lookup.js';
import type { SystemCall } from './system-call.js';
import { copyUpParents, isReplaced, isUpper, markImpure, putUpper, touchParent } from './system-call.js';

/** Brings a lower file up whole, parents first; tells whether there was anything to bring. */
export function copyUp(call: SystemCall, path: string, node: FileNode): { node: FileNode; lower: boolean; bytes: number } {
  if (isUpper(call, path)) return { node, lower: false, bytes: 0 };
  const copy = node.kind === 'file' && node.inode !== undefined ? withoutInode(node) : node;
  copyUpParents(call, path);
  putUpper(call, path, copy);
  markImpure(call, parentPath(path));
  if (copy !== node) call.root = setNode(call.root, path, copy);
  return { node: copy, lower: call.lower.children.size > 0, bytes: node.kind === 'file' ? node.sizeBytes : 0 };
}

function withoutInode(file: RegularFile): RegularFile {
  return { ...file, inode: undefined };
}

/** Changes an entry that the writable layer holds, under all its names. */
export function replaceNode(call: SystemCall, path: string, node: FileNode): void {
  const inode = node.kind === 'file' ? node.inode : undefined;
  const names = [path];
  if (inode !== undefined)
    for (const [other, found] of walkTree(call.root))
      if (other !== path && found.kind === 'file' && found.inode === inode && isUpper(call, other)) names.push(other);
  for (const name of names) {
    call.root = setNode(call.root, name, node);
    if (call.lower !== NOTHING_BELOW) putUpper(call, name, node);
  }
}

/** Takes an entry out of the merged view; true where a whiteout now hides a lower one. A moved directory takes its entries along. */
export function takeAway(call: SystemCall, path: string, node: FileNode | undefined = nodeAt(call.root, path)): boolean {
  copyUpParents(call, path);
  call.root = setNode(call.root, path, null, call.nowMs);
  if (call.lower === NOTHING_BELOW) return false;
  if (node?.kind === 'directory') {
    for (const [below] of walkTree(node, path)) call.upper = call.upper.without(below);
    const lower = nodeAt(call.lower, path);
    if (lower?.kind === 'directory') for (const name of lower.children.keys()) call.upper = call.upper.without(`${path}/${name}`);
  }
  const hides = isInLower(call, path);
  call.upper = call.upper.without(path);
  if (hides) call.upper = call.upper.with(path, { type: 'whiteout' });
  touchParent(call, path);
  return hides;
}

/** Whether read-only layers hold this path where the writable layer does not hide all that is below one of its parents. */
export function isInLower(call: SystemCall, path: string): boolean {
  if (call.lower === NOTHING_BELOW || nodeAt(call.lower, path) === undefined) return false;
  for (let parent = parentPath(path); parent !== '/'; parent = parentPath(parent)) if (isReplaced(call, parent)) return false;
  return true;
}
