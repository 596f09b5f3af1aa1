import type { Changeset } from '../model/file-system/changeset.js';
import { baseName, parentPath } from '../model/file-system/lookup.js';

/** What a changeset holds, directory by directory. */
export interface ChangedNames {
  /** Names that it puts or hides in a directory, by the directory's path. */
  readonly byDirectory: ReadonlyMap<string, ReadonlySet<string>>;
  /** Directories without an entry of their own: there only because something lies in them. */
  readonly implied: ReadonlySet<string>;
}

const known = new WeakMap<Changeset, ChangedNames>();

/** The names of a changeset by directory, found once for each. */
export function changedNames(changes: Changeset): ChangedNames {
  const before = known.get(changes);
  if (before) return before;
  const byDirectory = new Map<string, Set<string>>();
  const implied = new Set<string>();
  const add = (path: string): void => {
    const parent = parentPath(path);
    const names = byDirectory.get(parent);
    if (names) names.add(baseName(path));
    else byDirectory.set(parent, new Set([baseName(path)]));
  };
  for (const [path, change] of changes) {
    if (path === '/') continue;
    add(path);
    if (change.type === 'whiteout') continue;
    for (let at = parentPath(path); at !== '/' && !changes.has(at) && !implied.has(at); at = parentPath(at)) {
      implied.add(at);
      add(at);
    }
  }
  const found = { byDirectory, implied };
  known.set(changes, found);
  return found;
}
