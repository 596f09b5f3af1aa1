import { lookup, resolvePath } from '../../model/file-system/lookup.js';
import type { Directory } from '../../model/file-system/file-node.js';
import type { Choice } from './completion.js';

/** Where paths are looked for. */
export interface Paths {
  readonly root: Directory;
  readonly cwd: string;
  /** What `~` stands for; absent where it is plain text. */
  readonly home?: string | undefined;
}

/** Files and directories that a path may go on to; names that begin with a dot only where it is typed. `before` is kept in front of them. */
export function completePath({ root, cwd, home }: Paths, typed: string, only: 'all' | 'directories' = 'all', before = ''): Choice[] {
  const slash = typed.lastIndexOf('/') + 1;
  const [directory, name] = [typed.slice(0, slash), typed.slice(slash)];
  const place = home !== undefined && directory.startsWith('~/') ? home + directory.slice(1) : directory;
  const node = lookup(root, resolvePath(cwd, place));
  if (typeof node === 'string' || node.kind !== 'directory') return [];
  const found: Choice[] = [];
  for (const [child, childNode] of node.children) {
    // What a terminal can't show can't be typed either.
    if (!child.startsWith(name) || (child.startsWith('.') && !name.startsWith('.')) || /\p{Cc}/u.test(child)) continue;
    const target = childNode.kind === 'symlink' ? lookup(root, resolvePath(cwd, `${place}${child}`)) : childNode;
    const isDirectory = typeof target !== 'string' && target.kind === 'directory';
    if (only === 'directories' && !isDirectory) continue;
    const label = isDirectory ? `${child}/` : child;
    found.push({ value: before + directory + label, label, isOpen: isDirectory });
  }
  return found;
}
