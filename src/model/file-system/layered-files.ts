import { Table } from '../table.js';
import type { Change } from './changeset.js';
import type { Directory } from './file-node.js';

/**
 * A file system of the overlay kind: read-only files below, a writable layer above, and the merged view of both, which is kept ready so that
 * reading costs nothing. Volumes, tmpfs and the host use it with nothing below.
 */
export interface LayeredFiles {
  /** The merged read-only files: all of an image's layers and the engine's own init files. */
  readonly lower: Directory;
  /** What a process sees. */
  readonly root: Directory;
  /** What the writable layer holds, by path: a changeset in the making, directories without their children. */
  readonly upper: Table<Change>;
}

/** A directory that root owns, with nothing in it. */
export const EMPTY_DIRECTORY: Directory = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: Table.empty() };

/** Puts an empty writable layer over read-only files: costs the same however many there are. */
export function openLayers(lower: Directory): LayeredFiles {
  return { lower, root: lower, upper: Table.empty() };
}

/** Stands below a file system that has no layers: by its identity, not by being empty. */
export const NOTHING_BELOW: Directory = { ...EMPTY_DIRECTORY };

/** A plain tree in the same form: a volume's, a tmpfs's, the host's. Nothing is copied up and `upper` stays empty. */
export function openTree(root: Directory): LayeredFiles {
  return { lower: NOTHING_BELOW, root, upper: Table.empty() };
}
