import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyWorld, reduce } from '../../src/model/model.js';
import { everydayHandlers, reduceEveryday } from '../../src/model/everyday-handlers.js';
import type { Action } from '../../src/model/model.js';
import { anyAction, anyOperation } from './arbitrary-actions.js';
import { ALPINE, options, ROOT } from './engine.js';

const begun: readonly Action[] = [
  { type: 'image/add', content: ALPINE, how: 'pull', references: ['alpine:3.20'], repoDigests: [], registry: 'docker.io' },
  { type: 'container/create', options: options({ name: 'web', image: 'alpine:3.20' }) },
  { type: 'container/start', container: 'web' },
];

it('what answers everyday cases answers as the whole engine does, or leaves them to it', () => {
  const answered = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 20 }), fc.array(anyAction, { minLength: 5, maxLength: 60 }), (operations, actions) => {
      const calls = operations.map((operation): Action => ({ type: 'container/file', container: 'web', operation, credentials: ROOT }));
      let world = emptyWorld('containerd');
      for (const action of [...begun, ...calls, ...actions]) {
        const outcome = reduce(world, action);
        const everyday = reduceEveryday(world, action);
        if (everyday) {
          answered.add(action.type);
          expect(everyday).toEqual(outcome);
        }
        world = outcome.world;
      }
    }),
    { numRuns: 200 },
  );
  expect([...answered].sort()).toEqual(Object.keys(everydayHandlers).sort());
});
