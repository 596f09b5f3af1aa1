import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLayers } from '../../src/scene/fold-layers.js';
import { wholeWords } from '../../src/scene/rare-words.js';
import { MOST_SHOWN } from '../../src/scene/layer-tree.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import type { Scene, SlabItem } from '../../src/scene/scene.js';
import { SampleWorld } from './sample-world.js';

function chain(name: string, length: number): string[] {
  return Array.from({ length }, (_, index) => `${name}${index}`);
}

function deep(count: number): SampleWorld {
  const layers = Array.from({ length: count }, (_, index) => [`RUN step ${index}`, 1000] as const);
  return new SampleWorld().image(['deep:1'], layers);
}

function slabsOf(scene: Scene): readonly SlabItem[] {
  return scene.items.flatMap((item) => (item.kind === 'slab' ? item : []));
}

describe('a deep stack', () => {
  it('is left as it is up to twenty-five layers', () => {
    expect(foldLayers([{ layers: chain('a', MOST_SHOWN) }], wholeWords())).toBeNull();
  });

  it('keeps its base and its latest layers, and says how many are between', () => {
    const layers = chain('a', 45);
    const fold = foldLayers([{ layers }], wholeWords());
    const shown = fold?.shown(layers) ?? [];
    expect(shown).toHaveLength(MOST_SHOWN);
    expect([shown[0], shown[1], shown[2], shown.at(-1)]).toEqual(['a0', 'a1', 'a22', 'a44']);
    expect(fold?.folded('a1')).toEqual(layers.slice(1, 22));
    const slabs = slabsOf(layoutScene(deep(45).world, { width: 1000 }));
    expect(slabs).toHaveLength(MOST_SHOWN);
    expect(slabs.find(({ folded }) => folded)).toMatchObject({ label: '… 21 more layers', size: '21 kB' });
  });

  it('never folds a layer that something branches off from or ends at, and folds what is shared for all alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (trunk, left, right) => {
          const base = chain('t', trunk);
          const chains = [{ layers: [...base, ...chain('l', left)] }, { layers: [...base, ...chain('r', right)] }];
          const fold = foldLayers(chains, wholeWords());
          const shown = chains.map(({ layers }) => fold?.shown(layers) ?? layers);
          for (const [index, layers] of shown.entries()) {
            expect(layers.length).toBeLessThanOrEqual(MOST_SHOWN);
            expect(layers.at(-1)).toBe(chains[index]?.layers.at(-1));
            expect(layers).toContain(`t${trunk - 1}`);
          }
          const trunkShown = shown.map((layers) => layers.filter((id) => id.startsWith('t')));
          expect(trunkShown[0]).toEqual(trunkShown[1]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps its slabs high enough to read, and its containers level with them', () => {
    const scene = layoutScene(deep(60).container('web', 'deep:1').world, { width: 1200 });
    const slabs = slabsOf(scene);
    for (const { height } of slabs) expect(height).toBeGreaterThanOrEqual(15);
    const stack = scene.items.find(({ kind }) => kind === 'stack');
    expect(stack?.y).toBeCloseTo(Math.min(...slabs.map(({ y }) => y)), 5);
    expect(stack).toMatchObject({ layers: MOST_SHOWN });
  });

  it('opens where all detail is asked for', () => {
    expect(slabsOf(layoutScene(deep(45).world, { width: 1000, detail: 'full' }))).toHaveLength(45);
  });
});
