import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Change, Directory, FileNode } from '../../src/model/model.js';
import { mergeChangeset } from '../../src/model/model.js';

interface Entry {
  readonly l?: number;
  readonly path: string;
  readonly type: 'dir' | 'file' | 'symlink' | 'hardlink' | 'fifo' | undefined;
  readonly mode: string;
  readonly uid: number;
  readonly gid: number;
  readonly size?: number;
  readonly sha256?: string;
  readonly link?: string;
}

const EMPTY: Directory = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() };

/** What `docker export` adds of its own. */
const OF_EXPORT = ['.dockerenv', 'dev/console', 'dev/pts', 'dev/shm', 'etc/hostname', 'etc/hosts', 'etc/mtab', 'etc/resolv.conf'];

function read(name: string): Entry[] {
  const text = readFileSync(new URL(`../fixtures/listings/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry)
    .filter(({ path }) => path !== undefined);
}

function nodeOf(entry: Entry, linked: FileNode | undefined): FileNode {
  const attributes = { mode: Number.parseInt(entry.mode, 8), uid: entry.uid, gid: entry.gid, mtimeMs: 0 };
  if (entry.type === 'dir') return { kind: 'directory', ...attributes, children: new Map() };
  if (entry.type === 'symlink') return { kind: 'symlink', ...attributes, target: entry.link ?? '' };
  if (entry.type === 'fifo') return { kind: 'fifo', ...attributes };
  if (entry.type === 'hardlink' && linked) return linked;
  return { kind: 'file', ...attributes, sizeBytes: entry.size ?? 0, content: entry.sha256 };
}

/** The changesets of an image as its archive lists them. */
function layersOf(entries: readonly Entry[]): Map<string, Change>[] {
  const layers: Map<string, Change>[] = [];
  const opaque = new Set(
    entries.filter(({ path }) => path.endsWith('.wh..wh..opq')).map(({ l, path }) => `${l} /${path.slice(0, -'/.wh..wh..opq'.length)}`),
  );
  for (const entry of entries) {
    const layer = (layers[entry.l ?? 0] ??= new Map<string, Change>());
    const path = '/' + entry.path.replace(/\/$/, '');
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === '.wh..wh..opq') continue;
    if (name.startsWith('.wh.')) layer.set(path.slice(0, path.length - name.length) + name.slice(4), { type: 'whiteout' });
    else {
      const linked = layer.get('/' + (entry.link ?? ''));
      const node = nodeOf(entry, linked?.type === 'put' ? linked.node : undefined);
      layer.set(path, opaque.has(`${entry.l} ${path}`) ? { type: 'put', node, opaque: true } : { type: 'put', node });
    }
  }
  return layers;
}

function flatten(directory: Directory, path = ''): Map<string, string> {
  const rows = new Map<string, string>();
  for (const [name, node] of directory.children) {
    const at = path + name;
    const own = node.kind === 'file' ? String(node.content) : node.kind === 'symlink' ? node.target : '';
    rows.set(at, `${node.kind} ${node.mode.toString(8)} ${node.uid}:${node.gid} ${own}`);
    if (node.kind === 'directory') for (const [below, row] of flatten(node, at + '/')) rows.set(below, row);
  }
  return rows;
}

describe('merging real layers', () => {
  it.each(['fx_nodeapp_bk', 'fx_nodeapp_legacy', 'fx_pair-one_latest'])('the layers of %s merge to what docker export wrote', (image) => {
    let merged = EMPTY;
    for (const layer of layersOf(read(`layers.${image}`))) merged = mergeChangeset(merged, layer);
    const flat = read(`flat.${image}`).filter(({ path }) => !OF_EXPORT.includes(path.replace(/\/$/, '')));
    const files = new Map(flat.map((entry) => [entry.path.replace(/\/$/, ''), entry]));
    const wanted = new Map(
      flat.map((entry) => {
        const node = nodeOf(entry, entry.type === 'hardlink' ? nodeOf(files.get(entry.link ?? '') ?? entry, undefined) : undefined);
        const own = node.kind === 'file' ? String(node.content) : node.kind === 'symlink' ? node.target : '';
        return [entry.path.replace(/\/$/, ''), `${node.kind} ${node.mode.toString(8)} ${node.uid}:${node.gid} ${own}`] as const;
      }),
    );
    const got = flatten(merged);
    for (const path of OF_EXPORT) got.delete(path);
    expect([...got].sort()).toEqual([...wanted].sort());
    expect(got.size).toBeGreaterThan(70);
  });
});
