import type { Action } from '../action.js';
import type { Container } from '../container.js';
import { closeDraft, openDraft } from '../draft.js';
import { EMPTY_DIRECTORY, openTree } from '../file-system/layered-files.js';
import type { LayeredFiles } from '../file-system/layered-files.js';
import type { Outcome } from '../outcome.js';
import { done, noSuchContainer, refuse } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';
import { makeMountPoints } from './make-directories.js';

/** `docker start`: the main process begins, on the layer that create made. */
export function startContainer(world: World, { type, container: reference }: Extract<Action, { type: 'container/start' }>): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const subject = { kind: 'container', id: container.id } as const;
  if (container.status === 'running') return done(world, { type: 'container-started', containerId: container.id, already: true });
  if (container.status === 'paused') return refuse(world, type, 409, 'cannot start a paused container, try unpause instead', { subject });
  if (container.status === 'dead' || container.status === 'removing') {
    return refuse(world, type, 409, 'container is marked for removal and cannot be started', { subject });
  }
  const draft = openDraft(world);
  draft.containers = world.containers.with(container.id, startedContainer(world, container));
  draft.facts.push({ type: 'container-started', containerId: container.id, already: false });
  return closeDraft(draft);
}

/** The container with its process running. */
export function startedContainer(world: World, container: Container): Container {
  const started = copyContainer(container);
  started.status = 'running';
  started.startedMs = world.clockMs;
  started.exitCode = 0;
  started.error = '';
  started.stoppedByUser = false;
  started.restartCount = container.status === 'restarting' ? container.restartCount + 1 : 0;
  started.files = makeMountPoints(world, container);
  started.tmpfs = freshTmpfs(container);
  return started;
}

function freshTmpfs({ mounts, tmpfs }: Container): Container['tmpfs'] {
  if (mounts.length === 0 && tmpfs.size === 0) return tmpfs;
  const wanted = mounts.filter(({ type }) => type === 'tmpfs');
  if (wanted.length === 0 && tmpfs.size === 0) return tmpfs;
  return new Map<string, LayeredFiles>(wanted.map(({ destination }) => [destination, openTree({ ...EMPTY_DIRECTORY, mode: 0o1777 })]));
}
