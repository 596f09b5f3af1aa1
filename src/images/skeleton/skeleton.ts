import type { Change, Changeset } from '../../model/file-system/changeset.js';
import type { FileNode } from '../../model/file-system/file-node.js';
import { busyboxApplets } from './busybox-applets.js';

/**
 * A plausible handful of a real layer's files, written by us: what readers look at first (`cat /etc/motd`, `ls /bin`), never the real
 * list. Layers made of it are marked illustrative, and what it leaves out stays in the layer as an opaque remainder.
 */
export interface Skeleton {
  /** Paths of directories with a space between, parents first; "/tmp:1777" gives another mode than 755. */
  readonly directories?: string | undefined;
  /** By path. */
  readonly files?: Readonly<Record<string, SkeletonFile | undefined>> | undefined;
  /** Programs that are all names of one program: directory, target of their symlinks, names with a space between, or the name of a list of busybox's. */
  readonly applets?: readonly (readonly [directory: string, target: string, names: string])[] | undefined;
  /** Programs of their own: directory, share of the layer's bytes that all of them take together, names with a space between. JSON has no tuples. */
  readonly programs?: readonly (readonly (string | number)[])[] | undefined;
}

/**
 * Text (executable if it starts with "#!"); or a program whose bytes nobody will ask for, by its share of the layer's bytes; or a
 * symlink's target after "->".
 */
export type SkeletonFile = string | number;

/** The changeset of a skeleton in a layer of so many bytes, and how many of them it accounts for: never more than the layer has. */
export function skeletonChanges(
  skeleton: Skeleton,
  layerBytes: number,
  mtimeMs: number,
): { readonly changes: Changeset; readonly sizeBytes: number } {
  const changes = new Map<string, Change>();
  let left = layerBytes;
  const put = (path: string, node: FileNode): void => {
    changes.set(path, { type: 'put', node });
  };
  const take = (sizeBytes: number): number => {
    const taken = Math.min(left, Math.max(0, Math.floor(sizeBytes)));
    left -= taken;
    return taken;
  };
  const owned = { uid: 0, gid: 0, mtimeMs };
  const symlink = (path: string, target: string): void => put(path, { kind: 'symlink', mode: 0o777, ...owned, target });
  for (const entry of words(skeleton.directories)) {
    const [path = '', mode = '755'] = entry.split(':');
    put(path, { kind: 'directory', mode: Number.parseInt(mode, 8), ...owned, children: new Map() });
  }
  for (const [path, file] of Object.entries(skeleton.files ?? {})) {
    if (file === undefined) continue;
    if (typeof file === 'number') {
      put(path, { kind: 'file', mode: 0o755, ...owned, sizeBytes: take(layerBytes * file) });
    } else if (file.startsWith('->')) {
      symlink(path, file.slice(2));
    } else {
      const sizeBytes = new TextEncoder().encode(file).byteLength;
      // A layer too small for the text (a compressed size is all that is known of it) keeps the file with what fits.
      const content = sizeBytes <= left ? file : '';
      put(path, {
        kind: 'file',
        mode: file.startsWith('#!') ? 0o755 : 0o644,
        ...owned,
        sizeBytes: take(content === '' ? 0 : sizeBytes),
        content,
      });
    }
  }
  for (const [directory, target, names] of skeleton.applets ?? []) {
    for (const name of words(busyboxApplets[names] ?? names)) symlink(`${directory}/${name}`, target);
  }
  for (const [directory, share, names] of skeleton.programs ?? []) {
    const list = words(String(names));
    for (const name of list) {
      put(`${directory}/${name}`, { kind: 'file', mode: 0o755, ...owned, sizeBytes: take((layerBytes * Number(share)) / list.length) });
    }
  }
  return { changes, sizeBytes: layerBytes - left };
}

function words(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(' ').filter((word) => word !== '');
}
