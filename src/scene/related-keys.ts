import { holderOf } from '../model/select/holder-of.js';
import type { World } from '../model/world.js';
import type { Scene } from './scene.js';

/**
 * Keys that light up when a thing is pointed at, its own among them: a container with the layers it borrows and the volumes it mounts; a
 * layer with all that stands on it and all that hides something of it; a file with the layer that holds the original; a name with its image's
 * stack; a blob with the same layer on disk. `mark:<id>` is a container's mark in a crowd; the key of a crowd stands for all its marks. Empty
 * for things that stand for nothing else.
 */
export function relatedKeys(scene: Scene, world: World, key: string): ReadonlySet<string> {
  const at = key.indexOf(':');
  const light = LIGHTS[key.slice(0, at)];
  const lit = new Set<string>();
  if (!light) return lit;
  lit.add(key);
  light({ scene, world, lit }, key.slice(at + 1), key);
  return lit;
}

interface Pointing {
  readonly scene: Scene;
  readonly world: World;
  readonly lit: Set<string>;
}

const LIGHTS: Readonly<Record<string, (pointing: Pointing, id: string, key: string) => void>> = {
  layer: lightLayer,
  blob: (pointing, id) => {
    const chainId = /[^:]+:[^:]+$/.exec(id)?.[0] ?? '';
    if (pointing.world.layers.has(chainId)) pointing.lit.add(`layer:${chainId}`);
  },
  container: lightContainer,
  stack: lightContainer,
  writable: lightContainer,
  mark: lightContainer,
  file: lightFile,
  tag: ({ world, lit }, reference) => {
    const imageId = world.tags.get(reference);
    if (imageId !== undefined) lightImage(world, lit, imageId);
  },
  image: ({ world, lit }, imageId) => {
    lightImage(world, lit, imageId);
    for (const [reference, id] of world.tags) if (id === imageId) lit.add(`tag:${reference}`);
  },
  pushed: lightPushed,
  volume: ({ world, lit }, name) => {
    for (const { id, mounts } of world.containers.values()) {
      for (const { source, destination } of mounts) if (source === name) lit.add(`container:${id}`).add(`mount:${id}:${destination}`);
    }
  },
  mount: ({ world, lit }, id) => {
    const [containerId, destination] = divided(id);
    const mount = world.containers.get(containerId)?.mounts.find((one) => one.destination === destination);
    if (mount) lit.add(`container:${containerId}`).add(`volume:${mount.source}`);
  },
};

/** A layer's images, the containers on it, the copies of it in registries, and the rows that hide one of its files. */
function lightLayer({ scene, world, lit }: Pointing, chainId: string): void {
  const images = new Set<string>();
  for (const { id, layers } of world.images.values()) if (layers.includes(chainId)) images.add(id);
  for (const imageId of images) lit.add(`image:${imageId}`);
  for (const [reference, imageId] of world.tags) if (images.has(imageId)) lit.add(`tag:${reference}`);
  for (const item of scene.items) {
    if (item.kind === 'stack') {
      const containerId = item.key.slice('stack:'.length);
      if (world.containers.get(containerId)?.layers.includes(chainId)) lit.add(item.key).add(`container:${containerId}`);
    } else if (item.kind === 'crowd') {
      if (world.containers.get(item.ids[0] ?? '')?.layers.includes(chainId)) lit.add(item.key);
    } else if (item.kind === 'slab') {
      if (item.key.startsWith('blob:') && item.key.endsWith(`:${chainId}`)) lit.add(item.key);
    } else if (item.kind === 'file' && (item.mark === 'C' || item.mark === 'D')) {
      const [containerId, path] = divided(item.key.slice('file:'.length));
      const container = world.containers.get(containerId);
      if (container && holderOf(world, container.layers, path) === chainId) lit.add(item.key);
    }
  }
}

function lightContainer({ world, lit }: Pointing, id: string): void {
  const container = world.containers.get(id);
  if (!container) return;
  for (const kind of ['container', 'stack', 'writable', 'mark']) lit.add(`${kind}:${id}`);
  for (const chainId of container.layers) lit.add(`layer:${chainId}`);
  for (const { type, source, destination } of container.mounts)
    if (type === 'volume') lit.add(`volume:${source}`).add(`mount:${id}:${destination}`);
}

/** A row, and where the file that it changes or hides lives. */
function lightFile({ world, lit }: Pointing, id: string): void {
  const [containerId, path] = divided(id);
  const container = world.containers.get(containerId);
  const chainId = container ? holderOf(world, container.layers, path) : '';
  if (chainId !== '') lit.add(`layer:${chainId}`);
}

function lightImage(world: World, lit: Set<string>, imageId: string): void {
  lit.add(`image:${imageId}`);
  for (const chainId of world.images.get(imageId)?.layers ?? []) lit.add(`layer:${chainId}`);
}

/** A name in a registry: its blobs there, and those of them that are on disk. */
function lightPushed({ world, lit }: Pointing, id: string): void {
  for (const registry of world.registries.values()) {
    for (const repository of registry.repositories.values()) {
      for (const [tag, digest] of repository.tags) {
        if (`${registry.name}/${repository.name}:${tag}` !== id) continue;
        for (const { chainId } of registry.manifests.get(digest)?.layers ?? []) {
          lit.add(`blob:${registry.name}:${chainId}`);
          if (world.layers.has(chainId)) lit.add(`layer:${chainId}`);
        }
      }
    }
  }
}

/** `<container>:<rest>`. */
function divided(id: string): readonly [containerId: string, rest: string] {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
}
