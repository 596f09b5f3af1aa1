import type { Container } from './container.js';
import type { Directory } from './file-system/file-node.js';
import type { LayeredFiles } from './file-system/layered-files.js';
import type { Image, ImageContent } from './image.js';
import type { Layer } from './layer.js';
import type { Table } from './table.js';

/** Whose rules and wording the engine follows. */
export type Store = 'containerd' | 'overlay2';

/** A named or anonymous volume. */
export interface Volume {
  readonly name: string;
  readonly anonymous: boolean;
  readonly createdMs: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly files: LayeredFiles;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly createdMs: number;
}

/** What a registry holds of one repository. */
export interface Repository {
  /** Path without the host: "shop", "team/base". */
  readonly name: string;
  /** Tag to manifest digest. */
  readonly tags: ReadonlyMap<string, string>;
}

/** A registry that the demo pushed to. */
export interface Registry {
  /** Host with port: "registry.example.com", "docker.io". */
  readonly name: string;
  readonly repositories: ReadonlyMap<string, Repository>;
  /** Manifest digest to image. */
  readonly manifests: ReadonlyMap<string, ImageContent>;
  /** Digests of the blobs it has. */
  readonly blobs: ReadonlySet<string>;
}

/**
 * Everything there is at one moment: the host's files, the engine's store and the registries. Immutable; `reduce` makes the next.
 * Images, layers and names are looked up through selectors, never by walking these tables from outside the model.
 */
export interface World {
  readonly store: Store;
  /** Virtual time, milliseconds since the epoch. */
  readonly clockMs: number;
  /** Counts what was made, for deterministic ids. */
  readonly sequence: number;
  /** The host's file system, a root directory. */
  readonly host: Directory;
  /** By ChainID. */
  readonly layers: Table<Layer>;
  /** By image id, oldest first. */
  readonly images: Table<Image>;
  /** Familiar reference with tag ("shop:v1.0", "registry.example.com/shop:v1.0") to image id. */
  readonly tags: Table<string>;
  /** By container id, oldest first. */
  readonly containers: Table<Container>;
  /** Container name to id. */
  readonly names: Table<string>;
  readonly volumes: Table<Volume>;
  readonly networks: Table<Network>;
  readonly registries: Table<Registry>;
  /** Build steps already done, by cache key, to the ChainID they made ('' parent chain for none). */
  readonly buildCache: Table<string>;
  /**
   * By ChainID: how many things keep a layer on disk, that is layers right above it and images, containers and build cache records that end
   * with it. A layer nothing refers to is deleted, so it has no entry here.
   */
  readonly layerReferences: Table<number>;
  /** By image id: the containers made from it, as keys. */
  readonly imageContainers: Table<Table<true>>;
  /** By image id: the tags that point to it, as keys. */
  readonly imageTags: Table<Table<true>>;
  /** By image id: the images committed from it, as keys. */
  readonly imageChildren: Table<Table<true>>;
  /** By volume name: the containers that mount it, as keys. */
  readonly volumeContainers: Table<Table<true>>;
}
