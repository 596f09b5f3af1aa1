import { expect, it } from 'vitest';
import { emptyWorld } from '../../src/model/model.js';
import { loadEngine, reduceLoaded } from '../../src/model/reduce-loaded.js';

it('everyday actions need no loading, others throw until the engine is whole', async () => {
  const world = emptyWorld('containerd');
  expect(reduceLoaded(world, { type: 'clock/advance', ms: 5 }).world.clockMs).toBe(world.clockMs + 5);
  const create = () => reduceLoaded(world, { type: 'volume/create', name: 'data', labels: {} }).world.volumes.size;
  expect(create).toThrow('volume/create was asked of an engine that is not loaded whole');
  await loadEngine();
  expect(create()).toBe(1);
});
