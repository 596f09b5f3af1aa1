import type { FileNode } from '../model/file-system/file-node.js';
import { parentPath } from '../model/file-system/lookup.js';
import { isDifferent } from '../model/file-system/overlay-diff.js';
import { changedNames } from './changed-names.js';
import type { LensLayer } from './lens-layers.js';

/** What one layer holds of a path. */
export interface PathVersion {
  /** Index of the layer, 0 for the base. */
  readonly layer: number;
  /** null for a whiteout. */
  readonly node: FileNode | null;
  /** A directory that hides all that lower layers hold in it. */
  readonly opaque: boolean;
  /**
   * `seen` is what a process sees; of `merged` directories only the names are seen, with the attributes of the one above; a `whiteout` hides what
   * is below; `hidden` are those that something above hides.
   */
  readonly state: 'seen' | 'merged' | 'whiteout' | 'hidden';
  /** Index of the layer that hides it; -1 where nothing does. */
  readonly hiddenBy: number;
  /** What the layer does to what there was below it, as `docker diff` marks it; '' for a directory that only merges. */
  readonly mark: 'A' | 'C' | 'D' | '';
}

type Unmarked = Omit<PathVersion, 'mark'>;

/** A path's versions, topmost first: every layer that holds it or hides it. The path is free of symlinks. */
export function versionsOf(layers: readonly LensLayer[], path: string): PathVersion[] {
  return scan(layers, layers.length, path).map((version) => ({ ...version, mark: markOf(layers, version, path) }));
}

/** What the lowest so many layers show of a path. */
function scan(layers: readonly LensLayer[], count: number, path: string): Unmarked[] {
  const versions: Unmarked[] = [];
  let hiddenBy = -1;
  let seen = -1;
  for (let layer = count - 1; layer >= 0; layer--) {
    const { changes, kind } = layers[layer] as LensLayer;
    const change = changes.get(path);
    // What is mounted stands on directories that others have.
    const isImplied = kind !== 'mount' && changedNames(changes).implied.has(path);
    const node = change?.type === 'put' ? change.node : isImplied ? IMPLIED : null;
    if (node) {
      const opaque = change?.type === 'put' && change.opaque === true;
      const above = versions[seen];
      // Only directories merge: anything else takes the place of what is below it.
      if (hiddenBy < 0 && above && !(above.node?.kind === 'directory' && node.kind === 'directory')) hiddenBy = above.layer;
      const isSeen = hiddenBy < 0 && (!above || (above.node === IMPLIED && node !== IMPLIED));
      if (isSeen && above) versions[seen] = { ...above, state: 'merged' };
      if (isSeen) seen = versions.length;
      versions.push({ layer, node, opaque, state: hiddenBy >= 0 ? 'hidden' : isSeen ? 'seen' : 'merged', hiddenBy });
      if (hiddenBy < 0 && (opaque || node.kind !== 'directory')) hiddenBy = layer;
    } else if (change) {
      versions.push({ layer, node: null, opaque: false, state: hiddenBy >= 0 ? 'hidden' : 'whiteout', hiddenBy });
    }
    if (hiddenBy < 0 && ((change && !node) || hidesBelow(layers[layer], path))) hiddenBy = layer;
  }
  return versions;
}

/** Whether a layer hides what lower layers hold at a path by what it does to a directory above it. */
function hidesBelow(layer: LensLayer | undefined, path: string): boolean {
  if (!layer || path === '/') return false;
  for (let at = parentPath(path); at !== '/'; at = parentPath(at)) {
    const change = layer.changes.get(at);
    if (change && (change.type === 'whiteout' || change.opaque || change.node.kind !== 'directory')) return true;
  }
  const root = layer.changes.get('/');
  return root?.type === 'put' && root.opaque === true;
}

function markOf(layers: readonly LensLayer[], { layer, node, opaque }: Unmarked, path: string): PathVersion['mark'] {
  if (!node) return 'D';
  const before = scan(layers, layer, path).find(({ state }) => state === 'seen')?.node;
  if (!before || hidesBelow(layers[layer], path)) return 'A';
  return opaque || (node !== IMPLIED && isDifferent(before, node)) || node.kind !== 'directory' ? 'C' : '';
}

/** A directory that no layer has an entry of, as it is made where something lies in it. */
const IMPLIED: FileNode = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() };
