import { chainIdOf } from './chain-id.js';
import { sha256 } from './digest.js';
import type { Changeset } from './file-system/changeset.js';
import type { FileNode } from './file-system/file-node.js';
import { changesetSize } from './file-system/usage.js';
import type { Layer } from './layer.js';

/**
 * A DiffID for a changeset that no archive gives one: the digest of a canonical listing, so equal changes have equal DiffIDs. It is not
 * the digest of a tar, which holds more than the model keeps.
 */
export function diffIdOf(changeset: Changeset): string {
  const lines: string[] = [];
  for (const path of [...changeset.keys()].sort()) {
    const change = changeset.get(path);
    lines.push(JSON.stringify(change?.type === 'put' ? [path, change.opaque === true, ...describe(change.node)] : [path]));
  }
  return sha256(lines.join('\n'));
}

function describe(node: FileNode): unknown[] {
  const attributes = [node.kind, node.mode, node.uid, node.gid, node.mtimeMs];
  if (node.kind === 'symlink') return [...attributes, node.target];
  if (node.kind !== 'file') return attributes;
  return [...attributes, node.sizeBytes, typeof node.content === 'string' ? node.content : node.content ? sha256(node.content) : null];
}

/** What is needed to make a layer; the rest is worked out. */
export interface LayerParts {
  readonly parent: string;
  readonly createdBy: string;
  readonly changes: Changeset;
  readonly diffId?: string | undefined;
  readonly sizeBytes?: number | undefined;
  readonly compressed?: boolean | undefined;
  readonly blobDigest?: string | undefined;
  readonly blobBytes?: number | undefined;
  readonly remainderBytes?: number | undefined;
  readonly illustrative?: boolean | undefined;
}

/** A layer from its changes; sizes, digests and ChainID are computed where they are not given. */
export function makeLayer(parts: LayerParts): Layer {
  const diffId = parts.diffId ?? diffIdOf(parts.changes);
  const filesBytes = changesetSize(parts.changes);
  const sizeBytes = parts.sizeBytes ?? filesBytes + (parts.remainderBytes ?? 0);
  return {
    chainId: chainIdOf(parts.parent, diffId),
    diffId,
    parent: parts.parent,
    sizeBytes,
    compressed: parts.compressed ?? false,
    blobDigest: parts.blobDigest ?? sha256('blob ' + diffId),
    blobBytes: parts.blobBytes ?? (parts.compressed ? sizeBytes : estimatedBlobBytes(parts.changes, sizeBytes)),
    createdBy: parts.createdBy,
    changes: parts.changes,
    remainderBytes: parts.remainderBytes ?? Math.max(0, sizeBytes - filesBytes),
    illustrative: parts.illustrative ?? false,
  };
}

/** What a gzipped tar of it roughly comes to: some 80 bytes a header that compresses well, and files at two fifths of their size. */
function estimatedBlobBytes(changes: Changeset, sizeBytes: number): number {
  return 40 + 45 * changes.size + Math.round(sizeBytes * 0.4);
}
