import type { Draft } from '../draft.js';
import { treeSize } from '../file-system/tree-size.js';

/** Deletes a volume with what is in it. */
export function deleteVolume(draft: Draft, name: string): void {
  const volume = draft.volumes.get(name);
  if (!volume) return;
  draft.volumes = draft.volumes.without(name);
  draft.facts.push({ type: 'volume-deleted', name, reclaimedBytes: treeSize(volume.files.root) });
}
