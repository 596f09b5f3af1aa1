import type { Changeset } from '../model/file-system/changeset.js';
import type { Named } from './archive-words.js';
import type { Budget } from './budget.js';
import { LayerChanges } from './layer-changes.js';
import { unpackBlob } from './unpack-blob.js';
import { walkTar } from './walk-tar.js';

/** What a layer's blob holds. */
export interface ReadLayer {
  /** "sha256:…" of the uncompressed tar. */
  readonly diffId: string;
  readonly changes: Changeset;
  /** Bytes of its files. */
  readonly sizeBytes: number;
}

/** Reads a layer's blob, packed or not; `what` names it in errors. */
export async function readLayer(blob: Uint8Array, what: Named, budget: Budget): Promise<ReadLayer> {
  const unpacked = unpackBlob(blob, what, budget);
  const changes = new LayerChanges(what, budget);
  await walkTar(unpacked.bytes, what, budget, (entry) => changes.add(entry));
  const diffId = unpacked.digest();
  const seed = Number.parseInt(diffId.slice('sha256:'.length, 'sha256:'.length + 7), 16);
  return { diffId, changes: changes.finish(seed), sizeBytes: changes.sizeBytes };
}
