import type { Action } from '../action.js';
import type { Container } from '../container.js';
import type { Draft } from '../draft.js';
import { closeDraft, openDraft, withoutMember } from '../draft.js';
import { releaseLayer } from '../release-layer.js';
import type { Outcome } from '../outcome.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { containerSize } from '../select/container-size.js';
import { findContainer, isRunning } from '../select/find-container.js';
import { deleteVolume } from '../storage/delete-volume.js';
import type { World } from '../world.js';

/** `docker rm`: the writable layer goes, and with force a running process first. */
export function removeContainer(world: World, action: Extract<Action, { type: 'container/remove' }>): Outcome {
  const { type, container: reference, force, volumes } = action;
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  const { id, name, status } = container;
  if (status === 'removing') return refuse(world, type, 409, `removal of container ${reference} is already in progress`);
  if (isRunning(container) && !force) {
    const why =
      status === 'paused'
        ? 'container is paused and must be unpaused first'
        : `container is ${status}: stop the container before removing or force remove`;
    return refuse(world, type, 409, `cannot remove container "/${name}": ${why}`, { subject: { kind: 'container', id } });
  }
  const draft = openDraft(world);
  if (isRunning(container)) draft.facts.push({ type: 'container-exited', containerId: id, exitCode: 137, how: 'kill' });
  removeFrom(draft, container, volumes);
  return closeDraft(draft);
}

/** Takes away all traces of a container; with `volumes` also the anonymous volumes that only it used. */
export function removeFrom(draft: Draft, container: Container, volumes: boolean): void {
  const { id, name, imageId, layers, mounts } = container;
  const reclaimedBytes = containerSize(draft, container);
  draft.containers = draft.containers.without(id);
  draft.names = draft.names.without(name);
  draft.imageContainers = withoutMember(draft.imageContainers, imageId, id);
  for (const { type, source } of mounts) {
    if (type === 'volume') draft.volumeContainers = withoutMember(draft.volumeContainers, source, id);
  }
  draft.facts.push({ type: 'container-removed', containerId: id, name, reclaimedBytes });
  releaseLayer(draft, layers.at(-1) ?? '');
  if (!volumes) return;
  for (const { type, source } of mounts) {
    if (type === 'volume' && draft.volumes.get(source)?.anonymous && !draft.volumeContainers.has(source)) deleteVolume(draft, source);
  }
}
