import { walkTree } from '../model/file-system/walk-tree.js';
import { joinPath } from '../model/file-system/lookup.js';
import type { FileLens } from './file-lens.js';
import type { LensLayerKind } from './lens-layers.js';

/** Bytes of one entry of a directory that come from layers of one kind; `hidden` are stored but seen by nobody, `rest` are not listed. */
export interface SizePart {
  readonly kind: LensLayerKind | 'hidden' | 'rest';
  /** Path of the entry, or of the entry of it; '' for what has none. */
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** An entry of a directory by size. */
export interface SizeGroup {
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Largest first. */
  readonly parts: readonly SizePart[];
}

/** Files looked at; more would keep the reader waiting. */
const MOST_FILES = 200_000;
/** Parts of a group that are told apart; the others are one. */
const MOST_PARTS = 24;

/**
 * What takes room below a directory, by its entries and theirs, largest first. At the root the layers' unlisted remainders are groups of their
 * own, and hidden files one more. `complete` is false where there were too many files to look at.
 */
export function fileSizes(lens: FileLens, directory: string): { readonly groups: readonly SizeGroup[]; readonly complete: boolean } {
  const base = directory === '/' ? '/' : `${directory}/`;
  const parts = new Map<string, Map<string, { kind: SizePart['kind']; path: string; name: string; sizeBytes: number }>>();
  const add = (kind: SizePart['kind'], path: string, sizeBytes: number): void => {
    const [top = '', next] = path.slice(base.length).split('/', 2);
    const group = parts.get(top) ?? new Map<string, never>();
    parts.set(top, group);
    const name = next ?? top;
    const known = group.get(`${kind} ${name}`);
    const at = next === undefined ? joinPath(directory, top) : `${joinPath(directory, top)}/${next}`;
    if (known) known.sizeBytes += sizeBytes;
    else group.set(`${kind} ${name}`, { kind, path: at, name, sizeBytes });
  };
  let left = MOST_FILES;
  const seen = new Set<string>();
  for (const [path, node] of walkTree(lens.root)) {
    if (node.kind !== 'file' || !path.startsWith(base)) continue;
    if (left-- <= 0) break;
    const holder = lens.layers.findLast(({ changes }) => changes.get(path)?.type === 'put');
    if (holder) seen.add(`${lens.layers.indexOf(holder)} ${path}`);
    if (node.sizeBytes > 0) add(holder?.kind ?? 'unlisted', path, node.sizeBytes);
  }
  let hiddenBytes = 0;
  const rest: SizeGroup[] = [];
  for (const [index, { changes, kind, label, remainderBytes }] of lens.layers.entries()) {
    for (const [path, change] of changes) {
      if (left-- <= -MOST_FILES) break;
      if (change.type !== 'put' || change.node.kind !== 'file' || !path.startsWith(base) || seen.has(`${index} ${path}`)) continue;
      hiddenBytes += change.node.sizeBytes;
    }
    if (directory !== '/' || kind !== 'locked' || remainderBytes <= 0) continue;
    rest.push({
      path: '',
      name: label,
      sizeBytes: remainderBytes,
      parts: [{ kind: 'rest', path: '', name: label, sizeBytes: remainderBytes }],
    });
  }
  const groups = Array.from(parts, ([name, group]): SizeGroup => {
    const all = [...group.values()].sort((one, other) => other.sizeBytes - one.sizeBytes);
    return { path: joinPath(directory, name), name, sizeBytes: all.reduce((sum, part) => sum + part.sizeBytes, 0), parts: cut(all) };
  });
  if (hiddenBytes > 0)
    groups.push({ path: '', name: '', sizeBytes: hiddenBytes, parts: [{ kind: 'hidden', path: '', name: '', sizeBytes: hiddenBytes }] });
  return { groups: [...groups, ...rest].sort((one, other) => other.sizeBytes - one.sizeBytes), complete: left > 0 };
}

/** The largest, and what is left of each kind as one. */
function cut(parts: readonly SizePart[]): readonly SizePart[] {
  if (parts.length <= MOST_PARTS) return parts;
  const others = new Map<SizePart['kind'], number>();
  for (const { kind, sizeBytes } of parts.slice(MOST_PARTS)) others.set(kind, (others.get(kind) ?? 0) + sizeBytes);
  return [...parts.slice(0, MOST_PARTS), ...Array.from(others, ([kind, sizeBytes]) => ({ kind, path: '', name: '', sizeBytes }))];
}
