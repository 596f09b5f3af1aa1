import type { Changeset } from './file-system/changeset.js';

/**
 * A read-only layer on disk, stored once for all images that share its ChainID.
 * Source: OCI image-spec config.md, "Layer DiffID" and "Layer ChainID".
 */
export interface Layer {
  /** "sha256:…" over the chain of DiffIDs; the layer's key in the world. */
  readonly chainId: string;
  /** "sha256:…" of the uncompressed changeset. */
  readonly diffId: string;
  /** ChainID of the layer below; '' for a base layer. */
  readonly parent: string;
  /** Bytes this layer adds: of its files, or compressed where `compressed` says so. */
  readonly sizeBytes: number;
  /** True for layers of the catalogue, of which only the transfer size is known. */
  readonly compressed: boolean;
  /** Digest of the blob as registries hold it. */
  readonly blobDigest: string;
  /** Bytes of the blob as it travels. */
  readonly blobBytes: number;
  /** What the blob comes to gzip-packed, as a registry serves it, where `blobBytes` are those of an archive's plain tar. */
  readonly packedBytes?: number | undefined;
  /** The instruction that made it first, as `docker history` has it: what the slab says. */
  readonly createdBy: string;
  /** What is known of its files. */
  readonly changes: Changeset;
  /** Bytes of `sizeBytes` that no entry of `changes` accounts for. */
  readonly remainderBytes: number;
  /** True when `changes` is a plausible skeleton, not the real list. */
  readonly illustrative: boolean;
}
