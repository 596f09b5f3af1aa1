import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { animatedSvg, startsOf } from '../../src/draw/animated/animated-svg.js';
import type { MovingStep } from '../../src/draw/animated/moving-picture.js';
import { drawPose } from '../../src/draw/draw-pose.js';
import type { Shape } from '../../src/draw/shape.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { itemsOf } from '../../src/motion/items-of.js';
import { poseOf, type Pose } from '../../src/motion/pose.js';
import { sample } from '../../src/motion/sample.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';

afterEach(() => document.body.replaceChildren());

/** A shape as it is seen: what it is, where, how large, how much of it. */
interface Seen {
  readonly what: string;
  readonly box: readonly number[];
  readonly opacity: number;
  /** Of a circle, in px. */
  readonly radius?: number;
}

function stepOf(name: string): MovingStep {
  const step = SAMPLE_STEPS[name]?.();
  if (!step) throw new Error(name);
  const segment = animateStep(...sampleScenes(step, { width: 700 }), step.facts);
  return { segment, durationMs: segment.durationMs + 500, title: name, text: '', command: name, output: '', failed: false };
}

/** Puts a file into the page, stopped at its first moment. */
function open(steps: readonly MovingStep[]): SVGSVGElement {
  document.body.innerHTML = animatedSvg({ steps });
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no picture');
  for (const animation of svg.getAnimations({ subtree: true })) animation.pause();
  return svg;
}

/** The shapes of the picture in the file at a moment, as the browser computes them. */
function seenIn(svg: SVGSVGElement, timeMs: number): readonly Seen[] {
  for (const animation of svg.getAnimations({ subtree: true })) animation.currentTime = timeMs;
  const picture = svg.querySelector(':scope > g > g:last-of-type');
  if (!(picture instanceof SVGGraphicsElement)) throw new Error('no picture in the frame');
  const opacities = new Map<Element, number>([[picture, 1]]);
  const opacityOf = (element: Element): number => {
    const known = opacities.get(element);
    if (known !== undefined) return known;
    const opacity = Number(getComputedStyle(element).opacity) * (element.parentElement ? opacityOf(element.parentElement) : 1);
    opacities.set(element, opacity);
    return opacity;
  };
  const inverse = picture.getScreenCTM()?.inverse();
  return Array.from(picture.querySelectorAll('rect,circle,text,path')).flatMap((element) => {
    const opacity = opacityOf(element);
    if (!(element instanceof SVGGraphicsElement) || opacity < 0.004) return [];
    const matrix = inverse?.multiply(element.getScreenCTM() ?? new DOMMatrix());
    if (!matrix) return [];
    const style = getComputedStyle(element);
    const number = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
    const of = (name: string): number => Number(element.getAttribute(name));
    const at =
      element.tagName === 'text' ? [of('x'), of('y')] : element.tagName === 'circle' ? [of('cx'), of('cy')] : [number('x'), number('y')];
    const { x, y } = new DOMPoint(at[0], at[1]).matrixTransform(matrix);
    const size = element.tagName === 'rect' ? [number('width') * matrix.a, number('height') * matrix.d] : [];
    const classes = (element.getAttribute('class') ?? '').replace(/ [jm] a\w+$/, '');
    const radius = element.tagName === 'circle' ? { radius: number('r') * matrix.a } : {};
    return [{ what: `${element.tagName} ${classes}`, box: [x, y, ...size], opacity, ...radius }];
  });
}

/** The same of a pose as it is drawn, thing by thing. */
function seenOf(pose: Pose): readonly Seen[] {
  return drawPose({ ...pose, items: itemsOf(pose) }).groups.flatMap((group) => {
    const [scaleX, scaleY] = [group.scaleX ?? 1, group.scaleY ?? 1];
    const seen = (shape: Shape): Seen => ({
      what: `${shape.type} ${shape.class}`,
      box: [
        group.x + (shape.x ?? 0) * scaleX,
        group.y + (shape.y ?? 0) * scaleY,
        ...(shape.type === 'rect' ? [Math.max(0, shape.width) * scaleX, Math.max(0, shape.height) * scaleY] : []),
      ],
      opacity: Math.min(1, shape.opacity ?? 1) * (group.opacity ?? 1),
      ...(shape.type === 'circle' ? { radius: shape.radius * scaleX } : {}),
    });
    return group.children.map(seen).filter(({ opacity }) => opacity >= 0.004);
  });
}

/** How far a passage of few keys may be off what is sampled: some 1.2 px where fifty glide fastest, seen in no film. */
const NEAR_PX = 1.5;

/** Shapes of the one that have no like in the other, but for what is hardly seen. */
function missing(ones: readonly Seen[], others: readonly Seen[]): readonly Seen[] {
  const left = new Set(others);
  return ones.filter((one) => {
    for (const other of left) {
      if (one.what !== other.what || Math.abs(one.opacity - other.opacity) > 0.06) continue;
      if (!one.box.every((value, index) => Math.abs(value - (other.box[index] ?? NaN)) <= NEAR_PX)) continue;
      left.delete(other);
      return false;
    }
    return one.opacity > 0.06 && (one.radius ?? 1) > 0.5;
  });
}

describe('the CSS of an animated file and sample() agree', () => {
  const names = Object.keys(SAMPLE_STEPS);
  it.each(names)('on %s, at any time', (name) => {
    const steps = [stepOf(name)];
    const svg = open(steps);
    const [startMs = 0] = startsOf(steps);
    const segment = steps[0]?.segment;
    if (!segment) return;
    for (const [timeMs, scene] of [
      [startMs - 200, segment.from],
      [startMs + segment.durationMs + 200, segment.to],
    ] as const) {
      const [drawn, seen] = [seenOf(poseOf(scene)), seenIn(svg, timeMs)];
      expect({ timeMs, absent: missing(drawn, seen), extra: missing(seen, drawn) }).toEqual({ timeMs, absent: [], extra: [] });
    }
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
        const timeMs = share * segment.durationMs;
        const [drawn, seen] = [seenOf(sample(segment, timeMs)), seenIn(svg, startMs + timeMs)];
        expect({ timeMs, absent: missing(drawn, seen), extra: missing(seen, drawn) }).toEqual({ timeMs, absent: [], extra: [] });
      }),
      { numRuns: 12, endOnFailure: true, examples: [[0.001], [0.5], [0.999]] },
    );
  });
});
