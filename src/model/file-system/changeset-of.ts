import type { Change, Changeset } from './changeset.js';
import type { LayeredFiles } from './layered-files.js';

/** What `docker commit` packs: all that the writable layer holds, files copied up and then left as they were included. Parents come first. */
export function changesetOf(files: LayeredFiles): Changeset {
  const changes = new Map<string, Change>();
  for (const path of [...files.upper.keys()].sort(byPart)) changes.set(path, asPacked(files.upper.get(path) as Change));
  return changes;
}

/** Without the mark that overlayfs keeps on disk only. */
function asPacked(change: Change): Change {
  if (change.type === 'whiteout' || !change.impure) return change;
  return change.opaque ? { type: 'put', node: change.node, opaque: true } : { type: 'put', node: change.node };
}

/** Orders "/a/b" before "/a.b": a directory's entries right after it. */
function byPart(left: string, right: string): number {
  const a = left.replaceAll('/', '\0');
  const b = right.replaceAll('/', '\0');
  return a < b ? -1 : a > b ? 1 : 0;
}
