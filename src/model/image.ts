import type { Layer } from './layer.js';

/** What a container of the image runs with: OCI image-spec config.md, "config". Absent fields are as absent there. */
export interface ImageConfig {
  readonly Env: readonly string[];
  readonly Entrypoint: readonly string[] | null;
  readonly Cmd: readonly string[] | null;
  readonly WorkingDir: string;
  readonly User: string;
  readonly ExposedPorts: readonly string[];
  /** Paths that get an anonymous volume. */
  readonly Volumes: readonly string[];
  readonly Labels: Readonly<Record<string, string>>;
  readonly StopSignal: string;
  readonly Shell: readonly string[] | null;
  readonly Healthcheck: Readonly<Record<string, unknown>> | null;
  readonly OnBuild: readonly string[];
  /** The classic builder's marks that Cmd was given through a shell. */
  readonly ArgsEscaped?: boolean | undefined;
}

/** One row of `docker history`, oldest first in an image. */
export interface HistoryEntry {
  readonly createdMs: number;
  readonly createdBy: string;
  readonly comment: string;
  readonly author: string;
  /** True where the instruction made no layer: never drawn as one. */
  readonly emptyLayer: boolean;
}

/** An image as the engine's store knows it: a config over an ordered chain of shared layers. */
export interface Image {
  /** "sha256:…": of the config with overlay2, of the manifest (or index) with containerd. */
  readonly id: string;
  /** "sha256:…" of the config, whichever the store. */
  readonly configDigest: string;
  /** Bytes of the config's JSON. */
  readonly configBytes: number;
  /** "sha256:…" of the manifest: what registries call it. */
  readonly manifestDigest: string;
  /** Image it was committed from, '' if none: only `docker commit` sets it here, as BuildKit keeps no intermediate images. */
  readonly parent: string;
  /** ChainIDs, base first. */
  readonly layers: readonly string[];
  readonly config: ImageConfig;
  readonly history: readonly HistoryEntry[];
  readonly createdMs: number;
  readonly architecture: string;
  readonly os: string;
  readonly author: string;
  readonly comment: string;
  /** "repo@sha256:…" it is known by in registries. */
  readonly repoDigests: readonly string[];
  /** With containerd, bytes of the engine's own layers that the snapshots of committed images stand on; absent for none. */
  readonly initBytes?: number | undefined;
  /** Bytes as it travels, where a snapshot told them; absent where they are counted. */
  readonly contentBytes?: number | undefined;
}

/**
 * An image that is not in the store yet: from a registry, an archive, the catalogue or a build. Layers are whole here,
 * base first; the store keeps only those whose ChainID it lacks.
 */
export interface ImageContent {
  readonly config: ImageConfig;
  readonly history: readonly HistoryEntry[];
  readonly layers: readonly Layer[];
  readonly createdMs: number;
  readonly architecture: string;
  readonly os: string;
  readonly author: string;
  readonly comment: string;
  /** Digest of the config where it comes from real data; computed from the content where absent. */
  readonly configDigest?: string | undefined;
  /** Bytes of that config; of the one computed where absent. */
  readonly configBytes?: number | undefined;
  /** The same for the manifest. */
  readonly manifestDigest?: string | undefined;
}
