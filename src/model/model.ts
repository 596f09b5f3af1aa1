/**
 * The state model: a Docker engine, its host and its registries as plain immutable data, and `reduce`, which answers every request as the
 * engine would. It knows images, layers, containers, volumes and the overlay file system below them. It knows nothing of shells, flags,
 * output or pictures, reads no clock and makes no random choice: the same actions give the same worlds, ids and times on every machine.
 */
export type { Action, BuiltStep, ContainerAction, ContainerOptions, ImageAction, StorageAction } from './action.js';
export type { Container, ContainerStatus, LogLine, Mount, PortBinding, RestartPolicy } from './container.js';
export type { Fact, Refusal, Subject } from './fact.js';
export type { Change, Changeset } from './file-system/changeset.js';
export type { Directory, FileAttributes, FileNode, RegularFile, SpecialFile, Symlink } from './file-system/file-node.js';
export type { LayeredFiles } from './file-system/layered-files.js';
export type { Credentials, Errno, FileOperation } from './file-system/operation.js';
export type { PathChange } from './file-system/overlay-diff.js';
export type { Applied, FileEffect } from './file-system/apply-operation.js';
export type { HistoryEntry, Image, ImageConfig, ImageContent } from './image.js';
export type { Layer } from './layer.js';
export type { Outcome } from './outcome.js';
export type { Reference } from './reference.js';
export type { Snapshot, SnapshotContainer, SnapshotImage, SnapshotRegistry } from './snapshot/snapshot.js';
export type { Network, Registry, Repository, Store, Volume, World } from './world.js';

export { emptyWorld } from './empty-world.js';
export { reduce } from './reduce.js';
export { createStore } from './store.js';
export { beginHistory } from './history.js';
export type { History } from './history.js';
export { Table } from './table.js';
export { sha256 } from './digest.js';
export { chainIdOf } from './chain-id.js';
export { diffIdOf, makeLayer } from './layer-digest.js';
export { mergedTree } from './merged-tree.js';
export { familiarReference, parseReference } from './reference.js';
export { applyOperation, applyToTree } from './file-system/apply-operation.js';
export { openLayers, openTree } from './file-system/layered-files.js';
export { baseName, joinPath, lookup, parentPath, resolvePath, walkPath } from './file-system/lookup.js';
export { mergeChangeset } from './file-system/merge-changeset.js';
export { changesetOf } from './file-system/changeset-of.js';
export { diffOf } from './file-system/overlay-diff.js';
export { strerror } from './file-system/strerror.js';
export { changesetSize, writableSize } from './file-system/usage.js';
export { treeSize } from './file-system/tree-size.js';
export { mountedTree } from './container/mounted-tree.js';
export { isRestartDue } from './container/end-process.js';
export { contentOf, registryError } from './image/push-image.js';
export { rootSize } from './select/root-size.js';
export { containerSize } from './select/container-size.js';
export { diskUsage } from './select/disk-usage.js';
export { findContainer, isRunning } from './select/find-container.js';
export { findImage } from './select/find-image.js';
export { findInRegistry } from './select/find-in-registry.js';
export { imageContentSize, imageSize, layerSize } from './select/image-size.js';
export { layersOf } from './select/layers-of.js';
export { layerUsers } from './select/layer-users.js';
export { holderOf } from './select/holder-of.js';
export { childrenOf, containersOf, referencesOf } from './select/references-of.js';
export { storeRules } from './store-rules.js';
export { fromSnapshot } from './snapshot/from-snapshot.js';
export { repoDigestsOf, toSnapshot } from './snapshot/to-snapshot.js';
