import type { Action } from '../action.js';
import type { Container, Mount } from '../container.js';
import type { Draft } from '../draft.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Fact } from '../fact.js';
import type { FileEffect } from '../file-system/apply-operation.js';
import { applyOperation, doesFollow } from '../file-system/apply-operation.js';
import { nodeAt, setNode } from '../file-system/edit-tree.js';
import type { Directory } from '../file-system/file-node.js';
import { EMPTY_DIRECTORY, openTree } from '../file-system/layered-files.js';
import type { LayeredFiles } from '../file-system/layered-files.js';
import type { Resolved } from '../file-system/lookup.js';
import { joinPath, walkPath } from '../file-system/lookup.js';
import type { Credentials, Errno, FileOperation } from '../file-system/operation.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { noSuchContainer, refuse, refuseFile } from '../refuse.js';
import { findContainer } from '../select/find-container.js';
import { holderOf } from '../select/holder-of.js';
import type { World } from '../world.js';
import { appendLog } from './exec-container.js';
import { setFiles } from './make-file.js';
import { engineFile, mountAt, resolvingTree } from './mounted-tree.js';

type FileAction = Extract<Action, { type: 'container/file' }>;

/** One system call of a process in the container, or of `docker cp`: on its writable layer, or past it on what is mounted there. */
export function changeFile(world: World, action: FileAction): Outcome {
  const container = findContainer(world, action.container);
  if (!container) return noSuchContainer(world, action.type, action.container);
  const { operation, credentials } = action;
  const logged = writeToLog(world, container, operation);
  if (logged) return logged;
  const tree = resolvingTree(world, container);
  const located = locate(tree, operation, credentials);
  if (typeof located === 'string') return refuseFile(world, action.type, located, container.id, operation.path);
  const { operation: straight } = located;
  const place = mountAt(container, straight.path);
  const draft = openDraft(world);
  const errno = isElsewhere(container, place, straight)
    ? 'EXDEV'
    : applyAt(draft, container, place, located, action, tree === container.files.root);
  if (errno === null) return closeDraft(draft);
  if (errno === 'EROFS' && action.engine && !place)
    return refuse(world, action.type, 400, 'container rootfs is marked read-only', { errno });
  return refuseFile(world, action.type, errno, container.id, straight.path);
}

/** The main process's own descriptors lead to the engine's log, which is JSON: bytes that are no text are lost in it. null for any other file. */
function writeToLog(world: World, { id: container }: Container, operation: FileOperation): Outcome | null {
  const [, descriptor] = /^\/proc\/1\/fd\/([12])$/.exec(operation.path) ?? [];
  if (!descriptor || operation.op !== 'write') return null;
  const { content } = operation;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return appendLog(world, { type: 'container/log', container, stream: descriptor === '1' ? 'stdout' : 'stderr', text });
}

interface Located {
  /** With its paths free of symlinks. */
  readonly operation: FileOperation;
  readonly found: Resolved;
}

function locate(tree: Directory, operation: FileOperation, credentials: Credentials): Located | Errno {
  const { op } = operation;
  const found = walkPath(tree, operation.path, doesFollow(operation), credentials);
  if (typeof found === 'string') return found;
  const { path } = found;
  if (op !== 'rename' && op !== 'link') return { operation: path === operation.path ? operation : { ...operation, path }, found };
  const other = walkPath(tree, op === 'rename' ? operation.to : operation.existing, false, credentials);
  if (typeof other === 'string') return other;
  return { operation: op === 'rename' ? { ...operation, path, to: other.path } : { ...operation, path, existing: other.path }, found };
}

function isElsewhere(container: Container, place: Mount | null, operation: FileOperation): boolean {
  const other = operation.op === 'rename' ? operation.to : operation.op === 'link' ? operation.existing : null;
  return other !== null && mountAt(container, other)?.destination !== place?.destination;
}

function applyAt(
  draft: Draft,
  container: Container,
  mount: Mount | null,
  { operation, found }: Located,
  { credentials, engine }: FileAction,
  isOwnTree: boolean,
): Errno | null {
  const own = mount ? undefined : engineFile(container, operation.path);
  if (own) return applyToEngineFile(draft, container, setNode(EMPTY_DIRECTORY, operation.path, own), operation, credentials);
  if (mount ? mount.readOnly : container.readOnly) return 'EROFS';
  const isMountPoint = mount?.destination === operation.path;
  if (isMountPoint && (operation.op === 'unlink' || operation.op === 'rmdir' || operation.op === 'rename')) return 'EBUSY';
  const files = mount ? mountedFiles(draft, container, mount) : container.files;
  const base = mount?.type === 'bind' ? mount.source : '/';
  const applied = applyOperation(
    files,
    mount ? moved(operation, mount.destination, base) : operation,
    engine ? ROOT : credentials,
    draft.clockMs,
    isOwnTree && !mount ? found : undefined,
  );
  if (typeof applied === 'string') return applied;
  if (!mount) setFiles(draft, container, applied.files);
  else if (mount.type === 'volume') {
    const volume = draft.volumes.get(mount.source);
    if (volume) draft.volumes = draft.volumes.with(mount.source, { ...volume, files: applied.files });
  } else if (mount.type === 'bind') draft.host = applied.files.root;
  else setContainer(draft, { ...container, tmpfs: new Map(container.tmpfs).set(mount.destination, applied.files) });
  const label = mount ? mountLabel(mount) : '';
  for (const effect of applied.effects) {
    const path = mount ? mount.destination + (base === '/' ? effect.path : effect.path.slice(base.length)) : effect.path;
    draft.facts.push(factOf(draft, container, effect, path, label));
  }
  return null;
}

const ROOT: Credentials = { uid: 0, gid: 0 };

/** What a fact calls a mount: the volume, the host path, or for tmpfs the destination. */
function mountLabel({ type, source, destination }: Mount): string {
  return type === 'tmpfs' ? destination : source;
}

function mountedFiles(world: World, container: Container, mount: Mount): LayeredFiles {
  if (mount.type === 'bind') return openTree(world.host);
  const files = mount.type === 'volume' ? world.volumes.get(mount.source)?.files : container.tmpfs.get(mount.destination);
  if (files) return files;
  const lower = nodeAt(container.files.root, mount.destination);
  return openTree(lower?.kind === 'directory' ? lower : EMPTY_DIRECTORY);
}

/** The operation with its paths as the mounted file system has them. */
function moved(operation: FileOperation, destination: string, base: string): FileOperation {
  const move = (path: string): string => {
    const rest = path.slice(destination.length).replace(/^\//, '');
    return rest === '' ? base : joinPath(base, rest);
  };
  const path = move(operation.path);
  if (operation.op === 'rename') return { ...operation, path, to: move(operation.to) };
  if (operation.op === 'link') return { ...operation, path, existing: move(operation.existing) };
  return { ...operation, path };
}

/** A file mounted by the engine can be written, but not replaced or taken away. */
function applyToEngineFile(
  draft: Draft,
  container: Container,
  tree: Directory,
  operation: FileOperation,
  credentials: Credentials,
): Errno | null {
  if (operation.op === 'unlink' || operation.op === 'rename') return 'EBUSY';
  const applied = applyOperation(openTree(tree), operation, credentials, draft.clockMs);
  if (typeof applied === 'string') return applied;
  const { path } = operation;
  const node = nodeAt(applied.files.root, path);
  if (node) setContainer(draft, { ...container, engineFiles: new Map(container.engineFiles).set(path, node) });
  draft.facts.push({ type: 'file-changed', containerId: container.id, path, copiedFrom: '', copiedBytes: 0, mount: path });
  return null;
}

function factOf(world: World, { id: containerId, layers }: Container, effect: FileEffect, path: string, mount: string): Fact {
  const holder = effect.lower && mount === '' ? holderOf(world, layers, effect.path) : '';
  if (effect.kind === 'added') return { type: 'file-added', containerId, path, mount };
  if (effect.kind === 'deleted') return { type: 'file-deleted', containerId, path, hides: holder, mount };
  return { type: 'file-changed', containerId, path, copiedFrom: holder, copiedBytes: effect.copiedBytes, mount };
}

function setContainer(draft: Draft, container: Container): void {
  draft.containers = draft.containers.with(container.id, container);
}

/** A read: nothing changes, but it is told which layer or mount the file was found in. */
export function readFile(world: World, action: Extract<Action, { type: 'container/read' }>): Outcome {
  const container = findContainer(world, action.container);
  if (!container) return noSuchContainer(world, action.type, action.container);
  const found = walkPath(resolvingTree(world, container), action.path, true);
  const errno = typeof found === 'string' ? found : found.node ? null : 'ENOENT';
  if (typeof found === 'string' || errno) return refuseFile(world, action.type, errno ?? 'ENOENT', container.id, action.path);
  const { path } = found;
  const mount = mountAt(container, path);
  const label = mount ? mountLabel(mount) : engineFile(container, path) ? path : '';
  const isWritten = container.files.upper.get(path)?.type === 'put';
  const chainId = label !== '' || isWritten ? '' : holderOf(world, container.layers, path);
  return done(world, { type: 'file-read', containerId: container.id, path, chainId, mount: label });
}
