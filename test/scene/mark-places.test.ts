import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markAt, markX, markY } from '../../src/scene/mark-places.js';
import type { CrowdItem, Scene } from '../../src/scene/scene.js';
import { crowdScene, manyMembers } from './crowd-world.js';

function crowdsOf(scene: Scene): CrowdItem[] {
  return scene.items.filter((item) => item.kind === 'crowd');
}

describe('marks of a crowd', () => {
  it('are found where they are placed, whichever side reading starts at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1500 }),
        fc.integer({ min: 320, max: 1600 }),
        fc.boolean(),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.nat(),
        (count, width, rightToLeft, within, nth) => {
          const [crowd] = crowdsOf(crowdScene(manyMembers(count), { width, rightToLeft }));
          if (!crowd) throw new Error('no crowd');
          const index = nth % count;
          const [x, y] = [markX(crowd, index), markY(crowd, index)];
          expect(markAt(crowd, x + within * crowd.cellWidth, y + within * crowd.cellHeight)).toBe(index);
          expect(x).toBeGreaterThanOrEqual(crowd.x - 1e-6);
          expect(x + crowd.cellWidth).toBeLessThanOrEqual(crowd.x + crowd.width + 1e-6);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are nowhere beside their field or after the last of them', () => {
    const [crowd] = crowdsOf(crowdScene(manyMembers(7)));
    if (!crowd) throw new Error('no crowd');
    expect(markAt(crowd, crowd.x - 1, crowd.y + 1)).toBe(-1);
    expect(markAt(crowd, crowd.x + 1, crowd.y - 1)).toBe(-1);
    expect(markAt(crowd, markX(crowd, 6) + crowd.cellWidth + 1, markY(crowd, 6) + 1)).toBe(-1);
  });

  it('keep their size when one more comes, but at a few counts', () => {
    const sizes = Array.from({ length: 30 }, (_, more) => crowdsOf(crowdScene(manyMembers(400 + more)))[0]?.cellHeight);
    expect(new Set(sizes).size).toBeLessThanOrEqual(2);
  });

  it('fill whole units, so that each is as sharp as the first', () => {
    for (const count of [300, 1000, 10_000]) {
      for (const { cellWidth, cellHeight } of crowdsOf(crowdScene(manyMembers(count)))) {
        expect([cellWidth % 1, cellHeight % 1]).toEqual([0, 0]);
      }
    }
  });
});
