import type { Fact } from './fact.js';
import type { Outcome } from './outcome.js';
import { sha256Hex } from './digest.js';
import { Table } from './table.js';
import type { World } from './world.js';

/** The next world while one action makes it: a shallow copy to assign to, and what happened so far. */
export type Draft = { -readonly [Key in keyof World]: World[Key] } & { readonly facts: Fact[] };

/** Begins a change; the world given stays as it is. */
export function openDraft(world: World): Draft {
  return { ...world, facts: [] };
}

/** Ends a change. Fields are named one by one since leaving one out of a spread makes an object that engines are slow with. */
export function closeDraft(draft: Draft): Outcome {
  const world: World = {
    store: draft.store,
    clockMs: draft.clockMs,
    sequence: draft.sequence,
    host: draft.host,
    layers: draft.layers,
    images: draft.images,
    tags: draft.tags,
    containers: draft.containers,
    names: draft.names,
    volumes: draft.volumes,
    networks: draft.networks,
    registries: draft.registries,
    buildCache: draft.buildCache,
    layerReferences: draft.layerReferences,
    imageContainers: draft.imageContainers,
    imageTags: draft.imageTags,
    imageChildren: draft.imageChildren,
    volumeContainers: draft.volumeContainers,
  };
  return { world, facts: draft.facts, refusal: null };
}

/** A new 64-digit id: the same in every run of the same actions. */
export function newId(draft: Draft, kind: string): string {
  draft.sequence += 1;
  return sha256Hex(`${kind} ${draft.sequence}`);
}

/** An index (key to set of members) with one member more. */
export function withMember(index: Table<Table<true>>, key: string, member: string): Table<Table<true>> {
  return index.with(key, (index.get(key) ?? Table.empty<true>()).with(member, true));
}

/** An index with one member less; a key without members goes. */
export function withoutMember(index: Table<Table<true>>, key: string, member: string): Table<Table<true>> {
  const rest = index.get(key)?.without(member);
  if (!rest) return index;
  return rest.size > 0 ? index.with(key, rest) : index.without(key);
}
