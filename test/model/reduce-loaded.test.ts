import { expect, it } from 'vitest';
import type { Action } from '../../src/model/model.js';
import { emptyWorld, reduce } from '../../src/model/model.js';
import { loadEngine, loadFor, reduceLoaded } from '../../src/model/reduce-loaded.js';

const world = emptyWorld('containerd');

it('everyday actions need no loading, others throw until their part of the engine is there', async () => {
  expect(reduceLoaded(world, { type: 'clock/advance', ms: 5 }).world.clockMs).toBe(world.clockMs + 5);

  const exec: Action = { type: 'container/exec', container: 'web', args: ['true'] };
  expect(() => reduceLoaded(world, exec)).toThrow('container/exec was asked of an engine that is not loaded whole');
  await loadFor(world, exec);
  expect(reduceLoaded(world, exec)).toEqual(reduce(world, exec));

  const create = () => reduceLoaded(world, { type: 'volume/create', name: 'data', labels: {} }).world.volumes.size;
  expect(create).toThrow('volume/create was asked of an engine that is not loaded whole');
  await loadEngine();
  expect(create()).toBe(1);
});
