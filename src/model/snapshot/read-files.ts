import type { Change } from '../file-system/changeset.js';
import { setNode } from '../file-system/edit-tree.js';
import type { Directory, FileNode, RegularFile } from '../file-system/file-node.js';
import { EMPTY_DIRECTORY, openLayers } from '../file-system/layered-files.js';
import type { LayeredFiles } from '../file-system/layered-files.js';
import { resolvePath } from '../file-system/lookup.js';
import { Table } from '../table.js';
import type { Store } from '../world.js';
import type { JsonReader } from './json-reader.js';

const MAX_CHANGES = 10_000;
const MAX_PATH = 4_096;
const MAX_DEPTH = 256;
const BLOCK_BYTES = 4_096;

const LOWER_FILE: RegularFile = { kind: 'file', mode: 0o644, uid: 0, gid: 0, mtimeMs: 0, sizeBytes: 0 };
const LOWER: Directory = { ...EMPTY_DIRECTORY, mtimeMs: 0 };
const UNCHANGED = openLayers(LOWER);

/** Reads containers' changes; those alike in many containers become one file system. */
export class FilesReader {
  readonly #known = new Map<string, LayeredFiles>();

  constructor(readonly store: Store) {}

  /**
   * Layered files that `diffOf` says the same changes of: a path that was changed or deleted gets a file below it, one that others lie
   * under is a directory, and the writable size goes to the first file.
   */
  read(changes: unknown, sizeBytes: number, container: JsonReader): LayeredFiles {
    const isEmpty = changes === undefined || changes === null || (Array.isArray(changes) && changes.length === 0);
    if (isEmpty && sizeBytes <= (this.store === 'containerd' ? BLOCK_BYTES : 0)) return UNCHANGED;
    const key = keyOf(changes, sizeBytes);
    let files = this.#known.get(key);
    if (!files) {
      files = makeFiles(container.field('Changes').list(MAX_CHANGES).map(readChange), sizeBytes, this.store);
      if (key !== '') this.#known.set(key, files);
    }
    return files;
  }
}

/** The same for changes that read the same; '' where they are not of the form, or too many. */
function keyOf(changes: unknown, sizeBytes: number): string {
  if (!Array.isArray(changes) || changes.length > MAX_CHANGES) return '';
  let key = `${sizeBytes}`;
  for (const change of changes as readonly unknown[]) {
    const { Path: path, Kind: kind }: { Path?: unknown; Kind?: unknown } = change ?? {};
    if (typeof path !== 'string' || typeof kind !== 'number') return '';
    // Its length says where a path ends.
    key += ` ${kind} ${path.length} ${path}`;
  }
  return key;
}

function readChange(change: JsonReader): [path: string, kind: number] {
  const { value } = change;
  const isRecord = typeof value === 'object' && value !== null;
  const path: unknown = isRecord && 'Path' in value ? value.Path : undefined;
  const kind: unknown = isRecord && 'Kind' in value ? value.Kind : undefined;
  if (typeof path !== 'string' || !path.startsWith('/') || path.length > MAX_PATH) return change.field('Path').fail('an absolute path');
  if (kind !== 0 && kind !== 1 && kind !== 2) return change.field('Kind').fail('0 (changed), 1 (added) or 2 (deleted)');
  if (path.split('/', MAX_DEPTH + 1).length > MAX_DEPTH) return change.field('Path').fail(`a path of ${MAX_DEPTH} parts at most`);
  return [/\/(\/|\.\.?(\/|$))|.\/$/.test(path) ? resolvePath('/', path) : path, kind];
}

function makeFiles(listed: readonly (readonly [path: string, kind: number])[], sizeBytes: number, store: Store): LayeredFiles {
  const parents = new Set<string>();
  for (const [path] of listed)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) parents.add(path.slice(0, end));
  const sorted = [...listed].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = new Set(listed.map(([path]) => path));
  let lower: Directory = LOWER;
  let upper = Table.empty<Change>();
  let left = store === 'containerd' ? sizeBytes - BLOCK_BYTES * (1 + parents.size) : sizeBytes;
  for (const parent of parents) if (!own.has(parent)) lower = setNode(lower, parent, LOWER);
  let root = lower;
  for (const [path, kind] of sorted) {
    const isDirectory = parents.has(path);
    const below: FileNode = isDirectory ? LOWER : LOWER_FILE;
    if (kind !== 1) lower = setNode(lower, path, below);
    if (kind === 2) {
      root = setNode(root, path, null);
      upper = upper.with(path, { type: 'whiteout' });
      continue;
    }
    const node: FileNode = isDirectory ? LOWER : { ...LOWER_FILE, mtimeMs: 1, sizeBytes: Math.max(0, left) };
    if (!isDirectory) left = 0;
    root = setNode(root, path, node);
    upper = upper.with(path, { type: 'put', node });
  }
  return { lower, root, upper };
}
