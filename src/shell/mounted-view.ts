import type { Container } from '../model/container.js';
import type { Directory, FileNode } from '../model/file-system/file-node.js';
import { lookup } from '../model/file-system/lookup.js';
import type { World } from '../model/world.js';

/** The tree a container's processes see, volumes, binds and tmpfs in their places; kept as long as the container and its mounts stay the same. */
export function mountedView(world: World, container: Container): Directory {
  if (container.mounts.length === 0) return container.files.root;
  const roots = container.mounts.map((mount) => mountRoot(world, container, mount.type, mount.source, mount.destination));
  const known = views.get(container);
  if (known && known.roots.every((root, index) => root === roots[index])) return known.root;
  let root = container.files.root;
  for (const [index, mount] of container.mounts.entries()) {
    const mounted = roots[index];
    if (mounted) root = graft(root, mount.destination.split('/').filter(Boolean), mounted);
  }
  views.set(container, { roots, root });
  return root;
}

const views = new WeakMap<Container, { readonly roots: readonly (FileNode | null)[]; readonly root: Directory }>();

function mountRoot(world: World, container: Container, type: string, source: string, destination: string): FileNode | null {
  if (type === 'volume') return world.volumes.get(source)?.files.root ?? null;
  if (type === 'tmpfs') return container.tmpfs.get(destination)?.root ?? null;
  const node = lookup(world.host, source);
  return typeof node === 'string' ? null : node;
}

function graft(directory: Directory, path: readonly string[], node: FileNode): Directory {
  const [name, ...rest] = path;
  if (name === undefined) return node.kind === 'directory' ? node : directory;
  const below = directory.children.get(name);
  const parent: Directory =
    below?.kind === 'directory'
      ? below
      : { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: directory.mtimeMs, children: new Map() };
  return { ...directory, children: new Map(directory.children).set(name, rest.length === 0 ? node : graft(parent, rest, node)) };
}
