import type { Container } from '../container.js';
import { diffOf } from '../file-system/overlay-diff.js';
import type { Image } from '../image.js';
import { containerSize } from '../select/container-size.js';
import { diskUsage } from '../select/disk-usage.js';
import { isRunning } from '../select/find-container.js';
import { imageContentSize, imageSize } from '../select/image-size.js';
import { layersOf } from '../select/layers-of.js';
import { referencesOf } from '../select/references-of.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';
import type { Snapshot, SnapshotContainer, SnapshotImage } from './snapshot.js';

/** The state in the Engine API's words. Plain JSON data. */
export function toSnapshot(world: World): Snapshot {
  const { layersBytes, writableBytes } = diskUsage(world);
  return {
    Images: [...world.images.values()].map((image) => snapshotImage(world, image)),
    Containers: [...world.containers.values()].map((container) => snapshotContainer(world, container)),
    Registries: [...world.registries.values()].map(({ name, repositories }) => ({
      Name: name,
      Repositories: [...repositories.values()].map((repository) => ({ Name: repository.name, Tags: Object.fromEntries(repository.tags) })),
    })),
    Volumes: [...world.volumes.keys()].map((Name) => ({ Name })),
    DiskUsage: { LayersSize: layersBytes, WritableSize: writableBytes },
  };
}

function snapshotImage(world: World, image: Image): SnapshotImage {
  return {
    Id: image.id,
    RepoTags: referencesOf(world, image.id),
    RepoDigests: repoDigestsOf(world, image),
    Parent: image.parent,
    Size: storeRules(world.store).countsBlocks ? imageContentSize(world, image) : imageSize(world, image),
    RootFS: { Type: 'layers', Layers: layersOf(world, image.layers.at(-1) ?? '').map(({ diffId }) => diffId) },
    History: image.history.map(({ createdBy, emptyLayer }) => ({ CreatedBy: createdBy, EmptyLayer: emptyLayer })),
  };
}

/** "repo@sha256:…" of an image: those that registries gave; with containerd each of its names has one, as the id is what a registry would say. */
export function repoDigestsOf(world: World, image: Image): string[] {
  if (storeRules(world.store).idOf === 'config') return [...image.repoDigests];
  const names = referencesOf(world, image.id).map((tag) => `${tag.slice(0, tag.lastIndexOf(':'))}@${image.id}`);
  return [...new Set(names)];
}

function snapshotContainer(world: World, container: Container): SnapshotContainer {
  const { id, name, imageId, imageReference, status, exitCode } = container;
  return {
    Id: id,
    Name: '/' + name,
    Image: imageId,
    Config: { Image: imageReference },
    State: { Status: status, Running: isRunning(container), Paused: status === 'paused', ExitCode: exitCode },
    SizeRw: containerSize(world, container),
    Changes: diffOf(container.files).map(({ path, kind }) => ({ Path: path, Kind: kind })),
  };
}
