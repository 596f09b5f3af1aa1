import type { Directory, FileNode } from '../../model/file-system/file-node.js';
import { joinPath } from '../../model/file-system/lookup.js';
import { contentText } from '../byte-text.js';
import type { Files } from '../process.js';
import { readDockerignore } from './dockerignore.js';
import type { Ignore } from './dockerignore.js';

/** What a build may copy from. */
export interface BuildContext {
  /** The files that .dockerignore leaves, owned by root as they arrive at the builder. */
  readonly root: Directory;
  /** Bytes of .dockerignore, 0 without one. */
  readonly ignoreBytes: number;
}

const empty: Directory = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() };

/** A context without files: the Dockerfile came over standard input. */
export const EMPTY_CONTEXT: BuildContext = { root: empty, ignoreBytes: 0 };

/** Reads the context folder of a build; `dockerfile` is its absolute path, since a .dockerignore beside it goes first. */
export function readContext(files: Files, path: string, dockerfile: string): BuildContext {
  const folder = files.stat(path);
  if (typeof folder === 'string' || folder.kind !== 'directory') return EMPTY_CONTEXT;
  const text = readText(files, `${dockerfile}.dockerignore`) ?? readText(files, joinPath(path, '.dockerignore'));
  const root = filtered(folder, '', text === null ? null : readDockerignore(text)) ?? empty;
  return { root, ignoreBytes: text === null ? 0 : new TextEncoder().encode(text).byteLength };
}

/** The text of a file, null where there is none. */
export function readText(files: Files, path: string): string | null {
  const node = files.stat(path);
  return typeof node !== 'string' && node.kind === 'file' ? contentText(node.content ?? '') : null;
}

/** A folder without what is ignored; null where nothing of an ignored folder is left. */
function filtered(folder: Directory, path: string, ignore: Ignore | null): Directory | null {
  const children = new Map<string, FileNode>();
  for (const [name, child] of folder.children) {
    const at = path === '' ? name : `${path}/${name}`;
    const isIgnored = ignore?.(at) ?? false;
    if (child.kind === 'directory') {
      const kept = filtered(child, at, ignore);
      if (kept && (!isIgnored || kept.children.size > 0)) children.set(name, kept);
    } else if (!isIgnored) {
      children.set(name, { ...child, uid: 0, gid: 0 });
    }
  }
  return { ...folder, uid: 0, gid: 0, children };
}
