import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
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

/** An element with all it holds, whatever order its attributes were written in. */
function described(element: Element, without: readonly string[] = []): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).filter(
    (one) => !without.includes(one.split('=')[0] ?? ''),
  );
  const text = element.firstElementChild ? '' : element.textContent;
  return `<${element.localName} ${attributes.sort().join(' ')}>${text}${Array.from(element.children, (child) => described(child)).join('')}`;
}

/** What is seen: every thing in its order with where it stands in the picture, whatever holds several of them. */
function seen(surface: SVGSVGElement): string[] {
  const things = Array.from(surface.querySelectorAll<SVGGElement>('[data-key]'), (element) => {
    let place = new DOMMatrix();
    for (let at: Element | null = element; at instanceof SVGGElement; at = at.parentElement)
      place = DOMMatrix.fromMatrix(at.transform.baseVal.consolidate()?.matrix).multiply(place);
    return `${[place.a, place.d, place.e, place.f].map((part) => part.toFixed(3)).join(' ')} ${described(element, ['transform'])}`;
  });
  const patterns = Array.from(surface.querySelectorAll('pattern'), (pattern) => described(pattern)).sort();
  return [...patterns, ...things];
}

function surfaceOf(): SVGSVGElement {
  const surface = svgElement('svg');
  document.body.append(surface);
  return surface;
}

function painted(pose: Pose, lit: ReadonlySet<string> | undefined, isCanvas: boolean): string[] {
  const surface = surfaceOf();
  new PicturePainter(surface, 'layer').paint({ ...drawPose(pose, isCanvas), lit });
  return seen(surface);
}

afterEach(() => document.body.replaceChildren());

describe('a painter of pictures', () => {
  it('leaves after any sequence of poses what a fresh one leaves after the last', async () => {
    await fetchRareDrawers();
    const keys = scenes.flatMap(({ items }) => items.map(({ key }) => key));
    const moment = fc.record({
      from: fc.nat(scenes.length - 1),
      to: fc.nat(scenes.length - 1),
      timesMs: fc.array(fc.integer({ min: -20, max: 520 }), { minLength: 1, maxLength: 6 }),
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
        if (last) expect(seen(surface)).toEqual(painted(...last));
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
    expect(seen(surface)).toEqual(seen(fresh));
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
});
