import type { Errno } from './file-system/operation.js';

/**
 * What came of an action, one fact a thing that happened, in order. The command line prints from facts, the picture moves from
 * facts; ids are keys of the world before or after.
 */
export type Fact =
  | { readonly type: 'layer-built'; readonly chainId: string; readonly createdBy: string; readonly cached: boolean }
  | {
      readonly type: 'image-added';
      readonly imageId: string;
      readonly how: 'build' | 'pull' | 'load' | 'import' | 'commit';
      readonly already: boolean;
    }
  /** Written to an archive, with all its layers. */
  | { readonly type: 'image-saved'; readonly imageId: string }
  | { readonly type: 'tagged'; readonly reference: string; readonly imageId: string; readonly previousImageId: string }
  | {
      readonly type: 'untagged';
      /** With a tag, or "repo@sha256:…" for the digest that goes with the last tag (overlay2). */ readonly reference: string;
      readonly imageId: string;
    }
  | {
      readonly type: 'image-deleted';
      readonly imageId: string;
      readonly configDigest: string;
      /** Of its manifest and config. */ readonly documentBytes: number;
    }
  /** `reported` says whether `rmi` prints a "Deleted:" line for the chain: overlay2 does, containerd does not. */
  | {
      readonly type: 'layer-deleted';
      readonly chainId: string;
      readonly blobDigest: string;
      readonly blobBytes: number;
      /** Unpacked. */
      readonly sizeBytes: number;
      readonly reported: boolean;
    }
  | {
      readonly type: 'layer-pulled';
      readonly chainId: string;
      readonly blobDigest: string;
      readonly registry: string;
      readonly already: boolean;
    }
  | {
      readonly type: 'layer-pushed';
      readonly chainId: string;
      readonly blobDigest: string;
      readonly registry: string;
      readonly already: boolean;
    }
  | { readonly type: 'manifest-pushed'; readonly reference: string; readonly digest: string; readonly sizeBytes: number }
  | { readonly type: 'container-created'; readonly containerId: string; readonly imageId: string }
  | { readonly type: 'container-started'; readonly containerId: string; readonly already: boolean }
  | {
      readonly type: 'container-exited';
      readonly containerId: string;
      readonly exitCode: number;
      readonly how: 'exit' | 'stop' | 'kill' | 'restart';
    }
  | { readonly type: 'container-stopped'; readonly containerId: string; readonly already: boolean }
  | { readonly type: 'container-killed'; readonly containerId: string; readonly signal: string }
  | { readonly type: 'container-restarted'; readonly containerId: string }
  | { readonly type: 'container-paused'; readonly containerId: string }
  | { readonly type: 'container-unpaused'; readonly containerId: string }
  | { readonly type: 'container-removed'; readonly containerId: string; readonly name: string; readonly reclaimedBytes: number }
  | { readonly type: 'container-renamed'; readonly containerId: string; readonly from: string; readonly to: string }
  | { readonly type: 'container-updated'; readonly containerId: string }
  | { readonly type: 'committed'; readonly containerId: string; readonly imageId: string; readonly chainId: string }
  | { readonly type: 'exec'; readonly containerId: string; readonly args: readonly string[] }
  /** `chainId` is the layer it was found in, '' for the writable layer; `mount` the volume it was read from, '' if none. */
  | { readonly type: 'file-read'; readonly containerId: string; readonly path: string; readonly chainId: string; readonly mount: string }
  /** A path that only the writable layer has. */
  | { readonly type: 'file-added'; readonly containerId: string; readonly path: string; readonly mount: string }
  /** `copiedFrom` is the layer the whole file was copied up from by this very change, '' if the writable layer had it already. */
  | {
      readonly type: 'file-changed';
      readonly containerId: string;
      readonly path: string;
      readonly copiedFrom: string;
      readonly copiedBytes: number;
      readonly mount: string;
    }
  /** `hides` is the layer whose file a whiteout now hides, '' if only the writable layer had it. */
  | { readonly type: 'file-deleted'; readonly containerId: string; readonly path: string; readonly hides: string; readonly mount: string }
  | {
      readonly type: 'copied';
      readonly containerId: string;
      readonly direction: 'in' | 'out';
      readonly path: string;
      readonly sizeBytes: number;
    }
  | { readonly type: 'logged'; readonly containerId: string; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly type: 'logs-read'; readonly containerId: string; readonly lines: number }
  | { readonly type: 'volume-created'; readonly name: string; readonly anonymous: boolean }
  | { readonly type: 'volume-deleted'; readonly name: string; readonly reclaimedBytes: number }
  | { readonly type: 'network-created'; readonly name: string; readonly id: string }
  | { readonly type: 'network-deleted'; readonly name: string }
  | { readonly type: 'build-cache-deleted'; readonly reclaimedBytes: number }
  /** Said after all that a prune took, which is told by facts of its own. */
  | { readonly type: 'pruned'; readonly reclaimedBytes: number }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** What the engine said no to, and why: the world stays as it was. */
export interface Refusal {
  /** HTTP status of the Engine API: 304, 400, 403, 404, 409, 500. */
  readonly status: number;
  /** The daemon's words, without the client's "Error response from daemon: ". */
  readonly message: string;
  /** What was asked for: "image/remove". */
  readonly action: string;
  /** What it was asked of, by the name that was asked for where it is not there at all (404); null where it is nothing of the world. */
  readonly subject: Subject | null;
  /** What forbids it: the containers that use the image, the container that has the name. */
  readonly pins: readonly Subject[];
  /** Set where a file operation or a read was refused: `message` is then `strerror` of it. */
  readonly errno?: Errno | undefined;
}

/** A thing of the world by kind and key. */
export type Subject =
  | { readonly kind: 'image'; readonly id: string }
  | { readonly kind: 'container'; readonly id: string }
  | { readonly kind: 'tag'; readonly id: string }
  | { readonly kind: 'volume'; readonly id: string }
  | { readonly kind: 'file'; readonly id: string; readonly containerId: string };
