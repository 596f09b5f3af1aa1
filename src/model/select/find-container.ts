import type { Container } from '../container.js';
import type { World } from '../world.js';
import { byIdPrefix } from './by-id-prefix.js';

/** The container that a full id, a name (with or without its slash) or the start of an id means; names win over id prefixes. */
export function findContainer(world: World, reference: string): Container | undefined {
  const exact = world.containers.get(reference);
  if (exact) return exact;
  const id = world.names.get(reference.replace(/^\//, ''));
  if (id !== undefined) return world.containers.get(id);
  return /^[0-9a-f]{1,63}$/.test(reference) ? byIdPrefix(world.containers.values(), reference) : undefined;
}

/** Paused and restarting containers count as running, as they do for `rm`, `rmi` and prune. */
export function isRunning(container: Container): boolean {
  return container.status === 'running' || container.status === 'paused' || container.status === 'restarting';
}
