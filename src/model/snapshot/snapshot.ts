/**
 * The state as JSON in the Engine API's own words, to be laid beside `docker inspect`. Sizes are bytes; `Kind` is 0 changed, 1 added,
 * 2 deleted.
 */
export interface Snapshot {
  readonly Images: readonly SnapshotImage[];
  readonly Containers: readonly SnapshotContainer[];
  readonly Registries: readonly SnapshotRegistry[];
  readonly Volumes: readonly { readonly Name: string }[];
  readonly DiskUsage: { readonly LayersSize: number; readonly WritableSize: number };
}

export interface SnapshotImage {
  readonly Id: string;
  readonly RepoTags: readonly string[];
  readonly RepoDigests: readonly string[];
  readonly Parent: string;
  readonly Size: number;
  /** DiffIDs, base first. */
  readonly RootFS: { readonly Type: 'layers'; readonly Layers: readonly string[] };
  readonly History: readonly { readonly CreatedBy: string; readonly EmptyLayer: boolean }[];
}

export interface SnapshotContainer {
  readonly Id: string;
  /** With a slash in front. */
  readonly Name: string;
  readonly Image: string;
  readonly Config: { readonly Image: string };
  readonly State: { readonly Status: string; readonly Running: boolean; readonly Paused: boolean; readonly ExitCode: number };
  readonly SizeRw: number;
  readonly Changes: readonly { readonly Path: string; readonly Kind: 0 | 1 | 2 }[];
}

export interface SnapshotRegistry {
  readonly Name: string;
  readonly Repositories: readonly { readonly Name: string; readonly Tags: Readonly<Record<string, string>> }[];
}
