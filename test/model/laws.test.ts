import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Directory, Layer, Store, World } from '../../src/model/model.js';
import {
  applyOperation,
  applyToTree,
  beginHistory,
  changesetOf,
  containerSize,
  diffOf,
  diskUsage,
  emptyWorld,
  layerSize,
  makeLayer,
  mergeChangeset,
  mergedTree,
  openLayers,
  reduce,
  toSnapshot,
  writableSize,
} from '../../src/model/model.js';
import { deepFreeze } from '../../src/model/deep-freeze.js';
import { anyAction, anyOperation } from './arbitrary-actions.js';
import { ALPINE, Engine, ROOT } from './engine.js';

const anyStore = fc.constantFrom<Store>('overlay2', 'containerd');
const anyActions = fc.array(anyAction, { minLength: 5, maxLength: 60 });

function play(
  store: Store,
  actions: readonly Action[],
  each: (before: World, action: Action, after: World, refused: boolean) => void = () => undefined,
): World {
  let world = emptyWorld(store);
  for (const action of actions) {
    const outcome = reduce(world, action);
    each(world, action, outcome.world, outcome.refusal !== null);
    world = outcome.world;
  }
  return world;
}

/** Counts again from scratch what the indexes say. */
function expectValid(world: World): void {
  const counts = new Map<string, number>([...world.layers.keys()].map((chainId) => [chainId, 0]));
  const count = (chainId: string | undefined) => {
    if (chainId) counts.set(chainId, (counts.get(chainId) ?? Number.NaN) + 1);
  };
  for (const { parent } of world.layers.values()) count(parent);
  for (const { layers } of world.images.values()) count(layers.at(-1));
  for (const { layers } of world.containers.values()) count(layers.at(-1));
  for (const chainId of world.buildCache.values()) count(chainId);
  expect(new Map(world.layerReferences)).toEqual(counts);
  expect([...counts.values()].every((references) => references > 0)).toBe(true);
  for (const [tag, id] of world.tags) expect(world.images.has(id) && world.imageTags.get(id)?.has(tag)).toBe(true);
  expect([...world.imageTags.values()].reduce((sum, tags) => sum + tags.size, 0)).toBe(world.tags.size);
  expect([...world.names].map(([name, id]) => [name, world.containers.get(id)?.name])).toEqual(
    [...world.names].map(([name]) => [name, name]),
  );
  expect(world.names.size).toBe(world.containers.size);
  expect([...world.imageContainers.values()].reduce((sum, ids) => sum + ids.size, 0)).toBe(world.containers.size);
  for (const { mounts, id } of world.containers.values()) {
    for (const { type, source } of mounts)
      if (type === 'volume') expect(world.volumes.has(source) && world.volumeContainers.get(source)?.has(id)).toBe(true);
  }
}

describe('laws of the engine', () => {
  it('any actions end in a valid world, and a refusal gives back the very same one', () => {
    fc.assert(
      fc.property(anyStore, anyActions, (store, actions) => {
        const world = play(store, actions, (before, _action, after, refused) => {
          if (refused) expect(after).toBe(before);
        });
        expectValid(world);
      }),
      { numRuns: 150 },
    );
  });

  it('the same actions give equal worlds, and input stays as it was', () => {
    fc.assert(
      fc.property(anyStore, anyActions, (store, actions) => {
        const frozen = play(store, deepFreeze(actions), (before) => void deepFreeze(before));
        expect(toSnapshot(play(store, actions))).toEqual(toSnapshot(frozen));
      }),
      { numRuns: 40 },
    );
  });

  it('disk usage is every distinct layer once and every writable layer', () => {
    fc.assert(
      fc.property(anyStore, anyActions, (store, actions) => {
        const world = play(store, actions);
        const inUse = new Set<Layer>();
        for (const { layers } of [...world.images.values(), ...world.containers.values()])
          for (const id of layers) inUse.add(world.layers.get(id) as Layer);
        for (const chainId of world.buildCache.values())
          for (let layer = world.layers.get(chainId); layer; layer = world.layers.get(layer.parent)) inUse.add(layer);
        const layersBytes = [...inUse].reduce((sum, layer) => sum + layerSize(world, layer), 0);
        const writableBytes = [...world.containers.values()].reduce((sum, container) => sum + containerSize(world, container), 0);
        expect(diskUsage(world)).toEqual({ layersBytes, writableBytes });
      }),
      { numRuns: 60 },
    );
  });

  it('removing all containers, images, volumes and the build cache leaves nothing', () => {
    fc.assert(
      fc.property(anyStore, anyActions, (store, actions) => {
        let world = play(store, actions);
        const step = (action: Action) => (world = reduce(world, action).world);
        for (const container of world.containers.keys()) step({ type: 'container/remove', container, force: true, volumes: true });
        for (let left = world.images.size; left > 0; left--)
          for (const reference of world.images.keys()) step({ type: 'image/remove', reference, force: true, noPrune: false });
        step({ type: 'build-cache/prune' });
        step({ type: 'volume/prune', all: true });
        for (const table of [
          world.layers,
          world.images,
          world.tags,
          world.containers,
          world.names,
          world.volumes,
          world.layerReferences,
          world.imageContainers,
          world.imageTags,
          world.volumeContainers,
        ]) {
          expect([...table.keys()]).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('any state of a history is the one that replaying leads to', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 70, maxLength: 150 }), fc.nat(150), (actions, wanted) => {
        const history = beginHistory(emptyWorld('overlay2'));
        for (const action of actions) history.push(action);
        expect(toSnapshot(history.at(wanted))).toEqual(toSnapshot(play('overlay2', actions.slice(0, wanted))));
      }),
      { numRuns: 20 },
    );
  });
});

/** Paths and what they hold, without times of directories, which merging by hand does not follow. */
function listing(directory: Directory, path = ''): Record<string, unknown> {
  const rows: Record<string, unknown> = {};
  for (const [name, node] of directory.children) {
    const rest = { ...node, children: undefined, inode: undefined };
    rows[`${path}/${name}`] = node.kind === 'directory' ? { ...rest, mtimeMs: 0 } : rest;
    if (node.kind === 'directory') Object.assign(rows, listing(node, `${path}/${name}`));
  }
  return rows;
}

describe('laws of layered files', () => {
  const anyHistory = fc.array(anyOperation, { maxLength: 60 });
  const lower = mergedTree({ layers: new Engine().pull().world.layers }, ALPINE.layers[0]?.chainId ?? '');

  it('the merged view is what a plain file system with the same history shows', () => {
    fc.assert(
      fc.property(anyHistory, (operations) => {
        let layered = openLayers(lower);
        let plain = lower;
        operations.forEach((operation, index) => {
          const applied = applyOperation(layered, operation, ROOT, index + 1);
          if (applied === 'EXDEV') return;
          const alone = applyToTree(plain, operation, ROOT, index + 1);
          if (typeof applied === 'string' || typeof alone === 'string') return void expect(alone).toBe(applied);
          layered = applied.files;
          plain = alone;
        });
        expect(listing(layered.root)).toEqual(listing(plain));
      }),
      { numRuns: 200 },
    );
  });

  it('the changeset laid over the lower files gives the merged view', () => {
    fc.assert(
      fc.property(anyHistory, (operations) => {
        let files = openLayers(lower);
        operations.forEach((operation, index) => {
          const applied = applyOperation(files, operation, ROOT, index + 1);
          if (typeof applied !== 'string') files = applied.files;
        });
        const changes = changesetOf(files);
        expect(listing(mergeChangeset(lower, changes))).toEqual(listing(files.root));
        expect(makeLayer({ parent: '', createdBy: '', changes }).sizeBytes).toBe(writableSize(files));
        const paths = [...changes.keys()];
        for (const path of paths) {
          const parent = path.slice(0, path.lastIndexOf('/'));
          if (parent !== '') expect(paths.indexOf(parent)).toBeLessThan(paths.indexOf(path));
          if (parent !== '') expect(paths).toContain(parent);
        }
        expect(diffOf(files).every(({ path }) => path !== '/' && (changes.has(path) || listing(lower)[path] !== undefined))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
