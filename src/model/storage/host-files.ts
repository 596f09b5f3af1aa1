import type { Action } from '../action.js';
import { applyToTree } from '../file-system/apply-operation.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { refuseFile } from '../refuse.js';
import type { World } from '../world.js';

/** One system call on the host, where the reader of the demo is root. */
export function changeHostFile(world: World, { type, operation }: Extract<Action, { type: 'host/file' }>): Outcome {
  const host = applyToTree(world.host, operation, { uid: 0, gid: 0 }, world.clockMs);
  return typeof host === 'string' ? refuseFile(world, type, host, '', operation.path) : done({ ...world, host });
}
