import type { Subject } from '../fact.js';
import type { World } from '../world.js';
import { CONTAINER_NAME } from './create-container.js';

/** Why a container can't have this name, null where it can: `shown` is how the message quotes it. */
export function nameErrorOf(world: World, name: string, shown = name): { status: number; message: string; pins: Subject[] } | null {
  const bare = name.replace(/^\//, '');
  if (!CONTAINER_NAME.test(bare)) {
    return { status: 400, message: `Invalid container name (${shown}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`, pins: [] };
  }
  const owner = world.names.get(bare);
  if (owner === undefined) return null;
  const message = `Conflict. The container name "/${bare}" is already in use by container "${owner}". You have to remove (or rename) that container to be able to reuse that name.`;
  return { status: 409, message, pins: [{ kind: 'container', id: owner }] };
}
