import type { ContainerStatus } from '../model/container.js';
import { mountedTree } from '../model/container/mounted-tree.js';
import { nodeAt } from '../model/file-system/edit-tree.js';
import type { Directory, FileNode } from '../model/file-system/file-node.js';
import { joinPath, resolvePath, walkPath } from '../model/file-system/lookup.js';
import { diffOf } from '../model/file-system/overlay-diff.js';
import { mergedTree } from '../model/merged-tree.js';
import { findContainer } from '../model/select/find-container.js';
import { findImage } from '../model/select/find-image.js';
import type { World } from '../model/world.js';
import { changedNames } from './changed-names.js';
import type { StackSubject } from './layout-stack.js';
import { containerLayers, lockedLayers } from './lens-layers.js';
import type { LensLayer } from './lens-layers.js';
import { versionsOf } from './path-versions.js';
import type { PathVersion } from './path-versions.js';

/** The files of an image or a container, seen through its layers. */
export interface FileLens {
  /** Id of the container; '' for an image. */
  readonly containerId: string;
  /** null for an image. */
  readonly status: ContainerStatus | null;
  /** Base first, the container's own near the end, then what is mounted over them. */
  readonly layers: readonly LensLayer[];
  /** All that a process sees. */
  readonly root: Directory;
  /** What `docker diff` says, by path; empty for an image. */
  readonly marks: ReadonlyMap<string, 'A' | 'C' | 'D'>;
}

/** One path, seen through the layers. */
export interface LensPlace {
  /** Free of symlinks but for the last part. */
  readonly path: string;
  /** Its last part; '/' for the root. */
  readonly name: string;
  /** What a process sees there; null for nothing. */
  readonly node: FileNode | null;
  /** Topmost first. */
  readonly versions: readonly PathVersion[];
  readonly mark: 'A' | 'C' | 'D' | '';
  /** Of a file its own, of a directory all that is seen in it. */
  readonly sizeBytes: number;
}

const MARKS = ['C', 'A', 'D'] as const;

/** The lens on an image (by any reference `docker` takes) or a container (by name or id); null where it is not there. */
export function fileLens(world: World, subject: StackSubject): FileLens | null {
  if ('image' in subject) {
    const image = findImage(world, subject.image);
    if (!image) return null;
    const layers = lockedLayers(world, image.layers, image);
    return { containerId: '', status: null, layers, root: mergedTree(world, image.layers.at(-1) ?? ''), marks: new Map() };
  }
  const container = findContainer(world, subject.container);
  if (!container) return null;
  const { id, status, files } = container;
  const marks = new Map(diffOf(files).map(({ path, kind }) => [path, MARKS[kind]] as const));
  return { containerId: id, status, layers: containerLayers(world, container), root: mountedTree(world, container), marks };
}

/** What the lens shows at a path; the last part's symlink is not followed. A path that nothing holds has no versions. */
export function lensAt(lens: FileLens, path: string): LensPlace {
  const found = walkPath(lens.root, resolvePath('/', path), false);
  const real = typeof found === 'string' ? resolvePath('/', path) : found.path;
  return placeOf(lens, real, nodeAt(lens.root, real) ?? null);
}

function placeOf(lens: FileLens, path: string, node: FileNode | null): LensPlace {
  const versions = versionsOf(lens.layers, path);
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1) || '/',
    node,
    versions,
    mark: lens.marks.get(path) ?? '',
    sizeBytes: node ? sizeOf(node) : 0,
  };
}

/**
 * Names of all that lies in a directory, sorted: what is seen, and what some layer still holds although it is hidden.
 */
export function lensNames(lens: FileLens, directory: string): string[] {
  const node = nodeAt(lens.root, directory);
  const names = new Set(node?.kind === 'directory' ? node.children.keys() : []);
  for (const { changes } of lens.layers) for (const name of changedNames(changes).byDirectory.get(directory) ?? []) names.add(name);
  return [...names].sort();
}

/** Names that one layer holds or hides in a directory, sorted. */
export function heldNames({ layers }: FileLens, layer: number, directory: string): string[] {
  const changes = layers[layer]?.changes;
  return changes ? [...(changedNames(changes).byDirectory.get(directory) ?? [])].sort() : [];
}

/** The places of some of those names. */
export function lensEntries(lens: FileLens, directory: string, names: readonly string[]): LensPlace[] {
  const parent = nodeAt(lens.root, directory);
  return names.map((name) => {
    const node = parent?.kind === 'directory' ? (parent.children.get(name) ?? null) : null;
    return placeOf(lens, joinPath(directory, name), node);
  });
}

/** Whether a place can be looked into: a directory that is seen, or one that a layer still holds. */
export function isDirectory({ node, versions }: LensPlace): boolean {
  return node ? node.kind === 'directory' : versions.some((version) => version.node?.kind === 'directory');
}

const sizes = new WeakMap<FileNode, number>();

/** Bytes of a file, or of all files below a directory; each directory is added up once, as trees share what they have in common. */
export function sizeOf(node: FileNode): number {
  if (node.kind === 'file') return node.sizeBytes;
  if (node.kind !== 'directory') return 0;
  let sizeBytes = sizes.get(node);
  if (sizeBytes === undefined) {
    sizeBytes = 0;
    for (const child of node.children.values()) sizeBytes += sizeOf(child);
    sizes.set(node, sizeBytes);
  }
  return sizeBytes;
}
