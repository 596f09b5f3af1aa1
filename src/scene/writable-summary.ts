import { diffOf } from '../model/file-system/overlay-diff.js';
import type { LayeredFiles } from '../model/file-system/layered-files.js';
import { writableSize } from '../model/file-system/usage.js';

/** What a writable layer holds, as a picture tells it. */
export interface WritableSummary {
  readonly sizeBytes: number;
  /** Changed paths without the directories that are listed only for what lies in them, and without what lies in an added directory. */
  readonly rows: readonly { readonly path: string; readonly mark: 'A' | 'C' | 'D' }[];
}

const MARKS = ['C', 'A', 'D'] as const;
const UNTOUCHED: WritableSummary = { sizeBytes: 0, rows: [] };
const known = new WeakMap<LayeredFiles, WritableSummary>();

/** The summary of a container's files; computed once for each state of them. */
export function writableSummary(files: LayeredFiles): WritableSummary {
  if (files.upper.size === 0) return UNTOUCHED;
  const before = known.get(files);
  if (before) return before;
  const diff = diffOf(files);
  const kinds = new Map(diff.map(({ path, kind }) => [path, kind]));
  const parents = new Set(diff.map(({ path }) => parentOf(path)));
  const rows = diff
    .filter(({ path, kind }) => !(kind === 0 && parents.has(path)) && kinds.get(parentOf(path)) !== 1)
    .map(({ path, kind }) => ({ path, mark: MARKS[kind] }));
  const summary: WritableSummary = { sizeBytes: writableSize(files), rows };
  known.set(files, summary);
  return summary;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
