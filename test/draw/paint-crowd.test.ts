import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_ROLES } from '../../src/draw/mark-rects.js';
import type { MarkColours } from '../../src/draw/mark-sprites.js';
import { CrowdPainter, type CrowdFrame, type PixelView } from '../../src/draw/paint-crowd.js';
import { PALETTE, type Role } from '../../src/draw/palette.js';
import type { Colour } from '../../src/draw/pixels.js';
import { svgOf } from '../../src/draw/svg-of.js';
import { itemsOf } from '../../src/motion/items-of.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { poseOf, type Pose } from '../../src/motion/pose.js';
import { sample } from '../../src/motion/sample.js';
import type { Scene } from '../../src/scene/scene.js';
import { crowdScene, manyMembers } from '../scene/crowd-world.js';

const ROLES: Readonly<Record<string, Role>> = {
  wmark: 'warm-line',
  wfill: 'warm',
  rmark: 'rest-line',
  rfill: 'rest',
  cmark: 'borrowed-line',
  faint: 'borrowed-line',
  blend: 'borrowed-line',
};

function colourOf(role: Role, opacity = 255): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(PALETTE[role][0].slice(at, at + 2), 16)) as [number, number, number];
  return [red, green, blue, opacity];
}

const colours = Object.fromEntries(
  MARK_ROLES.map((role) => [role, colourOf(ROLES[role] ?? (role as Role), role === 'faint' ? 140.25 : role === 'blend' ? 178.5 : 255)]),
) as MarkColours;

function crowdsOf(pose: Pose): CrowdFrame['crowds'] {
  return itemsOf(pose).filter(({ item }) => item.kind === 'crowd');
}

const view: PixelView = { x: 0, y: 0, scale: 1, width: 1000, height: 640 };

/** What is painted of a frame by someone who paints nothing else. */
function fresh(frame: CrowdFrame): Uint32Array {
  const painter = new CrowdPainter(colours);
  painter.paint(frame);
  return painter.pixels.data;
}

/** Where two paintings differ: a number, as millions of equal pixels are no text to read. */
function differing(one: Uint32Array, other: Uint32Array): number {
  let count = Math.abs(one.length - other.length);
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) count++;
  return count;
}

const states: Scene[] = [
  crowdScene(manyMembers(400)),
  crowdScene(manyMembers(360, 40)),
  crowdScene(manyMembers(400).map((member) => (member.number % 90 === 0 ? { ...member, status: 'exited' as const } : member))),
  crowdScene(manyMembers(900).map((member) => ({ ...member, image: member.number % 2 }))),
];

describe('a crowd painter', () => {
  it('leaves the same after any frames as a fresh one after the last', () => {
    const ids = states[0]?.items.flatMap((item) => (item.kind === 'crowd' ? item.ids : [])) ?? [];
    const frame = fc.record({
      from: fc.nat(states.length - 1),
      to: fc.nat(states.length - 1),
      timeMs: fc.nat(520),
      lit: fc.option(fc.constantFrom(...ids.slice(0, 200))),
      left: fc.nat(20),
      closer: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 6 }), (frames) => {
        const painter = new CrowdPainter(colours);
        let last: CrowdFrame | undefined;
        for (const { from, to, timeMs, lit, left, closer } of frames) {
          const pose = sample(animateStep(states[from] as Scene, states[to] as Scene, []), timeMs);
          last = {
            crowds: crowdsOf(pose),
            view: closer ? { ...view, x: 333.3, y: 120, scale: 2.6 } : view,
            lit: lit === null ? undefined : new Set([`mark:${lit}`]),
            without: left > 10 ? new Set(ids.slice(0, left)) : undefined,
          };
          painter.paint(last);
        }
        expect(last && differing(painter.pixels.data, fresh(last))).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  it('says of every pixel that changes that it may have', () => {
    const segment = animateStep(states[0] as Scene, states[2] as Scene, []);
    const painter = new CrowdPainter(colours);
    let before = new Uint32Array(view.width * view.height);
    for (const timeMs of [0, 130, 200, 280, 480]) {
      const boxes = painter.paint({ crowds: crowdsOf(sample(segment, timeMs)), view });
      const outside = painter.pixels.data.findIndex((pixel, index) => {
        const [x, y] = [index % view.width, Math.floor(index / view.width)];
        return pixel !== before[index] && !boxes.some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom);
      });
      expect(outside).toBe(-1);
      before = painter.pixels.data.slice();
    }
  });

  it('touches little where little moves, however many there are', () => {
    const area = (count: number): number => {
      const [from, to] = [
        manyMembers(count),
        manyMembers(count).map((member) => (member.number === 100 ? { ...member, status: 'exited' as const } : member)),
      ];
      const segment = animateStep(crowdScene(from), crowdScene(to), []);
      const painter = new CrowdPainter(colours);
      painter.paint({ crowds: crowdsOf(sample(segment, 100)), view });
      const boxes = painter.paint({ crowds: crowdsOf(sample(segment, 240)), view });
      return boxes.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
    };
    expect(area(10_000)).toBeLessThanOrEqual(area(400));
    expect(area(400)).toBeLessThan(4000);
  });

  it('paints a gesture that has not begun as the picture before it, and one that is over as the picture after', () => {
    for (const [from, to] of [
      [0, 1],
      [0, 2],
      [2, 3],
      [3, 0],
    ] as const) {
      const [one, two] = [states[from] as Scene, states[to] as Scene];
      const segment = animateStep(one, two, []);
      expect(differing(fresh({ crowds: crowdsOf(sample(segment, 0.01)), view }), fresh({ crowds: crowdsOf(poseOf(one)), view }))).toBe(0);
      expect(
        differing(
          fresh({ crowds: crowdsOf(sample(segment, segment.durationMs - 0.001)), view }),
          fresh({ crowds: crowdsOf(poseOf(two)), view }),
        ),
      ).toBe(0);
    }
  });

  it.each([300, 1000, 10_000])('shows what the SVG of %d containers shows', (count) => {
    const scene = crowdScene(manyMembers(count));
    const crowd = scene.items.find((item) => item.kind === 'crowd');
    if (!crowd) throw new Error('no crowd');
    // The field alone, on whole pixels.
    const placed = { ...crowd, x: 0, y: 0 };
    const pose = poseOf({ ...scene, height: crowd.height, width: crowd.width, items: [placed] });
    const svg = svgOf(pose).replace('<style>', `<rect width="100%" height="100%" fill="#fff"/><style>`);
    const { pixels, width, height } = new Resvg(svg).render();
    const painted = fresh({ crowds: itemsOf(pose), view: { x: 0, y: 0, scale: 1, width, height } });
    let [sum, worst] = [0, 0];
    for (let index = 0; index < painted.length; index++) {
      const pixel = painted[index] as number;
      const opacity = (pixel >>> 24) / 255;
      for (const channel of [0, 1, 2]) {
        const own = ((pixel >>> (8 * channel)) & 255) * opacity + 255 * (1 - opacity);
        const off = Math.abs(own - (pixels[4 * index + channel] as number));
        sum += off;
        worst = Math.max(worst, off);
      }
    }
    expect(sum / (3 * painted.length)).toBeLessThan(1.5);
    expect(worst).toBeLessThan(64);
  });
});
