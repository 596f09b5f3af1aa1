import { setNode } from '../model/file-system/edit-tree.js';
import { byteLength } from '../model/file-system/file-content.js';
import type { Directory } from '../model/file-system/file-node.js';
import { resolvePath } from '../model/file-system/lookup.js';

/** The directory a demo's host shell starts in: its home. */
export const HOST_HOME = '/root';

/** The host a demo starts with: a home, a place for temporary files, and the files given, by path from the home. */
export function hostTree(given: Readonly<Record<string, string | Uint8Array>>, nowMs: number): Directory {
  const owned = { uid: 0, gid: 0, mtimeMs: nowMs };
  const directory = (mode: number): Directory => ({ kind: 'directory', mode, ...owned, children: new Map() });
  let tree = setNode(setNode(directory(0o755), HOST_HOME, directory(0o700), nowMs), '/tmp', directory(0o1777), nowMs);
  for (const [name, content] of Object.entries(given))
    tree = setNode(
      tree,
      resolvePath(HOST_HOME, name),
      { kind: 'file', mode: 0o644, ...owned, sizeBytes: byteLength(content), content },
      nowMs,
    );
  return tree;
}
