import type { Fact } from './fact.js';
import type { Outcome } from './outcome.js';
import { sha256Hex } from './digest.js';
import { Table } from './table.js';
import type { World } from './world.js';

/** The next world while one action makes it: a shallow copy to assign to, and what happened so far. */
export type Draft = { -readonly [Key in keyof World]: World[Key] } & { readonly facts: Fact[] };

/** Begins a change; the world given stays as it is. */
export function openDraft(world: World): Draft {
  const draft: World & { facts?: Fact[] } = copyOf(world);
  draft.facts = [];
  return draft as Draft;
}

/** Ends a change. */
export function closeDraft(draft: Draft): Outcome {
  return { world: copyOf(draft), facts: draft.facts, refusal: null };
}

/** A world's fields, named one by one: a spread with anything more or less in it makes an object that engines take long over. */
function copyOf(world: World): World {
  return {
    store: world.store,
    clockMs: world.clockMs,
    sequence: world.sequence,
    host: world.host,
    layers: world.layers,
    images: world.images,
    tags: world.tags,
    containers: world.containers,
    names: world.names,
    volumes: world.volumes,
    networks: world.networks,
    registries: world.registries,
    buildCache: world.buildCache,
    layerReferences: world.layerReferences,
    imageContainers: world.imageContainers,
    imageTags: world.imageTags,
    imageChildren: world.imageChildren,
    volumeContainers: world.volumeContainers,
  };
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
