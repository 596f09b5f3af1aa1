import type { Container } from '../container.js';
import type { World } from '../world.js';

/** The container that a full id, a name (with or without its slash) or the start of an id means; names win over id prefixes. */
export function findContainer(world: World, reference: string): Container | undefined {
  const exact = world.containers.get(reference);
  if (exact) return exact;
  const id = world.names.get(reference.startsWith('/') ? reference.slice(1) : reference);
  if (id !== undefined) return world.containers.get(id);
  if (!/^[0-9a-f]{1,63}$/.test(reference)) return undefined;
  let found: Container | undefined;
  for (const container of world.containers.values()) {
    if (!container.id.startsWith(reference)) continue;
    if (found) return undefined;
    found = container;
  }
  return found;
}

/** Paused and restarting containers count as running, as they do for `rm`, `rmi` and prune. */
export function isRunning(container: Container): boolean {
  return container.status === 'running' || container.status === 'paused' || container.status === 'restarting';
}
