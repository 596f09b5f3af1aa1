import type { ContainerOptions } from '../action.js';
import type { Container } from '../container.js';
import type { Draft } from '../draft.js';
import { closeDraft, withMember } from '../draft.js';
import type { Image } from '../image.js';
import { retainLayer } from '../layer-store.js';
import type { Outcome } from '../outcome.js';

const NOTHING_MOUNTED: Container['tmpfs'] = new Map();
const NOTHING_WRITTEN: Container['engineFiles'] = new Map();
const NOTHING_PRINTED: Container['logs'] = [];
/** The mounts of a container without any. */
export const NO_MOUNTS: Container['mounts'] = [];

/** What of a new container is worked out from its options and its image. */
export type Parts = Pick<Container, 'id' | 'name' | 'config' | 'args' | 'mounts' | 'files'>;

/** Enters a container that borrows the image's layers and has run nothing yet. */
export function makeContainer(draft: Draft, image: Image, options: ContainerOptions, parts: Parts): Outcome {
  const { id, name, mounts } = parts;
  // Named one by one, in the order that copies of it have: engines are quicker with objects of one form.
  const container: Container = {
    id,
    name,
    imageId: image.id,
    imageReference: options.image,
    layers: image.layers,
    config: parts.config,
    args: parts.args,
    hostname: options.hostname || id.slice(0, 12),
    tty: options.tty,
    openStdin: options.openStdin,
    autoRemove: options.autoRemove,
    readOnly: options.readOnly,
    restartPolicy: options.restartPolicy,
    mounts,
    ports: options.ports,
    networks: options.networks,
    createdMs: draft.clockMs,
    status: 'created',
    startedMs: 0,
    finishedMs: 0,
    exitCode: 0,
    error: '',
    restartCount: 0,
    stoppedByUser: false,
    files: parts.files,
    tmpfs: NOTHING_MOUNTED,
    engineFiles: NOTHING_WRITTEN,
    logs: NOTHING_PRINTED,
  };
  retainLayer(draft, image.layers.at(-1) ?? '');
  draft.containers = draft.containers.with(id, container);
  draft.names = draft.names.with(name, id);
  draft.imageContainers = withMember(draft.imageContainers, image.id, id);
  for (const mount of mounts) if (mount.type === 'volume') draft.volumeContainers = withMember(draft.volumeContainers, mount.source, id);
  draft.facts.push({ type: 'container-created', containerId: id, imageId: image.id });
  return closeDraft(draft);
}
