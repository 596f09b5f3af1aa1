import { EMPTY_DIRECTORY } from './file-system/layered-files.js';
import { Table } from './table.js';
import type { Store, World } from './world.js';

/** When every demo begins, in virtual time: 2026-12-01T09:00:00Z, after all images of the catalogue were made. */
const EPOCH_MS = Date.UTC(2026, 11, 1, 9);

/** A host with an engine freshly installed: no image, no container, an empty file system. */
export function emptyWorld(store: Store): World {
  const none = Table.empty<never>();
  return {
    store,
    clockMs: EPOCH_MS,
    sequence: 0,
    host: EMPTY_DIRECTORY,
    layers: none,
    images: none,
    tags: none,
    containers: none,
    names: none,
    volumes: none,
    networks: none,
    registries: none,
    buildCache: none,
    layerReferences: none,
    imageContainers: none,
    imageTags: none,
    imageChildren: none,
    volumeContainers: none,
  };
}
