import { nodeAt } from './edit-tree.js';
import { EntryWriter } from './entry-writer.js';
import { written } from './file-content.js';
import type { LayeredFiles } from './layered-files.js';
import { mayAccess, parentPath, walkPath } from './lookup.js';
import type { Credentials, FileOperation } from './operation.js';

/** `applyOperation` where it makes a file that no layer knows of; null elsewhere. `path` is free of symlinks. */
export function makeNewFile(
  files: LayeredFiles,
  operation: FileOperation,
  credentials: Credentials,
  nowMs: number,
): { readonly files: LayeredFiles; readonly path: string } | null {
  const found = operation.op === 'write' ? walkPath(files.root, operation.path, true, credentials) : '';
  if (operation.op !== 'write' || typeof found === 'string' || found.node) return null;
  const { path } = found;
  const parent = nodeAt(files.root, parentPath(path));
  if (parent?.kind !== 'directory' || !mayAccess(parent, credentials, 2) || !mayAccess(parent, credentials, 1)) return null;
  if (files.upper.has(path) || nodeAt(files.lower, path)) return null;
  const mode = (operation.mode ?? 0o644) & 0o7777;
  const { uid, gid } = credentials;
  const writer = new EntryWriter(files, nowMs);
  writer.place(path, { kind: 'file', mode, uid, gid, mtimeMs: nowMs, ...written(null, operation.content, false) });
  return { files: writer.files, path };
}
