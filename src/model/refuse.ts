import type { Errno } from './file-system/operation.js';
import { strerror } from './file-system/strerror.js';
import type { Refusal, Subject } from './fact.js';
import type { Outcome } from './outcome.js';
import type { World } from './world.js';

/** What a refusal says beside its status and message. */
interface RefusalParts {
  readonly subject?: Subject | null;
  readonly pins?: readonly Subject[];
  readonly errno?: Errno;
}

/** The engine says no: the same world, one fact that tells so. */
export function refuse(
  world: World,
  action: string,
  status: number,
  message: string,
  { subject = null, pins = [], errno }: RefusalParts = {},
): Outcome {
  const refusal: Refusal = { status, message, action, subject, pins, ...(errno ? { errno } : {}) };
  return { world, facts: [{ type: 'refused', refusal }], refusal };
}

/** A file operation or a read that the kernel refuses. */
export function refuseFile(world: World, action: string, errno: Errno, containerId: string, path: string): Outcome {
  return refuse(world, action, 500, strerror(errno), { errno, subject: { kind: 'file', id: path, containerId } });
}

/** No such container, as every verb that takes one says. */
export function noSuchContainer(world: World, action: string, reference: string): Outcome {
  return refuse(world, action, 404, `No such container: ${reference}`, { subject: { kind: 'container', id: reference } });
}
