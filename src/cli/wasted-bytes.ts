import { nodeAt } from '../model/file-system/edit-tree.js';
import { walkTree } from '../model/file-system/walk-tree.js';
import type { Directory, FileNode } from '../model/file-system/file-node.js';
import { EMPTY_DIRECTORY } from '../model/file-system/layered-files.js';
import { mergeChangeset } from '../model/file-system/merge-changeset.js';
import type { Layer } from '../model/layer.js';

/** What one layer does to the files below it, in the words of `docker diff`. */
export interface LayerReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** Bytes of files in lower layers that this layer replaces or hides: shipped with the image, seen by nobody. */
  readonly wastedBytes: number;
}

/** Lays an image's layers over one another, base first, and reports what each did. Directories that only pass attributes on are not listed. */
export function reportLayers(layers: readonly Layer[]): readonly LayerReport[] {
  let below: Directory = EMPTY_DIRECTORY;
  return layers.map((layer) => {
    const report = reportLayer(layer, below);
    below = mergeChangeset(below, layer.changes);
    return report;
  });
}

function reportLayer(layer: Layer, below: Directory): LayerReport {
  const added: string[] = [];
  const changed: string[] = [];
  const deleted: string[] = [];
  let wastedBytes = 0;
  for (const [path, change] of layer.changes) {
    const before = nodeAt(below, path);
    if (change.type === 'whiteout') {
      if (before) deleted.push(path);
      wastedBytes += bytesOf(before);
      continue;
    }
    const isSameDirectory = before?.kind === 'directory' && change.node.kind === 'directory' && change.opaque !== true;
    if (!isSameDirectory) wastedBytes += bytesOf(before);
    if (!before) added.push(path);
    else if (!isSameDirectory || !haveSameAttributes(before, change.node)) changed.push(path);
  }
  return { added, changed, deleted, wastedBytes };
}

function haveSameAttributes(left: FileNode, right: FileNode): boolean {
  return left.mode === right.mode && left.uid === right.uid && left.gid === right.gid;
}

function bytesOf(node: FileNode | undefined): number {
  if (!node) return 0;
  if (node.kind === 'file') return node.sizeBytes;
  if (node.kind !== 'directory') return 0;
  let bytes = 0;
  for (const [, child] of walkTree(node)) if (child.kind === 'file') bytes += child.sizeBytes;
  return bytes;
}
