import type { Store } from './world.js';

/**
 * All that differs between the two image stores, in one place. Everything else of the engine is the same for both, but for a few words.
 * Sources: moby 26.1, daemon/images (overlay2) and daemon/containerd.
 */
export interface StoreRules {
  /** What an image's id is the digest of. */
  readonly idOf: 'config' | 'manifest';
  /** Whether removing an image prints the ChainIDs of layers freed, and untags repository digests with the last tag. */
  readonly reportsLayers: boolean;
  /** Whether `rmi -f` of an image that only stopped containers use deletes its record, or leaves it dangling. */
  readonly forceDeletesUsed: boolean;
  /** Whether an image that others were committed from refuses to be deleted by id. */
  readonly refusesParents: boolean;
  /** Whether a build that takes a name over leaves the image that had it, dangling. */
  readonly buildKeepsReplaced: boolean;
  /** Whether every build comes to an image of its own, even one that is all cache hits. */
  readonly buildAttests: boolean;
  /** Whether a build's layer leaves out files that a lower layer holds just so. */
  readonly buildSkipsEqual: boolean;
  /** Whether pushing records the repository's digest on the image. */
  readonly pushRecordsDigest: boolean;
  /** Whether sizes count whole blocks and, for images, the compressed blobs kept beside the unpacked layers. */
  readonly countsBlocks: boolean;
}

const rulesOf = (isOverlay2: boolean): StoreRules => ({
  idOf: isOverlay2 ? 'config' : 'manifest',
  reportsLayers: isOverlay2,
  forceDeletesUsed: isOverlay2,
  refusesParents: isOverlay2,
  buildKeepsReplaced: isOverlay2,
  buildAttests: !isOverlay2,
  buildSkipsEqual: !isOverlay2,
  pushRecordsDigest: isOverlay2,
  countsBlocks: !isOverlay2,
});

const RULES: Readonly<Record<Store, StoreRules>> = { overlay2: rulesOf(true), containerd: rulesOf(false) };

/** The rules of a world's store. */
export function storeRules(store: Store): StoreRules {
  return RULES[store];
}
