import type { Change, Changeset } from '../model/file-system/changeset.js';
import type { Directory, FileAttributes, FileNode, RegularFile } from '../model/file-system/file-node.js';
import { nameIn, type Named } from './archive-words.js';
import type { Budget } from './budget.js';
import { entryPath, linkedPath } from './entry-path.js';
import { ImageFormatError } from './image-format-error.js';
import { quoted } from './quoted.js';
import type { TarEntry } from './walk-tar.js';

const WHITEOUT_PREFIX = '.wh.';
const OPAQUE_MARK = '.wh..wh..opq';
/** Hard link numbers of different layers must not meet in one merged tree: each layer numbers from a start of its own. */
const LINK_NUMBERS_PER_LAYER = 2 ** 20;

const implied: Directory = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() };

/**
 * Gathers a layer's tar entries into what they do to the tree below: files, whiteouts, opaque directories, hard links.
 * Source: OCI image-spec layer.md. What the specification forbids (names and links that lead out, a bare ".wh.") is refused by name.
 */
export class LayerChanges {
  readonly #what: Named;
  readonly #budget: Budget;
  readonly #puts = new Map<string, FileNode>();
  readonly #whiteouts = new Set<string>();
  readonly #opaque = new Set<string>();
  #links = 0;
  #sizeBytes = 0;

  constructor(what: Named, budget: Budget) {
    this.#what = what;
    this.#budget = budget;
  }

  /** Bytes of the layer's files and of its symlinks' targets; a hard link's second name adds none. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  async add(entry: TarEntry): Promise<void> {
    const path = entryPath(entry.name, this.#what);
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    const parent = slash <= 0 ? '/' : path.slice(0, slash);
    if (name.startsWith(WHITEOUT_PREFIX)) return this.#mark(entry, parent, name);
    const attributes: FileAttributes = { mode: entry.mode, uid: entry.uid, gid: entry.gid, mtimeMs: entry.mtimeMs };
    switch (entry.kind) {
      case 'file':
        this.#sizeBytes += entry.sizeBytes;
        return this.#put(path, await this.#file(entry, attributes));
      case 'link':
        return this.#link(path, entry);
      case 'symlink':
        if (linkedPath(path, entry.linkName) === null) {
          throw new ImageFormatError((words) => words.symlinkOut(nameIn(words, this.#what), quoted(entry.name), quoted(entry.linkName)));
        }
        this.#sizeBytes += new TextEncoder().encode(entry.linkName).length;
        return this.#put(path, { kind: 'symlink', ...attributes, target: entry.linkName });
      case 'directory':
        return this.#put(path, { kind: 'directory', ...attributes, children: new Map() });
      case 'fifo':
        return this.#put(path, { kind: 'fifo', ...attributes });
      case 'character-device':
        return this.#put(path, { kind: 'character', ...attributes });
      case 'block-device':
        return this.#put(path, { kind: 'block', ...attributes });
    }
  }

  /** The layer's changeset: parents before children. */
  finish(seed: number): Changeset {
    const changes = new Map<string, Change>();
    const paths = new Set([...this.#puts.keys(), ...this.#whiteouts, ...this.#opaque]);
    for (const path of [...paths].sort(byPath)) {
      const node = this.#puts.get(path);
      if (!node && !this.#opaque.has(path)) {
        changes.set(path, { type: 'whiteout' });
        continue;
      }
      // A whiteout beside the same name acts on the layers below only: what a directory hides, it hides whole.
      const hides = this.#opaque.has(path) || this.#whiteouts.has(path);
      const put = numbered(node ?? implied, seed);
      changes.set(path, put.kind === 'directory' && hides ? { type: 'put', node: put, opaque: true } : { type: 'put', node: put });
    }
    return changes;
  }

  #put(path: string, node: FileNode): void {
    // The root itself has no name to change; its attributes are not a change that any engine lists.
    if (path !== '/') this.#puts.set(path, node);
  }

  #mark(entry: TarEntry, parent: string, name: string): void {
    if (name === OPAQUE_MARK) {
      this.#opaque.add(parent);
      return;
    }
    // Other names of this family are aufs's own bookkeeping.
    if (name.startsWith(`${WHITEOUT_PREFIX}${WHITEOUT_PREFIX}`)) return;
    const hidden = name.slice(WHITEOUT_PREFIX.length);
    if (hidden === '' || hidden === '.' || hidden === '..') {
      throw new ImageFormatError((words) => words.whiteoutOfNothing(nameIn(words, this.#what), quoted(entry.name)));
    }
    this.#whiteouts.add(parent === '/' ? `/${hidden}` : `${parent}/${hidden}`);
  }

  #link(path: string, entry: TarEntry): void {
    const target = entryPath(entry.linkName, this.#what);
    const node = this.#puts.get(target);
    if (!node || node.kind === 'directory') {
      throw new ImageFormatError((words) => words.linkToNothing(nameIn(words, this.#what), quoted(entry.name), quoted(entry.linkName)));
    }
    if (node.kind !== 'file') return this.#put(path, node);
    const linked = node.inode === undefined ? { ...node, inode: (this.#links += 1) } : node;
    this.#puts.set(target, linked);
    this.#put(path, linked);
  }

  async #file(entry: TarEntry, attributes: FileAttributes): Promise<RegularFile> {
    const file: RegularFile = { kind: 'file', ...attributes, sizeBytes: entry.sizeBytes };
    if (entry.sizeBytes === 0) return { ...file, content: '' };
    if (!this.#budget.keeps(entry.sizeBytes)) return file;
    const bytes = await entry.read();
    const content = decodeText(bytes) ?? (isProgram(bytes) ? new Uint8Array(bytes) : undefined);
    return content === undefined ? file : { ...file, content };
  }
}

function numbered(node: FileNode, seed: number): FileNode {
  if (node.kind !== 'file' || node.inode === undefined) return node;
  return { ...node, inode: seed * LINK_NUMBERS_PER_LAYER + node.inode };
}

/** A small native program is kept: the smallest can be run (ELF, System V ABI). */
function isProgram(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/** Text where the bytes are UTF-8, null where they are not. */
function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Component by component, so that a directory comes right before what is in it. */
function byPath(left: string, right: string): number {
  const a = left.replaceAll('/', '\0');
  const b = right.replaceAll('/', '\0');
  return a < b ? -1 : a > b ? 1 : 0;
}
