import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChanged } from '../../src/model/file-system/is-changed.js';
import { NOTHING_BELOW } from '../../src/model/file-system/layered-files.js';
import { applyOperation, diffOf, mergeChangeset, openLayers } from '../../src/model/model.js';
import { anyOperation } from './arbitrary-actions.js';
import { ALPINE, ROOT } from './engine.js';

const lower = ALPINE.layers.reduce((tree, { changes }) => mergeChangeset(tree, changes), NOTHING_BELOW);

describe('whether a writable layer changes anything', () => {
  it('is what the list of its changes says', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 12 }), (operations) => {
        let files = openLayers(lower);
        for (const [index, operation] of operations.entries()) {
          const applied = applyOperation(files, operation, ROOT, 1_000 + index);
          if (typeof applied !== 'string') files = applied.files;
          expect(isChanged(files)).toBe(diffOf(files).length > 0);
        }
      }),
    );
  });
});
