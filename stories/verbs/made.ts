import type { Snapshot, SnapshotContainer } from '../../src/model/snapshot/snapshot.js';

/** Whether something is so in a state: what a verb is to make true. */
export type Made = (state: Snapshot) => boolean;

/** An image has this name. */
export const tagged =
  (name: string): Made =>
  ({ Images }) =>
    Images.some(({ RepoTags }) => RepoTags.includes(name));

/** A registry offers this tag. */
export const shelved =
  (tag: string): Made =>
  ({ Registries }) =>
    Registries.some(({ Repositories }) => Repositories.some(({ Tags }) => tag in Tags));

/** There is a container of this name. */
export const exists =
  (name: string): Made =>
  (state) =>
    named(state, name) !== undefined;

/** The container's status, in the engine's word. */
export const status =
  (name: string, wanted: string): Made =>
  (state) =>
    named(state, name)?.State.Status === wanted;

/** The container's own layer holds this file: 0 changed, 1 added, 2 deleted. */
export const changed =
  (name: string, path: string, kind: 0 | 1 | 2): Made =>
  (state) =>
    named(state, name)?.Changes.some(({ Path, Kind }) => Path === path && Kind === kind) === true;

/** There is a volume of this name. */
export const volume =
  (name: string): Made =>
  ({ Volumes }) =>
    Volumes.some(({ Name }) => Name === name);

/** What was so is so no more. */
export const gone =
  (made: Made): Made =>
  (state) =>
    !made(state);

function named(state: Snapshot, name: string): SnapshotContainer | undefined {
  return state.Containers.find(({ Name }) => Name === `/${name}`);
}
