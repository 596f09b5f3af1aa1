import type { Action } from '../action.js';
import type { Container } from '../container.js';
import { EMPTY_DIRECTORY, openTree } from '../file-system/layered-files.js';
import type { LayeredFiles } from '../file-system/layered-files.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { makeMountPoints } from './make-directories.js';
import { enterStarted, startedContainer } from './start-container.js';

/** `docker start` of a container that ran before, runs, or has things mounted in it: on the same layer, unless its state forbids. */
export function startAgain(world: World, { type, container: reference }: Extract<Action, { type: 'container/start' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const subject = { kind: 'container', id: container.id } as const;
  if (container.status === 'running') return done(world, { type: 'container-started', containerId: container.id, already: true });
  if (container.status === 'paused') return refuse(world, type, 409, 'cannot start a paused container, try unpause instead', { subject });
  if (container.status === 'dead' || container.status === 'removing') {
    return refuse(world, type, 409, 'container is marked for removal and cannot be started', { subject });
  }
  return enterStarted(world, mountedContainer(world, container));
}

/** The container with its process running and its mounts in their places. */
export function mountedContainer(world: World, container: Container): Container {
  const started = startedContainer(world, container);
  const { mounts, tmpfs } = container;
  return mounts.length + tmpfs.size > 0 ? { ...started, files: makeMountPoints(world, container), tmpfs: freshTmpfs(container) } : started;
}

function freshTmpfs({ mounts }: Container): Container['tmpfs'] {
  const wanted = mounts.filter(({ type }) => type === 'tmpfs');
  return new Map<string, LayeredFiles>(wanted.map(({ destination }) => [destination, openTree({ ...EMPTY_DIRECTORY, mode: 0o1777 })]));
}
