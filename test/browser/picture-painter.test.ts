import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawPose, fetchRareDrawers } from '../../src/draw/draw-pose.js';
import { PicturePainter } from '../../src/elements/picture-painter.js';
import { svgElement } from '../../src/elements/shape-element.js';
import { writePicture } from '../../src/elements/write-picture.js';
import { fromSnapshot } from '../../src/model/snapshot/from-snapshot.js';
import { animateStep } from '../../src/motion/animate-step.js';
import type { Pose } from '../../src/motion/pose.js';
import { sample } from '../../src/motion/sample.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import type { Scene } from '../../src/scene/scene.js';
import { crowdSnapshot, manyMembers, type Member } from '../scene/crowd-world.js';

function sceneOf(members: readonly Member[], width: number): Scene {
  return layoutScene(fromSnapshot(crowdSnapshot(members), 'containerd'), { width });
}

const stopped = (members: readonly Member[]): Member[] =>
  members.map((member) => (member.number % 4 === 0 ? { ...member, status: 'exited' } : member));

const scenes: readonly Scene[] = [
  sceneOf(manyMembers(3), 720),
  sceneOf(stopped(manyMembers(4)), 720),
  sceneOf(manyMembers(50), 1198),
  sceneOf(manyMembers(47, 3), 1198),
  sceneOf(stopped(manyMembers(50)), 1198),
  sceneOf(manyMembers(300), 720),
];

/** Attributes that say where a shape stands in what it is in. */
const places = ['x', 'y', 'cx', 'cy', 'transform'];

/** An element with all it holds, whatever order its attributes were written in. */
function described(element: Element, without: readonly string[] = []): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).filter(
    (one) => !without.includes(one.split('=')[0] ?? ''),
  );
  const text = element.firstElementChild ? '' : element.textContent;
  return `<${element.localName} ${attributes.sort().join(' ')}>${text}${Array.from(element.children, (child) => described(child, without)).join('')}`;
}

/** Where shapes are seen in the picture, whatever of that is their own place and whatever that of what holds them. */
function placesOf(element: Element, within: DOMMatrix): number[] {
  if (!(element instanceof SVGGraphicsElement)) return [];
  const place = within.multiply(DOMMatrix.fromMatrix(element.transform.baseVal.consolidate()?.matrix));
  const of = (...names: readonly string[]): number =>
    Number(names.map((name) => element.getAttribute(name)).find((value) => value !== null) ?? 0);
  const { a, d, e, f } = place.translate(of('x', 'cx'), of('y', 'cy'));
  const own = element.localName === 'g' ? [] : [a, d, e, f];
  return [...own, ...Array.from(element.children).flatMap((child) => placesOf(child, place))];
}

/** What is seen: every thing in its order, and where its shapes stand in the picture, whatever holds several of them. */
interface Seen {
  readonly things: readonly string[];
  readonly places: readonly number[];
}

function seen(surface: SVGSVGElement): Seen {
  const things = Array.from(surface.querySelectorAll<SVGGElement>('[data-key]'));
  const stand = things.flatMap((element) => {
    let around = new DOMMatrix();
    for (let at = element.parentElement as Element | null; at instanceof SVGGElement; at = at.parentElement)
      around = DOMMatrix.fromMatrix(at.transform.baseVal.consolidate()?.matrix).multiply(around);
    return placesOf(element, around);
  });
  const patterns = Array.from(surface.querySelectorAll('pattern'), (pattern) => described(pattern)).sort();
  return { things: [...patterns, ...things.map((element) => described(element, places))], places: stand };
}

/** Equal but for what is lost in adding up: browsers keep places in 32 bits. */
function expectSame(one: Seen, other: Seen): void {
  expect(one.things).toEqual(other.things);
  expect(one.places).toHaveLength(other.places.length);
  expect(Math.max(...one.places.map((place, index) => Math.abs(place - (other.places[index] ?? NaN))))).toBeLessThan(0.01);
}

function surfaceOf(): SVGSVGElement {
  const surface = svgElement('svg');
  document.body.append(surface);
  return surface;
}

function painted(pose: Pose, lit: ReadonlySet<string> | undefined, isCanvas: boolean): Seen {
  const surface = surfaceOf();
  new PicturePainter(surface, 'layer').paint({ ...drawPose(pose, isCanvas), lit });
  return seen(surface);
}

beforeAll(fetchRareDrawers);

afterEach(() => document.body.replaceChildren());

describe('a painter of pictures', () => {
  it('leaves after any sequence of poses what a fresh one leaves after the last', () => {
    const keys = scenes.flatMap(({ items }) => items.map(({ key }) => key));
    const moment = fc.record({
      from: fc.nat(scenes.length - 1),
      to: fc.nat(scenes.length - 1),
      timesMs: fc.array(fc.integer({ min: -20, max: 520 }), { minLength: 1, maxLength: 9 }),
      lit: fc.option(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 })),
      isCanvas: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 4 }), (moments) => {
        const surface = surfaceOf();
        const painter = new PicturePainter(surface, 'layer');
        let last: Parameters<typeof painted> | null = null;
        for (const { from, to, timesMs, lit, isCanvas } of moments) {
          const segment = animateStep(scenes[from] as Scene, scenes[to] as Scene, []);
          for (const timeMs of timesMs) {
            last = [sample(segment, timeMs), lit ? new Set(lit) : undefined, isCanvas];
            painter.paint({ ...drawPose(last[0], isCanvas), lit: last[1] });
          }
        }
        if (last) expectSame(seen(surface), painted(...last));
        document.body.replaceChildren();
      }),
      { numRuns: 15 },
    );
  });

  it('goes on from a picture that was written whole', () => {
    const [first, second] = [0, 1].map((index) => drawPose(sample(animateStep(scenes[index] as Scene, scenes[index] as Scene, []), 0)));
    if (!first || !second) throw new Error('two scenes are needed');
    const surface = surfaceOf();
    const lit = new Set([first.groups[1]?.key ?? '']);
    writePicture(surface, { ...first, lit }, 'layer');
    const stays = surface.querySelector('[data-key^="layer:"]');
    const painter = new PicturePainter(surface, 'layer', { ...first, lit });
    painter.paint({ ...first, lit });
    expect(surface.querySelectorAll('.lit')).toHaveLength(1);
    painter.paint(second);
    const fresh = surfaceOf();
    writePicture(fresh, second, 'layer');
    expectSame(seen(surface), seen(fresh));
    expect(stays?.isConnected).toBe(true);
  });

  it('touches nothing where a pose is painted again', () => {
    const surface = surfaceOf();
    const painter = new PicturePainter(surface, 'layer');
    const pose = sample(animateStep(scenes[2] as Scene, scenes[3] as Scene, []), 300);
    painter.paint(drawPose(pose));
    const observer = new MutationObserver(() => undefined);
    observer.observe(surface, { subtree: true, childList: true, attributes: true, characterData: true });
    painter.paint(drawPose(pose));
    expect(observer.takeRecords()).toHaveLength(0);
    painter.paint(drawPose(sample(animateStep(scenes[2] as Scene, scenes[3] as Scene, []), 310)));
    expect(observer.takeRecords().length).toBeGreaterThan(0);
  });

  it('moves many things that go the same way as one', () => {
    const surface = surfaceOf();
    const painter = new PicturePainter(surface, 'layer');
    const segment = animateStep(scenes[2] as Scene, scenes[3] as Scene, []);
    const paintAt = (timeMs: number): void => painter.paint(drawPose(sample(segment, timeMs)));
    for (const timeMs of [0, 240]) paintAt(timeMs);
    const observer = new MutationObserver(() => undefined);
    observer.observe(surface, { subtree: true, attributes: true });
    paintAt(260);
    const moved = observer.takeRecords().filter(({ attributeName }) => attributeName !== 'opacity');
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(12);
  });

  it('takes out nothing that pulses and stays', () => {
    const surface = surfaceOf();
    const painter = new PicturePainter(surface, 'layer');
    const [from, to] = [sceneOf(manyMembers(5), 1198), sceneOf(manyMembers(4, 1), 1198)];
    const segment = animateStep(from, to, []);
    const first = drawPose(sample(segment, 0));
    painter.paint(first);
    const pulsing = surface.querySelectorAll('.pulse');
    expect(pulsing.length).toBeGreaterThan(3);
    const removed = new Set<Node>();
    const observer = new MutationObserver(() => undefined);
    observer.observe(surface, { subtree: true, childList: true });
    for (let timeMs = 160; timeMs < 470; timeMs += 20) painter.paint(drawPose(sample(segment, timeMs)));
    for (const { removedNodes } of observer.takeRecords()) for (const node of removedNodes) removed.add(node);
    const taken = Array.from(removed).filter((node) => node instanceof Element && node.querySelector('.pulse'));
    // All but the one that goes, and is drawn last until it has gone.
    expect(taken.length).toBeLessThan(2);
  });
});
