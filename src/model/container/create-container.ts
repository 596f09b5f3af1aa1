import type { Action, ContainerOptions } from '../action.js';
import type { Container, Mount } from '../container.js';
import type { Draft } from '../draft.js';
import { closeDraft, newId, openDraft, withMember } from '../draft.js';
import { nodeAt } from '../file-system/edit-tree.js';
import type { Image, ImageConfig } from '../image.js';
import { noSuchImage } from '../image/no-such-image.js';
import { retainLayer } from '../layer-store.js';
import { mergedTree } from '../merged-tree.js';
import type { Outcome } from '../outcome.js';
import { refuse } from '../refuse.js';
import { findImage } from '../select/find-image.js';
import type { World } from '../world.js';
import { initLayer } from './init-layer.js';
import { madeUpName } from './made-up-name.js';
import { nameErrorOf } from './name-error.js';
import { prepareVolume } from './prepare-mounts.js';
import { makeDirectories } from './make-directories.js';

/** `docker create`: the image's layers borrowed, a thin writable layer of its own on top; no process yet. */
export function createContainer(world: World, { type, options }: Extract<Action, { type: 'container/create' }>): Outcome {
  const image = findImage(world, options.image);
  if (!image) return noSuchImage(world, type, options.image);
  const nameError = options.name === '' ? null : nameErrorOf(world, options.name);
  if (nameError) return refuse(world, type, nameError.status, nameError.message, { pins: nameError.pins });
  const config = mergeConfig(image.config, options);
  const { Entrypoint: entrypoint, Cmd: command } = config;
  const args = entrypoint && command ? [...entrypoint, ...command] : (entrypoint ?? command ?? []);
  if (args.length === 0) return refuse(world, type, 400, 'no command specified');
  const draft = openDraft(world);
  const id = newId(draft, 'container');
  const top = image.layers.at(-1) ?? '';
  const files = initLayer(mergedTree(world, top));
  const { lower } = files;
  const blocked = options.mounts.find((mount) => mount.type === 'volume' && isFile(nodeAt(lower, mount.destination)?.kind));
  if (blocked) return refuse(world, type, 400, `cannot mount volume over existing file, file exists ${blocked.destination}`);
  const wanted = image.config.Volumes.length > 0 ? [...options.mounts, ...anonymousVolumes(image, options)] : options.mounts;
  const mounts = wanted.length > 0 ? wanted.map((mount) => prepareVolume(draft, mount, lower)) : NO_MOUNTS;
  const container: Container = {
    id,
    name: options.name || freeName(draft),
    imageId: image.id,
    imageReference: options.image,
    layers: image.layers,
    config,
    args,
    hostname: options.hostname || id.slice(0, 12),
    tty: options.tty,
    openStdin: options.openStdin,
    autoRemove: options.autoRemove,
    readOnly: options.readOnly,
    restartPolicy: options.restartPolicy,
    mounts,
    ports: options.ports,
    networks: options.networks,
    createdMs: world.clockMs,
    status: 'created',
    startedMs: 0,
    finishedMs: 0,
    exitCode: 0,
    error: '',
    restartCount: 0,
    stoppedByUser: false,
    files: makeDirectories(files, config.WorkingDir, mounts, world.clockMs),
    tmpfs: NOTHING_MOUNTED,
    engineFiles: NOTHING_WRITTEN,
    logs: NOTHING_PRINTED,
  };
  retainLayer(draft, top);
  draft.containers = draft.containers.with(id, container);
  draft.names = draft.names.with(container.name, id);
  draft.imageContainers = withMember(draft.imageContainers, image.id, id);
  for (const mount of mounts) if (mount.type === 'volume') draft.volumeContainers = withMember(draft.volumeContainers, mount.source, id);
  draft.facts.push({ type: 'container-created', containerId: id });
  return closeDraft(draft);
}

const NOTHING_MOUNTED: Container['tmpfs'] = new Map();
const NOTHING_WRITTEN: Container['engineFiles'] = new Map();
const NOTHING_PRINTED: Container['logs'] = [];
const NO_MOUNTS: Container['mounts'] = [];

function isFile(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'directory' && kind !== 'symlink';
}

function freeName(draft: Draft): string {
  let name = madeUpName(draft.sequence, 0);
  for (let retry = 1; draft.names.has(name); retry++) name = madeUpName(draft.sequence, retry);
  return name;
}

function anonymousVolumes({ config }: Image, { mounts }: ContainerOptions): Mount[] {
  return config.Volumes.filter((path) => !mounts.some(({ destination }) => destination === path)).map((destination) => ({
    type: 'volume',
    source: '',
    destination,
    readOnly: false,
    anonymous: true,
  }));
}

/** What was asked for over what the image says. Source: moby daemon/commit.go, merge. */
export function mergeConfig(image: ImageConfig, options: ContainerOptions): ImageConfig {
  const entrypoint = options.entrypoint ?? [];
  const command = options.command ?? [];
  if (isPlain(options)) return image;
  const ports = options.ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`);
  return {
    ...image,
    Env: mergeEnv(image.Env, options.env),
    Entrypoint: options.entrypoint === null ? image.Entrypoint : entrypoint.some((part) => part !== '') ? entrypoint : null,
    Cmd: command.length > 0 ? command : entrypoint.length === 0 ? image.Cmd : null,
    WorkingDir: options.workingDir || image.WorkingDir,
    User: options.user || image.User,
    Labels: { ...image.Labels, ...options.labels },
    StopSignal: options.stopSignal || image.StopSignal,
    Healthcheck: options.healthcheck ? { ...image.Healthcheck, ...options.healthcheck } : image.Healthcheck,
    ExposedPorts: [...new Set([...image.ExposedPorts, ...ports])],
  };
}

/** Whether the image's config does as it is: then all such containers share it. */
function isPlain({ env, entrypoint, command, workingDir, user, labels, stopSignal, ports }: ContainerOptions): boolean {
  const isCommandKept = entrypoint === null && (command === null || command.length === 0);
  return (
    isCommandKept && env.length === 0 && ports.length === 0 && workingDir + user + stopSignal === '' && Object.keys(labels).length === 0
  );
}

function mergeEnv(image: readonly string[], given: readonly string[]): readonly string[] {
  if (given.length === 0) return image;
  const nameOf = (entry: string): string => entry.split('=', 1)[0] ?? '';
  const names = new Set(given.map(nameOf));
  return [...given, ...image.filter((entry) => !names.has(nameOf(entry)))];
}
