import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerLabel } from '../../src/scene/layer-label.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import { layoutWorld } from '../../src/scene/layout-world.js';
import { layoutStack } from '../../src/scene/layout-stack.js';
import { relatedKeys } from '../../src/scene/related-keys.js';
import type { Item, Scene, SlabItem, StackItem, WritableItem } from '../../src/scene/scene.js';
import { SampleWorld, shopWorld } from './sample-world.js';

function slabs(scene: Scene): SlabItem[] {
  return scene.items.filter((item) => item.kind === 'slab' && item.tone !== 'shelf') as SlabItem[];
}

function stackOf(scene: Scene, sample: SampleWorld, name: string): StackItem {
  return scene.items.find(({ key }) => key === `stack:${sample.world.names.get(name)}`) as StackItem;
}

function writableOf(scene: Scene, sample: SampleWorld, name: string): WritableItem {
  return scene.items.find(({ key }) => key === `writable:${sample.world.names.get(name)}`) as WritableItem;
}

const manyHouses = (count: number, layers = 4): SampleWorld => {
  const sample = new SampleWorld().image(
    ['shop:v1.0'],
    Array.from({ length: layers }, (_, index) => [`RUN step ${index}`, 1_000_000] as const),
  );
  for (let index = 1; index <= count; index++) sample.container(`house-${index}`, 'shop:v1.0');
  return sample;
};

describe('the image store', () => {
  it('draws a layer that two images share once, as wide as both', () => {
    const scene = layoutScene(shopWorld().world, { width: 1200 });
    const byLabel = new Map(slabs(scene).map((slab) => [slab.label, slab]));
    const [base, npm, jobs] = [byLabel.get('debian:bookworm-slim'), byLabel.get('RUN npm ci'), byLabel.get('COPY jobs')];
    expect(slabs(scene)).toHaveLength(5);
    expect(base?.x).toBe(npm?.x);
    expect((base?.x ?? 0) + (base?.width ?? 0)).toBeCloseTo((jobs?.x ?? 0) + (jobs?.width ?? 0));
    expect(npm?.y).toBe(jobs?.y);
  });

  it('draws all slabs equally high, whatever their size', () => {
    expect(new Set(slabs(layoutScene(shopWorld().world, { width: 1200 })).map(({ height }) => height)).size).toBe(1);
  });

  it('puts the base at the bottom', () => {
    const [base, ...others] = slabs(layoutScene(shopWorld().world, { width: 1200 }));
    for (const slab of others) expect(slab.y).toBeLessThan(base?.y ?? 0);
  });

  it('draws what only an untagged image holds pale', () => {
    const scene = layoutScene(new SampleWorld().image([], [['RUN old', 5]]).image(['new:1'], [['RUN new', 5]]).world, { width: 900 });
    expect(slabs(scene).map(({ label, tone }) => [label, tone])).toEqual([
      ['RUN old', 'pale'],
      ['RUN new', 'layer'],
    ]);
  });

  it('says that it left images out where there are too many for the room', () => {
    const sample = new SampleWorld();
    for (let index = 0; index < 40; index++) sample.image([`image:${index}`], [[`RUN ${index}`, 10]]);
    const panel = layoutScene(sample.world, { width: 800 }).items.find(({ key }) => key === 'panel:images');
    expect(panel?.kind === 'panel' && panel.note).toMatch(/^\+\d+ more$/);
  });
});

describe('a container', () => {
  it('stands level with the slabs in the store that it borrows', () => {
    const sample = shopWorld();
    const scene = layoutScene(sample.world, { width: 1200 });
    const stack = stackOf(scene, sample, 'web');
    const own = slabs(scene).filter(({ label }) => label !== 'COPY jobs');
    expect(stack.layers).toBe(own.length);
    expect(stack.y).toBeCloseTo(Math.min(...own.map(({ y }) => y)));
    expect(stack.y + stack.height).toBeCloseTo(Math.max(...own.map(({ y, height }) => y + height)));
    expect(stack.slabHeight).toBe(own[0]?.height);
  });

  it('says 0 B while its writable layer is untouched', () => {
    const sample = shopWorld();
    const scene = layoutScene(sample.world, { width: 1200 });
    expect(writableOf(scene, sample, 'web2')).toMatchObject({ size: '0 B', touched: false });
    expect(writableOf(scene, sample, 'web')).toMatchObject({ size: '11 B', touched: true });
  });

  it('lists its changed files, but not the directories above them', () => {
    const scene = layoutScene(shopWorld().world, { width: 1200 });
    expect(scene.items.flatMap((item) => (item.kind === 'file' ? [`${item.mark} ${item.label}`] : []))).toEqual([
      'A /app/paint',
      'C /etc/motd',
      'D /etc/motd',
    ]);
  });

  it('counts a deleted file as nothing', () => {
    const sample = shopWorld();
    expect(writableOf(layoutScene(sample.world, { width: 1200 }), sample, 'probe').size).toBe('0 B');
  });

  it('stands on layers that are kept when its image is gone', () => {
    const sample = shopWorld();
    const imageId = sample.world.tags.get('shop:v1.0') ?? '';
    const world = {
      ...sample.world,
      images: sample.world.images.without(imageId),
      tags: sample.world.tags.without('shop:v1.0').without('shop:latest'),
    };
    expect(slabs(layoutScene(world, { width: 1200 })).map(({ label }) => label)).toContain('COPY . .');
  });

  it('costs as many items on twenty-four layers as on four', () => {
    const cost = (layers: number): number => layoutScene(manyHouses(20, layers).world, { width: 1200 }).items.length - layers;
    expect(cost(24)).toBe(cost(4));
  });
});

describe('the room there is', () => {
  it('decides how much is drawn', () => {
    expect(layoutScene(manyHouses(3).world, { width: 1200 }).detail).toBe('full');
    expect(layoutScene(manyHouses(50).world, { width: 1200 }).detail).toBe('compact');
    expect(layoutScene(manyHouses(1000).world, { width: 1200 }).detail).toBe('overview');
    expect(layoutScene(manyHouses(50).world, { width: 1200, detail: 'overview' }).detail).toBe('overview');
  });

  it('stands the panels side by side, and under each other where it is narrow', () => {
    const panels = (width: number): Item[] => layoutScene(shopWorld().world, { width }).items.filter(({ kind }) => kind === 'panel');
    expect(new Set(panels(1000).map(({ y }) => y)).size).toBe(1);
    expect(new Set(panels(400).map(({ x }) => x)).size).toBe(1);
  });

  it('mirrors for right-to-left, the registry first from the right', () => {
    const panels = layoutScene(shopWorld().world, { width: 1000, rightToLeft: true, shelf: true }).items.filter(
      ({ kind }) => kind === 'panel',
    );
    expect(panels.map(({ key }) => key)).toEqual(['panel:registry', 'panel:images', 'panel:containers']);
    expect(panels[0]?.x).toBeGreaterThan(panels[1]?.x ?? 0);
  });

  it('goes to images and containers where no registry is used', () => {
    const keys = (sample: SampleWorld, shelf?: boolean): string[] =>
      layoutScene(sample.world, { width: 1000, shelf }).items.flatMap(({ kind, key }) => (kind === 'panel' ? [key] : []));
    expect(keys(shopWorld())).toEqual(['panel:images', 'panel:containers']);
    expect(keys(shopWorld(), true)).toEqual(['panel:registry', 'panel:images', 'panel:containers']);
    expect(keys(shopWorld().push('shop:v1.0', 'registry.example.com', 'shop', 'v1.0'))).toContain('panel:registry');
  });

  it('stays as a story shares it out, however many containers there are', () => {
    const most = { images: 1, containers: 50, manifests: 0 };
    const panels = (count: number): (readonly [string, number])[] =>
      layoutScene(manyHouses(count).world, { width: 1000, most }).items.flatMap(({ kind, key, width }) =>
        kind === 'panel' ? [[key, width] as const] : [],
      );
    expect(panels(0)).toEqual(panels(50));
    expect(panels(1)).toEqual(panels(50));
  });

  it('keeps the heights that a story asks for', () => {
    const leastHeights = new Map([['panel:images', 600]]);
    expect(layoutScene(shopWorld().world, { width: 1000, leastHeights }).height).toBe(600);
    const { items } = layoutScene(shopWorld().world, { width: 400, leastHeights });
    expect(items.find(({ key }) => key === 'panel:images')?.height).toBe(600);
  });

  it('fits fifty into the height of the store beside them', () => {
    expect(layoutScene(manyHouses(50, 8).world, { width: 1200 }).height).toBeLessThan(520);
    expect(layoutScene(manyHouses(50, 8).world, { width: 688 }).height).toBeLessThan(720);
  });

  it('holds everything, at any width and number of containers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 240, max: 1700 }),
        fc.integer({ min: 0, max: 70 }),
        fc.constantFrom('all', 'images', 'containers', 'figure'),
        (width, count, view) => {
          const scene = layoutScene(manyHouses(count).world, { width, view });
          for (const item of scene.items) {
            expect(item.x).toBeGreaterThanOrEqual(-0.01);
            expect(item.y).toBeGreaterThanOrEqual(-0.01);
            expect(item.x + item.width).toBeLessThanOrEqual(scene.width + 0.01);
            expect(item.y + item.height).toBeLessThanOrEqual(scene.height + 0.01);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps things of one kind from overlapping', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 1700 }), fc.integer({ min: 0, max: 60 }), (width, count) => {
        const scene = layoutScene(
          manyHouses(count).write.call(count > 0 ? manyHouses(count) : shopWorld(), count > 0 ? 'house-1' : 'web', '/opt/x', 'x').world,
          { width },
        );
        for (const kind of ['slab', 'stack', 'writable', 'head', 'chip', 'file', 'panel', 'text']) {
          const items = scene.items.filter((item) => item.kind === kind);
          for (const [index, a] of items.entries()) {
            for (const b of items.slice(index + 1)) {
              const apart =
                a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;
              if (!apart) expect(`${a.key} over ${b.key} at ${width}`).toBe('');
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives every thing a key of its own', () => {
    const { items } = layoutScene(shopWorld().push('shop:v1.0', 'registry.example.com', 'shop', 'v1.0').volume('data').world, {
      width: 1200,
    });
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });
});

describe('an empty world', () => {
  it('says in each panel what will come', () => {
    const texts = layoutScene(new SampleWorld().world, { width: 1200, shelf: true }).items.flatMap((item) =>
      item.kind === 'text' ? [item.text] : [],
    );
    expect(texts.join(' ')).toMatch(/docker push.*docker build.*docker run/);
  });
});

describe('a single stack', () => {
  it('is an image’s, with its names', () => {
    const scene = layoutStack(shopWorld().world, { image: 'jobs:v3' }, { width: 240 });
    expect(slabs(scene)).toHaveLength(3);
    expect(scene.items.some(({ key }) => key === 'tag:jobs:v3')).toBe(true);
  });

  it('is a container’s, with its writable layer', () => {
    const sample = shopWorld();
    const scene = layoutStack(sample.world, { container: 'web' }, { width: 240 });
    expect(writableOf(scene, sample, 'web').touched).toBe(true);
  });

  it('says so where there is none', () => {
    const scene = layoutStack(shopWorld().world, { container: 'nobody' }, { width: 240 });
    expect(scene.items.some((item) => item.kind === 'text' && item.text.startsWith('no container'))).toBe(true);
  });
});

describe('pointing at a thing', () => {
  it('lights a container’s layers in the store, and the other way round', () => {
    const sample = shopWorld();
    const scene = layoutScene(sample.world, { width: 1200 });
    const web = sample.world.names.get('web');
    const lit = relatedKeys(scene, sample.world, `container:${web}`);
    expect([...lit].filter((key) => key.startsWith('layer:'))).toHaveLength(4);
    const base = slabs(scene).find(({ label }) => label === 'debian:bookworm-slim');
    expect([...relatedKeys(scene, sample.world, base?.key ?? '')].filter((key) => key.startsWith('stack:'))).toHaveLength(3);
  });
});

describe('a layout that was not fetched whole', () => {
  it('gives the same scene as the whole one, or none', () => {
    const plain = manyHouses(3);
    expect(layoutWorld(plain.world, { width: 1200 }, { layerLabel })).toEqual(layoutScene(plain.world, { width: 1200 }));
    expect(layoutWorld(new SampleWorld().world, { width: 360 }, {})).toEqual(layoutScene(new SampleWorld().world, { width: 360 }));
    expect(layoutWorld(plain.world, { width: 1200 }, {})).toBeNull();
    expect(layoutWorld(manyHouses(50).world, { width: 1200 }, { layerLabel })).toBeNull();
    expect(layoutWorld(plain.world, { width: 1200, view: 'figure' }, { layerLabel })).toBeNull();
    expect(layoutWorld(plain.world, { width: 1200, rightToLeft: true }, { layerLabel })).toBeNull();
    expect(layoutWorld(plain.volume('data').world, { width: 1200 }, { layerLabel })).toBeNull();
  });
});
