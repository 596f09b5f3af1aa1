import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, cellBeside, cellIds, cellOf, cellsIn, narrowestCell } from '../../src/scene/cells.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import type { Box, Detail, Scene } from '../../src/scene/scene.js';
import { SampleWorld } from './sample-world.js';

function houses(count: number): SampleWorld {
  const sample = new SampleWorld().image(['shop:v1.0'], [['RUN base', 1_000_000]]);
  for (let index = 1; index <= count; index++) sample.container(`house-${index}`, 'shop:v1.0');
  return sample;
}

const sample = houses(600);
const scenes = new Map<string, Scene>();
function sceneOf(detail: Detail, width: number, rightToLeft: boolean): Scene {
  const name = `${detail} ${width} ${rightToLeft}`;
  const known = scenes.get(name) ?? layoutScene(sample.world, { width, detail, rightToLeft });
  scenes.set(name, known);
  return known;
}
const anyScene = fc
  .tuple(fc.constantFrom<Detail>('full', 'compact', 'overview'), fc.constantFrom(320, 720, 1200), fc.boolean())
  .map(([detail, width, rightToLeft]) => sceneOf(detail, width, rightToLeft));

function touch(one: Box, other: Box): boolean {
  return one.x <= other.x + other.width && other.x <= one.x + one.width && one.y <= other.y + other.height && other.y <= one.y + one.height;
}

describe('a container’s cell', () => {
  it('is in the picture at every detail and width, once', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const ids = cellIds(scene);
        expect(new Set(ids).size).toBe(600);
        for (const id of ids) {
          const box = cellOf(scene, id)?.box as Box;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(scene.width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is found in a window exactly if it touches it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyScene, share, share, fc.double({ min: 0, max: 300, noNaN: true }), (scene, x, y, size) => {
        const window = { x: x * scene.width, y: y * scene.height, width: size, height: size / 2 };
        const found = new Set(cellsIn(scene, window, Infinity).map(({ id }) => id));
        for (const id of cellIds(scene)) {
          const { box, mark } = cellOf(scene, id) as NonNullable<ReturnType<typeof cellOf>>;
          if (touch(box, window)) expect(found.has(id)).toBe(true);
          // In a crowd the room between marks counts too.
          else if (!mark) expect(found.has(id)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is what lies at its own middle', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(599), (scene, at) => {
        const id = cellIds(scene)[at] as string;
        const { box } = cellOf(scene, id) as NonNullable<ReturnType<typeof cellOf>>;
        expect(cellAt(scene, box.x + box.width / 2, box.y + box.height / 2)?.id).toBe(id);
      }),
    );
  });

  it('comes in the order in which it is read', () => {
    const names = (scene: Scene): string[] => cellIds(scene).map((id) => sample.world.containers.get(id)?.name ?? '');
    const expected = Array.from({ length: 600 }, (_, index) => `house-${index + 1}`);
    expect(names(sceneOf('compact', 1200, false))).toEqual(expected);
    expect(names(sceneOf('compact', 1200, true))).toEqual(expected);
    expect(names(sceneOf('overview', 720, false))).toEqual(expected);
  });

  it('leads down and up again in its column', () => {
    const scene = sceneOf('overview', 720, false);
    const first = cellOf(scene, cellIds(scene)[3] as string) as NonNullable<ReturnType<typeof cellOf>>;
    const below = cellBeside(scene, first, 'below');
    expect(below?.box.x).toBe(first.box.x);
    expect(below?.box.y).toBeGreaterThan(first.box.y);
    expect(below && cellBeside(scene, below, 'above')?.id).toBe(first.id);
    expect(cellBeside(scene, first, 'above')).toBe(null);
  });

  it('is never narrower than the narrowest', () => {
    expect(narrowestCell(layoutScene(new SampleWorld().world, { width: 600 }))).toBe(null);
    const scene = sceneOf('compact', 320, false);
    const narrowest = narrowestCell(scene) ?? 0;
    for (const id of cellIds(scene)) expect(cellOf(scene, id)?.box.width).toBeGreaterThanOrEqual(narrowest - 1e-9);
  });
});
