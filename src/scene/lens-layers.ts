import type { Container } from '../model/container.js';
import { engineFile, mountedNode } from '../model/container/mounted-tree.js';
import type { Change, Changeset } from '../model/file-system/changeset.js';
import { nodeAt } from '../model/file-system/edit-tree.js';
import { walkTree } from '../model/file-system/walk-tree.js';
import type { Directory, FileNode } from '../model/file-system/file-node.js';
import { writableSize, changesetSize } from '../model/file-system/usage.js';
import type { Image } from '../model/image.js';
import { mergedTree } from '../model/merged-tree.js';
import type { World } from '../model/world.js';
import { layerLabel } from './layer-label.js';
import { plainText } from './text-metrics.js';

/**
 * What a layer of the lens is: an image's, locked; the engine's own between image and container; a container's own; something mounted over
 * them all; or (of a state that came without lists of files) what is known to lie below, in no one knows which layer.
 */
export type LensLayerKind = 'locked' | 'engine' | 'writable' | 'mount' | 'unlisted';

/** One of the layers that are seen through, base first. */
export interface LensLayer {
  /** Key of the thing in the picture: `layer:<chainId>`, `writable:<id>`, `volume:<name>`; '' where the picture has none. */
  readonly key: string;
  readonly kind: LensLayerKind;
  /** Name of the container, of the volume, what made the layer; '' of what the engine made, and of what lies no one knows where. */
  readonly label: string;
  readonly sizeBytes: number;
  /** `sizeBytes` is what it takes on its way, packed. */
  readonly compressed: boolean;
  /** The files are a plausible handful, not the real list. */
  readonly illustrative: boolean;
  /** Bytes of files that are not listed. */
  readonly remainderBytes: number;
  /** What it holds, each path as it changes what lies below. */
  readonly changes: Changeset;
}

const OWN = { compressed: false, illustrative: false, remainderBytes: 0 };

/** The layers of an image, base first. */
export function lockedLayers(world: World, layers: readonly string[], image: Image | undefined): LensLayer[] {
  return layers.flatMap((chainId, depth): LensLayer[] => {
    const layer = world.layers.get(chainId);
    if (!layer) return [];
    const { sizeBytes, compressed, illustrative, remainderBytes, changes } = layer;
    const label = layerLabel(layer, image, depth);
    return [{ key: `layer:${chainId}`, kind: 'locked', label, sizeBytes, compressed, illustrative, remainderBytes, changes }];
  });
}

/** All that a container's files come from, base first: its image's layers, the engine's, its own, and what is mounted over them. */
export function containerLayers(world: World, container: Container): LensLayer[] {
  const { id, name, layers, files } = container;
  const below = lockedLayers(world, layers, world.images.get(container.imageId));
  const added = additions(mergedTree(world, layers.at(-1) ?? ''), files.lower);
  const isEngines = added.has('/.dockerenv');
  if (added.size > 0)
    below.push({
      ...OWN,
      key: '',
      kind: isEngines ? 'engine' : 'unlisted',
      label: '',
      sizeBytes: changesetSize(added),
      changes: added,
    });
  const sizeBytes = writableSize(files);
  below.push({ ...OWN, key: `writable:${id}`, kind: 'writable', label: plainText(name), sizeBytes, changes: files.upper });
  return [...below, ...mountLayers(world, container)];
}

/** What is mounted, in the order in which it is: each hides what lies at its place. */
function mountLayers(world: World, container: Container): LensLayer[] {
  const { files, mounts, tmpfs } = container;
  const engines = new Map<string, Change>();
  for (const path of ['/etc/hostname', '/etc/hosts', '/etc/resolv.conf']) {
    const node = nodeAt(files.root, path) && engineFile(container, path);
    if (node) engines.set(path, { type: 'put', node });
  }
  const layers: LensLayer[] = [];
  const add = (key: string, label: string, changes: Changeset): void => {
    layers.push({ ...OWN, key, kind: 'mount', label, sizeBytes: changesetSize(changes), changes });
  };
  if (engines.size > 0) add('', '', engines);
  for (const [destination, { root }] of tmpfs)
    if (!mounts.some((mount) => mount.destination === destination)) add('', 'tmpfs', mounted(root, destination));
  for (const mount of [...mounts].sort((one, other) => one.destination.length - other.destination.length)) {
    const node = mountedNode(world, container, mount);
    const label = mount.type === 'tmpfs' ? 'tmpfs' : `${mount.type} ${plainText(mount.source)}`;
    if (node) add(mount.type === 'volume' ? `volume:${mount.source}` : '', label, mounted(node, mount.destination));
  }
  return layers;
}

const mountsKnown = new WeakMap<FileNode, Map<string, Changeset>>();

/** What is mounted, as a layer that hides all below its place. */
function mounted(node: FileNode, destination: string): Changeset {
  const known = mountsKnown.get(node) ?? new Map<string, Changeset>();
  mountsKnown.set(node, known);
  const before = known.get(destination);
  if (before) return before;
  const changes = new Map<string, Change>([[destination, { type: 'put', node, opaque: true }]]);
  if (node.kind === 'directory')
    for (const [path, child] of walkTree(node, destination === '/' ? '' : destination)) changes.set(path, { type: 'put', node: child });
  known.set(destination, changes);
  return changes;
}

const additionsKnown = new WeakMap<Directory, Changeset>();

/** How one tree differs from another, as the layer that would make it so. */
function additions(before: Directory, after: Directory): Changeset {
  const known = additionsKnown.get(after);
  if (known) return known;
  const changes = new Map<string, Change>();
  const compare = (old: Directory | null, now: Directory, path: string): void => {
    if (old?.children === now.children) return;
    for (const name of old?.children.keys() ?? []) if (!now.children.has(name)) changes.set(`${path}/${name}`, { type: 'whiteout' });
    for (const [name, node] of now.children) {
      const other = old?.children.get(name);
      if (node === other) continue;
      const both = node.kind === 'directory' && other?.kind === 'directory';
      if (!both || node.mode !== other.mode || node.uid !== other.uid || node.gid !== other.gid)
        changes.set(`${path}/${name}`, { type: 'put', node });
      if (node.kind === 'directory') compare(both ? other : null, node, `${path}/${name}`);
    }
  };
  compare(before, after, '');
  additionsKnown.set(after, changes);
  return changes;
}
