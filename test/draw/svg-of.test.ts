import { describe, expect, it } from 'vitest';
import { drawPose } from '../../src/draw/draw-pose.js';
import { PALETTE } from '../../src/draw/palette.js';
import { pictureStyles } from '../../src/draw/styles.js';
import { svgOf } from '../../src/draw/svg-of.js';
import { poseOf } from '../../src/motion/pose.js';
import { sample } from '../../src/motion/sample.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';
import { SampleWorld, shopWorld } from '../scene/sample-world.js';

const shopSvg = (options = {}): string => svgOf(poseOf(layoutScene(shopWorld().world, { width: 900 })), options);

describe('an SVG file', () => {
  it('holds no inline style, no script and no reference out of itself', () => {
    const svg = shopSvg({ theme: 'auto', name: 'Shop' });
    expect(svg).not.toMatch(/ style=|<script|href|data:|blob:|@import/);
    expect(Array.from(svg.matchAll(/url\(([^)]*)\)/g), ([, target]) => target?.charAt(0))).not.toContain('h');
  });

  it('shows names as text, whatever they hold', () => {
    const sample = new SampleWorld().image(['a:1'], [['RUN <script>alert(1)</script> && "x" \u0007', 5]]).container('b', 'a:1');
    const svg = svgOf(poseOf(layoutScene(sample.world, { width: 900 })));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('&#60;script&#62;');
  });

  it('is the same for the same pose', () => {
    expect(shopSvg({ theme: 'dark' })).toBe(shopSvg({ theme: 'dark' }));
  });

  it('scopes its ids', () => {
    const svg = shopSvg({ idPrefix: 'left' });
    const ids = Array.from(svg.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id).toMatch(/^left-/);
  });

  it('keeps its proportions at another width', () => {
    expect(shopSvg({ width: 450 })).toMatch(/^<svg [^>]*viewBox="0 0 900 (\d+)" width="450"/);
  });

  it('uses no class that has no rule', () => {
    const ruled = new Set(Array.from(pictureStyles.matchAll(/\.([a-z][\w-]*)/g), ([, name]) => name));
    const groupNames = /^item-|^stack$/;
    for (const make of Object.values(SAMPLE_STEPS)) {
      const step = make();
      const segment = animateStep(layoutScene(step.before, { width: 900 }), layoutScene(step.after, { width: 900 }), step.facts);
      for (const share of [0.2, 0.5, 0.8]) {
        const svg = svgOf(sample(segment, share * segment.durationMs));
        const used = new Set(Array.from(svg.matchAll(/class="([^"]*)"/g), ([, names]) => (names ?? '').split(' ')).flat());
        expect([...used].filter((name) => !ruled.has(name) && !groupNames.test(name))).toEqual([]);
      }
    }
  });
});

describe('a drawing', () => {
  it('draws the layers of fifty containers once', () => {
    const sample = shopWorld();
    for (let index = 0; index < 50; index++) sample.container(`house-${index}`, 'shop:v1.0');
    const { patterns, groups } = drawPose(poseOf(layoutScene(sample.world, { width: 1200 })));
    expect(groups.filter(({ class: name }) => name === 'item-stack')).toHaveLength(53);
    expect(patterns).toHaveLength(1);
  });

  it('gives back the same shapes for things at rest', () => {
    const pose = poseOf(layoutScene(shopWorld().world, { width: 900 }));
    const [one, two] = [drawPose(pose), drawPose(pose)];
    expect(two.groups.every((group, index) => group === one.groups[index])).toBe(true);
  });
});

describe('the style sheet of a page', () => {
  it('lets a page override every role', () => {
    expect(Object.keys(PALETTE).filter((role) => !pictureStyles.includes(`var(--layer-${role},`))).toEqual([]);
  });

  it('stops the pulse for readers who want less motion, and keeps shapes in forced colours', () => {
    expect(pictureStyles).toMatch(/prefers-reduced-motion:reduce\)\{\.pulse\{animation:none/);
    expect(pictureStyles).toContain('forced-colors:active');
    for (const role of Object.keys(PALETTE))
      expect(pictureStyles).toMatch(new RegExp(`--layer-${role}:(Canvas|CanvasText|Highlight|GrayText)[;}]`));
  });
});
