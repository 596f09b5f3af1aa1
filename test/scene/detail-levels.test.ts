import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellIds, cellOf, scaleForMost, cellsIn, type Cell } from '../../src/scene/cells.js';
import { detailWeights, detailWidths } from '../../src/scene/detail-levels.js';
import { layoutCell } from '../../src/scene/layout-cell.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import { TYPE } from '../../src/scene/type-scale.js';
import { SampleWorld } from './sample-world.js';

const wide = fc.double({ min: 1, max: 4000, noNaN: true });
const least = fc.double({ min: 0, max: 500, noNaN: true });
const widths = [84, 190, 400, 800];

function shop(files: number, layers: number, name = 'web'): SampleWorld {
  const sample = new SampleWorld().image(
    ['shop:v1.0'],
    Array.from({ length: layers }, (_, index) => [`RUN step ${index}`, 1_000_000] as const),
  );
  sample.container(name, 'shop:v1.0');
  for (let index = 0; index < files; index++) sample.write(name, `/app-${index}`, 'text');
  return sample;
}

describe('levels of detail', () => {
  it('show parts that sum to the whole, none of them less than nothing', () => {
    fc.assert(
      fc.property(wide, least, (size, from) => {
        const weights = detailWeights(widths, size, from);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('never jump as a cell grows', () => {
    fc.assert(
      fc.property(wide, least, (size, from) => {
        const [before, after] = [detailWeights(widths, size, from), detailWeights(widths, size * 1.001, from)];
        for (const [index, weight] of before.entries()) expect(Math.abs(weight - (after[index] ?? 0))).toBeLessThan(0.05);
      }),
    );
  });

  it('leave a picture that is not zoomed as its scene draws it', () => {
    const sample = shop(0, 4);
    for (let index = 0; index < 60; index++) sample.container(`house-${index}`, 'shop:v1.0');
    for (const detail of ['full', 'compact', 'overview'] as const) {
      for (const width of [320, 720, 1200, 4000]) {
        const scene = layoutScene(sample.world, { width, detail });
        for (const id of cellIds(scene)) {
          const cell = cellOf(scene, id) as Cell;
          expect(detailWeights(detailWidths(cell), cell.box.width)[0]).toBe(1);
        }
      }
    }
  });

  it('draw no text smaller than 10 px, however little of it is seen', () => {
    const smallest = Math.min(...Object.values(TYPE).map(({ sizePx }) => sizePx));
    fc.assert(
      fc.property(wide, (size) => {
        for (const [index, weight] of detailWeights(widths, size).slice(1).entries())
          if (weight > 0) expect((smallest * size) / (widths[index] as number)).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it('are kept for so few containers that they can be drawn one by one', () => {
    const sample = shop(0, 4);
    for (let index = 0; index < 3000; index++) sample.container(`house-${index}`, 'shop:v1.0');
    const scene = layoutScene(sample.world, { width: 1200, detail: 'overview' });
    const scale = scaleForMost(scene, 200);
    const window = { x: 400, y: 200, width: scene.width / scale, height: scene.height / scale };
    expect(cellsIn(scene, window, Infinity).length).toBeLessThanOrEqual(200);
  });
});

describe('a container in its cell', () => {
  const anyCell = fc.record({
    files: fc.nat(30),
    layers: fc.integer({ min: 0, max: 24 }),
    width: fc.constantFrom(...widths),
    ratio: fc.double({ min: 0.6, max: 2.5, noNaN: true }),
    rightToLeft: fc.boolean(),
  });
  const samples = new Map<string, SampleWorld>();

  it('stays in it, whatever it holds', () => {
    fc.assert(
      fc.property(anyCell, ({ files, layers, width, ratio, rightToLeft }) => {
        const name = `${files} ${layers}`;
        const sample = samples.get(name) ?? shop(files, layers);
        samples.set(name, sample);
        const [container] = sample.world.containers.values();
        if (!container) throw new Error('no container');
        const height = Math.round(width * ratio);
        const { scene } = layoutCell(sample.world, container, width, height, rightToLeft);
        for (const item of scene.items) {
          expect(item.x).toBeGreaterThanOrEqual(-0.01);
          expect(item.x + item.width).toBeLessThanOrEqual(width + 0.01);
          expect(item.y + item.height).toBeLessThanOrEqual(0.01);
          expect(item.y).toBeGreaterThanOrEqual(-Math.max(height, width < 150 ? 41 : 86) - 0.01);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists more files the larger it is, down to all of them', () => {
    const sample = shop(20, 3);
    const [container] = sample.world.containers.values();
    if (!container) throw new Error('no container');
    const rows = (width: number): number =>
      layoutCell(sample.world, container, width, width).scene.items.filter((item) => item.kind === 'file' && item.mark !== '').length;
    expect(rows(84)).toBe(0);
    expect(rows(190)).toBeGreaterThan(0);
    expect(rows(400)).toBeGreaterThan(rows(190));
    expect(rows(800)).toBe(20);
    expect(layoutCell(sample.world, container, 800, 800).isWhole).toBe(true);
  });

  it('says what made its layers where there is room, and never how large they are', () => {
    const sample = shop(0, 4);
    const [container] = sample.world.containers.values();
    if (!container) throw new Error('no container');
    const texts = layoutCell(sample.world, container, 400, 300).scene.items.filter(({ kind }) => kind === 'text');
    expect(texts.map((item) => item.kind === 'text' && item.text)).toEqual(['RUN step 0', 'RUN step 1', 'RUN step 2', 'RUN step 3']);
    expect(layoutCell(sample.world, container, 84, 60).scene.items.filter(({ kind }) => kind === 'text')).toEqual([]);
  });

  it('is the same drawing for the same container', () => {
    const sample = shop(2, 3);
    const [container] = sample.world.containers.values();
    if (!container) throw new Error('no container');
    expect(layoutCell(sample.world, container, 190, 150).scene).toBe(layoutCell(sample.world, container, 190, 150).scene);
  });
});
