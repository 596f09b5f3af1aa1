import type { Container } from '../container.js';
import { emptyWorld } from '../empty-world.js';
import type { Image } from '../image.js';
import type { Layer } from '../layer.js';
import { Table } from '../table.js';
import type { Registry, Repository, Store, Volume, World } from '../world.js';
import { EMPTY_DIRECTORY, openTree } from '../file-system/layered-files.js';
import { JsonReader } from './json-reader.js';
import { NO_CONFIG } from '../no-config.js';
import { readContainer } from './read-container.js';
import { FilesReader } from './read-files.js';
import { readLayers } from './read-layers.js';
import { storeRules } from '../store-rules.js';

const MAX_IMAGES = 10_000;
const MAX_CONTAINERS = 100_000;
const MAX_TAGS = 10_000;

/**
 * A world from a snapshot that another engine or page made: layers with unknown files, containers whose writable layer holds the paths that
 * changed. Unknown fields are ignored; throws `SnapshotError` naming the place where the JSON is not of the form. Layers shared by images
 * and changes alike in many containers are kept once.
 */
export function fromSnapshot(json: unknown, store: Store): World {
  const root = new JsonReader(json);
  const world = emptyWorld(store);
  const layers = new Map<string, Layer>();
  const images = readImages(root.field('Images').list(MAX_IMAGES), layers, storeRules(store).countsBlocks);
  const tags = new Map<string, string>();
  for (const image of root.field('Images').list(MAX_IMAGES)) {
    for (const tag of image.field('RepoTags').list(MAX_TAGS))
      if (tag.text() !== '<none>:<none>') tags.set(tag.text(), image.field('Id').text());
  }
  const containers = new Map<string, Container>();
  const names = new Map<string, string>();
  const files = new FilesReader(store);
  for (const reader of root.field('Containers').list(MAX_CONTAINERS)) {
    const container = readContainer(reader, images, files, world.clockMs);
    if (containers.has(container.id)) reader.field('Id').fail('an id that no other container has');
    containers.set(container.id, container);
    names.set(container.name, container.id);
  }
  const all = [...containers.values()];
  return {
    ...world,
    sequence: all.length,
    layers: Table.from(layers),
    images: Table.from(images),
    tags: Table.from(tags),
    containers: Table.from(containers),
    names: Table.from(names),
    volumes: Table.from(
      root
        .field('Volumes')
        .list(MAX_TAGS)
        .map((volume) => readVolume(volume, world.clockMs)),
    ),
    registries: Table.from(root.field('Registries').list(MAX_TAGS).map(readRegistry)),
    layerReferences: countReferences(layers, images, containers),
    imageContainers: indexBy(
      all,
      ({ imageId }) => imageId,
      ({ id }) => id,
    ),
    imageTags: indexBy(
      [...tags],
      ([, imageId]) => imageId,
      ([tag]) => tag,
    ),
    imageChildren: indexBy(
      [...images.values()].filter(({ parent }) => parent !== ''),
      ({ parent }) => parent,
      ({ id }) => id,
    ),
  };
}

/** `isContent` says that sizes are those of what travels, as the containerd store counts them. */
function readImages(readers: readonly JsonReader[], layers: Map<string, Layer>, isContent: boolean): Map<string, Image> {
  const images = new Map<string, Image>();
  for (const reader of readers) {
    const id = reader.field('Id').text();
    if (images.has(id)) reader.field('Id').fail('an id that no other image has');
    const history = reader
      .field('History')
      .list(MAX_TAGS)
      .map((row) => ({
        createdMs: 0,
        createdBy: row.field('CreatedBy').text(''),
        comment: '',
        author: '',
        emptyLayer: row.field('EmptyLayer').value === true,
      }));
    const diffIds = reader
      .field('RootFS')
      .field('Layers')
      .list(128)
      .map((diffId) => diffId.text());
    const sizeBytes = reader.field('Size').count(0);
    images.set(id, {
      id,
      configDigest: id,
      configBytes: 0,
      manifestDigest: id,
      parent: reader.field('Parent').text(''),
      layers: readLayers(
        layers,
        diffIds,
        sizeBytes,
        history.filter(({ emptyLayer }) => !emptyLayer).map(({ createdBy }) => createdBy),
      ),
      config: NO_CONFIG,
      history,
      createdMs: 0,
      architecture: 'amd64',
      os: 'linux',
      author: '',
      comment: '',
      repoDigests: reader
        .field('RepoDigests')
        .list(MAX_TAGS)
        .map((digest) => digest.text()),
      contentBytes: isContent ? sizeBytes : undefined,
    });
  }
  return images;
}

function readVolume(reader: JsonReader, createdMs: number): [string, Volume] {
  const name = reader.field('Name').text();
  return [name, { name, anonymous: /^[0-9a-f]{64}$/.test(name), createdMs, labels: {}, files: openTree(EMPTY_DIRECTORY) }];
}

function readRegistry(reader: JsonReader): [string, Registry] {
  const name = reader.field('Name').text();
  const repositories = new Map<string, Repository>();
  for (const repository of reader.field('Repositories').list(MAX_TAGS)) {
    const tags = new Map(
      repository
        .field('Tags')
        .fields(MAX_TAGS)
        .map(([tag, digest]) => [tag, digest.text()] as const),
    );
    repositories.set(repository.field('Name').text(), { name: repository.field('Name').text(), tags });
  }
  return [name, { name, repositories, manifests: new Map(), blobs: new Set() }];
}

function countReferences(
  layers: ReadonlyMap<string, Layer>,
  images: ReadonlyMap<string, Image>,
  containers: ReadonlyMap<string, Container>,
): Table<number> {
  const counts = new Map<string, number>([...layers.keys()].map((chainId) => [chainId, 0]));
  const count = (chainId: string): void => {
    if (chainId !== '') counts.set(chainId, (counts.get(chainId) ?? 0) + 1);
  };
  for (const { parent } of layers.values()) count(parent);
  for (const image of images.values()) count(image.layers.at(-1) ?? '');
  for (const container of containers.values()) count(container.layers.at(-1) ?? '');
  return Table.from(counts);
}

/** Each member comes once. */
function indexBy<T>(things: readonly T[], keyOf: (thing: T) => string, memberOf: (thing: T) => string): Table<Table<true>> {
  const groups = new Map<string, [string, true][]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push([memberOf(thing), true]);
    else groups.set(key, [[memberOf(thing), true]]);
  }
  return Table.from([...groups].map(([key, members]) => [key, Table.from(members, true)] as const));
}
