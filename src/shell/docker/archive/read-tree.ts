import { unpackTar } from 'modern-tar';
import type { Change } from '../../../model/file-system/changeset.js';
import type { FileNode } from '../../../model/file-system/file-node.js';
import { resolvePath } from '../../../model/file-system/lookup.js';

/** Entries that an archive may have. */
const ENTRY_LIMIT = 100_000;

/** The files of an archive by absolute path, parents before children; paths that lead out of it stay in. A string says what is wrong with it. */
export async function readTree(data: Uint8Array): Promise<[string, Change][] | string> {
  let entries;
  try {
    entries = await unpackTar(data);
  } catch (error) {
    return `archive/tar: ${error instanceof Error ? error.message : 'invalid tar header'}`;
  }
  if (entries.length > ENTRY_LIMIT) return `archive has more than ${ENTRY_LIMIT} entries`;
  const nodes = new Map<string, FileNode>();
  let inode = 0;
  for (const { header, data: body } of entries) {
    const path = resolvePath('/', header.name);
    const attributes = {
      mode: (header.mode ?? 0o644) & 0o7777,
      uid: header.uid ?? 0,
      gid: header.gid ?? 0,
      mtimeMs: header.mtime?.getTime() ?? 0,
    };
    addParents(nodes, path);
    switch (header.type ?? 'file') {
      case 'directory':
        nodes.set(path, { kind: 'directory', ...attributes, children: new Map() });
        break;
      case 'symlink':
        nodes.set(path, { kind: 'symlink', ...attributes, target: header.linkname ?? '' });
        break;
      case 'link': {
        const existing = resolvePath('/', header.linkname ?? '');
        const known = nodes.get(existing);
        if (known?.kind !== 'file') return `archive/tar: hard link to ${existing}, which is not there`;
        const linked = known.inode === undefined ? { ...known, inode: ++inode } : known;
        nodes.set(existing, linked);
        nodes.set(path, linked);
        break;
      }
      case 'fifo':
        nodes.set(path, { kind: 'fifo', ...attributes });
        break;
      case 'character-device':
        nodes.set(path, { kind: 'character', ...attributes });
        break;
      case 'block-device':
        nodes.set(path, { kind: 'block', ...attributes });
        break;
      default:
        nodes.set(path, { kind: 'file', ...attributes, sizeBytes: body?.length ?? 0, ...contentOf(body ?? new Uint8Array()) });
    }
  }
  nodes.delete('/');
  return [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, node]) => [path, { type: 'put', node }]);
}

function addParents(nodes: Map<string, FileNode>, path: string): void {
  const parts = path.split('/').slice(1, -1);
  parts.forEach((_, index) => {
    const directory = `/${parts.slice(0, index + 1).join('/')}`;
    if (!nodes.has(directory)) nodes.set(directory, { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() });
  });
}

/** Text where the bytes are text, else the bytes; of a file that is all NULs, as those known by size only are written, none. */
function contentOf(bytes: Uint8Array): { readonly content?: string | Uint8Array } {
  if (bytes.length > 0 && bytes[0] === 0 && bytes.every((byte) => byte === 0)) return {};
  if (bytes.includes(0)) return { content: bytes };
  try {
    return { content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { content: bytes };
  }
}
