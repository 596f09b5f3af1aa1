import type { Directory } from './file-node.js';
import type { LayeredFiles } from './layered-files.js';
import { isDifferent } from './overlay-diff.js';

/** Whether `diffOf` would list anything, found without listing it: for thousands of containers at once. */
export function isChanged({ lower, root, upper }: LayeredFiles): boolean {
  return upper.size > 0 && isOtherDirectory(lower, root);
}

function isOtherDirectory(before: Directory, after: Directory): boolean {
  if (before.children === after.children) return false;
  if (before.children.size > after.children.size) return true;
  for (const [name, node] of after.children) {
    const old = before.children.get(name);
    if (node === old) continue;
    if (!old || isDifferent(old, node)) return true;
    if (node.kind === 'directory' && old.kind === 'directory' && isOtherDirectory(old, node)) return true;
  }
  // As many as before, and each of them was there: none is missing.
  return false;
}
