import type { Change, Changeset } from './changeset.js';
import { byteLength } from './file-content.js';
import type { LayeredFiles } from './layered-files.js';

const BLOCK_BYTES = 4096;

/** Bytes of the files that the writable layer holds, each hard link's file once: what overlay2 says of a container's size. */
export function writableSize(files: LayeredFiles): number {
  return fileBytes(files.upper.values());
}

/** Bytes of a changeset's files, each hard link's file once. */
export function changesetSize(changes: Changeset): number {
  return fileBytes(changes.values());
}

/**
 * What `du` finds of a changeset unpacked: whole blocks for files, one for each directory, the root included, and one more for a directory
 * whose marks don't fit its inode. So the containerd store measures layers and writable layers alike. Symlinks lie in their inodes.
 */
export function blockUsage(changes: Changeset): number {
  let blocks = changes.has('/') ? 0 : 1;
  for (const [change, bytes] of sizedChanges(changes.values())) {
    if (change.type !== 'put') continue;
    if (change.node.kind === 'directory') blocks += change.impure ? 2 : 1;
    else if (change.node.kind === 'file') blocks += Math.ceil(bytes / BLOCK_BYTES);
  }
  return blocks * BLOCK_BYTES;
}

/** Bytes of the files that these changes put, each hard link's file once. */
export function fileBytes(changes: Iterable<Change>): number {
  let sizeBytes = 0;
  for (const [, bytes] of sizedChanges(changes)) sizeBytes += bytes;
  return sizeBytes;
}

/** Each change with the bytes it adds: the second name of a hard link adds none. */
function* sizedChanges(changes: Iterable<Change>): Generator<[Change, number], undefined, unknown> {
  const inodes = new Set<number>();
  for (const change of changes) {
    const file = change.type === 'put' && change.node.kind === 'file' ? change.node : null;
    const isKnown = file?.inode !== undefined && inodes.has(file.inode);
    if (file?.inode !== undefined) inodes.add(file.inode);
    // A symlink is as long as its target's name, which its inode holds: no block of its own.
    const target = change.type === 'put' && change.node.kind === 'symlink' ? byteLength(change.node.target) : 0;
    yield [change, target || (file && !isKnown ? file.sizeBytes : 0)];
  }
  return undefined;
}
