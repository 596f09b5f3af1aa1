import type { Fact } from '../../../model/fact.js';
import type { Store } from '../../../model/world.js';

/** What a prune took, under a heading for each kind of thing, a blank line after each. */
export function reportOf(facts: readonly Fact[]): string {
  const lines: Record<'Containers' | 'Volumes' | 'Networks' | 'Images', string[]> = {
    Containers: [],
    Volumes: [],
    Networks: [],
    Images: [],
  };
  // Volumes that went with a container are not told of.
  const withContainers = facts.some((fact) => fact.type === 'container-removed');
  for (const fact of facts) {
    if (fact.type === 'container-removed') lines.Containers.push(fact.containerId);
    else if (fact.type === 'volume-deleted' && !withContainers) lines.Volumes.push(fact.name);
    else if (fact.type === 'network-deleted') lines.Networks.push(fact.name);
    else if (fact.type === 'untagged') lines.Images.push(`untagged: ${fact.reference}`);
    else if (fact.type === 'image-deleted')
      lines.Images.push(`deleted: ${fact.imageId}`, ...(fact.configDigest === fact.imageId ? [] : [`deleted: ${fact.configDigest}`]));
    else if (fact.type === 'layer-deleted') lines.Images.push(`deleted: ${fact.reported ? fact.chainId : fact.blobDigest}`);
  }
  return Object.entries(lines)
    .filter(([, some]) => some.length)
    .map(([kind, some]) => `Deleted ${kind}:\n${some.join('\n')}\n\n`)
    .join('');
}

/** Bytes that all this freed, as the engine counts them: unpacked layers with overlay2, blobs with containerd. */
export function reclaimedBytes(store: Store, facts: readonly Fact[]): number {
  let bytes = 0;
  for (const fact of facts) {
    if (fact.type === 'container-removed' || fact.type === 'volume-deleted' || fact.type === 'build-cache-deleted')
      bytes += fact.reclaimedBytes;
    else if (fact.type === 'layer-deleted') bytes += store === 'overlay2' ? fact.sizeBytes : fact.blobBytes;
    else if (fact.type === 'image-deleted' && store === 'containerd') bytes += fact.documentBytes;
  }
  return bytes;
}
