import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Camera } from '../../src/draw/camera.js';
import { bounded, cameraOn, centred, following, panned, toPicture, toView, windowOf, zoomedAbout } from '../../src/draw/camera-moves.js';
import type { Subject } from '../../src/draw/camera-moves.js';
import type { Box } from '../../src/scene/scene.js';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const anyPicture: fc.Arbitrary<Subject> = fc.record({ width: number(240, 4000), height: number(100, 3000), deepest: number(1, 400) });
const anyCamera = (picture: Subject): fc.Arbitrary<Camera> =>
  fc.record({ x: number(-500, 5000), y: number(-500, 5000), scale: number(0.1, 600) }).map((camera) => bounded(camera, picture));
const seen = anyPicture.chain((picture) => fc.record({ picture: fc.constant(picture), camera: anyCamera(picture) }));
const anyView: fc.Arbitrary<Box> = fc.record({
  x: number(-300, 300),
  y: number(-300, 300),
  width: number(50, 4000),
  height: number(50, 4000),
});
const share = number(0, 1);

function expectInside({ x, y, width, height }: Box, picture: Subject): void {
  expect(x).toBeGreaterThanOrEqual(-1e-6);
  expect(y).toBeGreaterThanOrEqual(-1e-6);
  expect(x + width).toBeLessThanOrEqual(picture.width * (1 + 1e-9));
  expect(y + height).toBeLessThanOrEqual(picture.height * (1 + 1e-9));
}

describe('a camera', () => {
  it('finds a point of the view again after a way through the picture', () => {
    fc.assert(
      fc.property(seen, anyView, share, share, ({ picture, camera }, view, across, down) => {
        const point = { x: view.x + across * view.width, y: view.y + down * view.height };
        const back = toView(camera, picture, view, toPicture(camera, picture, view, point));
        expect(back.x).toBeCloseTo(point.x, 4);
        expect(back.y).toBeCloseTo(point.y, 4);
      }),
    );
  });

  it('sees nothing but the picture, however it moves', () => {
    fc.assert(
      fc.property(seen, share, share, number(0.01, 100), number(-3000, 3000), ({ picture, camera }, across, down, factor, by) => {
        const place = { x: across * picture.width, y: down * picture.height };
        for (const moved of [
          zoomedAbout(camera, picture, place, factor),
          panned(camera, picture, by, -by),
          cameraOn({ ...place, width: 20, height: 30 }, picture),
          centred({ ...place, width: 0, height: 0 }, factor, picture),
        ]) {
          expect(moved.scale).toBeGreaterThanOrEqual(1);
          expect(moved.scale).toBeLessThanOrEqual(Math.max(1, picture.deepest) + 1e-9);
          expectInside(windowOf(moved, picture), picture);
        }
      }),
    );
  });

  it('holds the place it zooms in about still', () => {
    fc.assert(
      fc.property(seen, anyView, share, share, number(1, 20), ({ picture, camera }, view, across, down, factor) => {
        const window = windowOf(camera, picture);
        const place = { x: window.x + across * window.width, y: window.y + down * window.height };
        const before = toView(camera, picture, view, place);
        const after = toView(zoomedAbout(camera, picture, place, factor), picture, view, place);
        expect(after.x).toBeCloseTo(before.x, 3);
        expect(after.y).toBeCloseTo(before.y, 3);
      }),
    );
  });

  it('comes back to the whole picture when it zooms out', () => {
    fc.assert(
      fc.property(seen, ({ picture, camera }) => {
        expect(zoomedAbout(camera, picture, { x: 10, y: 10 }, 1e-6)).toEqual({ x: 0, y: 0, scale: 1 });
      }),
    );
  });

  it('sees all of what it goes to', () => {
    fc.assert(
      fc.property(anyPicture, share, share, number(1, 60), number(1, 60), (picture, across, down, width, height) => {
        const box = { x: across * (picture.width - width), y: down * (picture.height - height), width, height };
        const { x, y, width: wide, height: high } = windowOf(cameraOn(box, picture), picture);
        expect(box.x).toBeGreaterThanOrEqual(x - 1e-6);
        expect(box.y).toBeGreaterThanOrEqual(y - 1e-6);
        expect(box.x + width).toBeLessThanOrEqual(x + wide + 1e-6);
        expect(box.y + height).toBeLessThanOrEqual(y + high + 1e-6);
      }),
    );
  });

  it('sees the same of a thing after the picture was laid out anew', () => {
    const [from, to] = [
      { width: 1200, height: 500, deepest: 100 },
      { width: 700, height: 800, deepest: 100 },
    ];
    const [before, after] = [
      { x: 600, y: 200, width: 40, height: 40 },
      { x: 300, y: 400, width: 30, height: 30 },
    ];
    const camera = centred(before, 10, from);
    const moved = following(camera, from, before, to, after);
    const shareOf = (box: Box, window: Box): number => box.width / window.width;
    expect(shareOf(after, windowOf(moved, to))).toBeCloseTo(shareOf(before, windowOf(camera, from)));
    const { x, y, width, height } = windowOf(moved, to);
    expect([x + width / 2, y + height / 2]).toEqual([315, 415]);
    expect(following({ x: 0, y: 0, scale: 1 }, from, before, to, after)).toEqual({ x: 0, y: 0, scale: 1 });
  });
});
