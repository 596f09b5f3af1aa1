import type { Directory, FileNode } from '../../../model/file-system/file-node.js';
import { walkPath } from '../../../model/file-system/lookup.js';
import type { FileOperation } from '../../../model/file-system/operation.js';

type Apply = (operation: FileOperation) => string | null;

/**
 * Writes a node and all below it at a path, as unpacking an archive does: what is in the way of a file is taken away first, directories are
 * merged. Gives the errno it stopped at, null where all went well.
 */
export function copyNode(root: Directory, node: FileNode, path: string, apply: Apply): string | null {
  const found = walkPath(root, path, false);
  const there = typeof found === 'string' ? null : found.node;
  const steps: FileOperation[] = [];
  if (there && !(there.kind === 'directory' && node.kind === 'directory')) {
    if (there.kind === 'directory') return 'EISDIR';
    steps.push({ op: 'unlink', path });
  }
  const { mode, uid, gid, mtimeMs } = node;
  switch (node.kind) {
    case 'directory':
      if (there?.kind !== 'directory') steps.push({ op: 'mkdir', path, mode });
      else if (there.mode !== mode) steps.push({ op: 'chmod', path, mode });
      break;
    case 'symlink':
      steps.push({ op: 'symlink', path, target: node.target });
      break;
    case 'file':
      steps.push(
        node.content === undefined
          ? { op: 'allocate', path, sizeBytes: node.sizeBytes, mode }
          : { op: 'write', path, content: node.content, mode },
      );
      steps.push({ op: 'chmod', path, mode });
      break;
    default:
      steps.push({ op: 'mkfifo', path, mode });
  }
  if (uid !== 0 || gid !== 0 || there?.kind === 'directory') {
    if (!there || there.uid !== uid || there.gid !== gid) steps.push({ op: 'chown', path, uid, gid, follow: false });
  }
  for (const step of steps) {
    const errno = apply(step);
    if (errno) return errno;
  }
  if (node.kind === 'directory') {
    for (const name of [...node.children.keys()].sort()) {
      const child = node.children.get(name);
      const errno = child ? copyNode(root, child, path === '/' ? `/${name}` : `${path}/${name}`, apply) : null;
      if (errno) return errno;
    }
  }
  return node.kind === 'symlink' ? null : apply({ op: 'utimes', path, mtimeMs });
}

/** What an errno means for a copy, null for none. */
export function describeErrno(errno: string | null, path: string): string | null {
  if (!errno) return null;
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EROFS: 'read-only file system',
    ENOENT: 'no such file or directory',
    EISDIR: `cannot overwrite directory ${JSON.stringify(path)} with non-directory`,
  };
  return `open ${path}: ${words[errno] ?? errno}`;
}

/** Bytes of the files in it. */
export function sizeOf(node: FileNode): number {
  if (node.kind === 'file') return node.sizeBytes;
  if (node.kind !== 'directory') return 0;
  let sizeBytes = 0;
  for (const child of node.children.values()) sizeBytes += sizeOf(child);
  return sizeBytes;
}
