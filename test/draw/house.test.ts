import { describe, expect, it } from 'vitest';
import { drawPose } from '../../src/draw/draw-pose.js';
import { house } from '../../src/draw/house/house.js';
import { HOUSE_PALETTE, housePaintOf, type HouseRole } from '../../src/draw/house/house-palette.js';
import { houseMarkRects } from '../../src/draw/house/house-marks.js';
import { markRects } from '../../src/draw/mark-rects.js';
import type { Shape } from '../../src/draw/shape.js';
import { svgOf } from '../../src/draw/svg-of.js';
import { animateStep } from '../../src/motion/animate-step.js';
import { poseOf } from '../../src/motion/pose.js';
import { sample } from '../../src/motion/sample.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import { sampleScenes } from '../scene/sample-scenes.js';
import { SAMPLE_STEPS } from '../scene/sample-steps.js';
import { SampleWorld, shopWorld } from '../scene/sample-world.js';
import { playVerb, VERBS } from '../scene/verb-steps.js';

const shop = poseOf(layoutScene(shopWorld().world, { width: 1200 }));

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => (shape.type === 'group' ? flat(shape.children) : [shape]));
}

function classesOf(svg: string): Set<string> {
  return new Set(Array.from(svg.matchAll(/ class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat());
}

describe('a house', () => {
  it('stands where the layers stand, under the same keys', () => {
    const [asHouse, asLayers] = [drawPose(shop, false, house), drawPose(shop)];
    const placeOf = ({ key, x, y, opacity }: (typeof asHouse.groups)[number]): unknown => ({ key, x, y, opacity });
    expect(asHouse.groups.map(placeOf)).toEqual(asLayers.groups.map(placeOf));
    expect(asHouse.groups.map(({ children }) => children)).not.toEqual(asLayers.groups.map(({ children }) => children));
  });

  it('says the names, states, sizes, paths and marks that the layers say', () => {
    const textsOf = (metaphor: typeof house | null): string[] =>
      flat(drawPose(shop, false, metaphor).groups).flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
    const [said, house_] = [textsOf(null), new Set(textsOf(house))];
    const renamed = said.filter((text) => !house_.has(text));
    for (const text of renamed) expect(text).toMatch(/^(IMAGES.*|CONTAINERS|REGISTRY|VOLUMES|writable layer|writable)$/);
  });

  it('is drawn the same object as long as nothing of it changes', () => {
    const [one, two] = [drawPose(shop, false, house), drawPose(shop, false, house)];
    for (const [index, group] of one.groups.entries()) expect(two.groups[index]).toBe(group);
  });

  it('has light in its windows while its container runs, curtains while it is paused, a scaffold until it first starts', () => {
    const lookOf = (status: 'running' | 'paused' | 'exited' | 'created'): string[] => {
      const world = new SampleWorld().image(['a:1'], [['ADD base', 5]]).container('one', 'a:1', status).world;
      const stack = drawPose(poseOf(layoutScene(world, { width: 900 })), false, house).groups.find(
        ({ class: name }) => name === 'item-stack',
      );
      return (stack?.children ?? []).map((shape) => (shape.type === 'rect' ? (shape.pattern?.split('-')[0] ?? shape.class) : shape.class));
    };
    expect(lookOf('running')).toContain('light');
    expect(lookOf('running')).not.toContain('curtains');
    expect(lookOf('paused')).toContain('curtains');
    expect(lookOf('exited')).not.toContain('light');
    expect(lookOf('exited')).not.toContain('line scaffold');
    expect(lookOf('created')).toContain('line scaffold');
  });

  it('goes dark as its process stops, though the walls themselves do not change', () => {
    const step = SAMPLE_STEPS['stop']?.();
    if (!step) throw new Error('no stop');
    const segment = animateStep(...sampleScenes(step, { width: 900 }), step.facts);
    const lightAt = (share: number): number => {
      const { groups } = drawPose(sample(segment, share * segment.durationMs), false, house);
      const lights = flat(groups).filter((shape) => shape.type === 'rect' && shape.pattern?.startsWith('light'));
      return lights.reduce((sum, { opacity = 1 }) => sum + opacity, 0);
    };
    expect(lightAt(0)).toBeGreaterThan(lightAt(0.4));
    expect(lightAt(0.4)).toBeGreaterThan(lightAt(1));
  });

  it.each(Object.keys(VERBS))('has rules for all that it draws of %s, and leaves no reference open', async (name) => {
    const step = await playVerb(name);
    const segment = animateStep(...sampleScenes(step, { width: 800 }), step.facts);
    for (const share of [0, 0.2, 0.5, 0.8, 1]) {
      const svg = svgOf(sample(segment, share * segment.durationMs), { metaphor: 'house' });
      const rules = svg.slice(svg.indexOf('<style>'), svg.indexOf('</style>'));
      for (const one of classesOf(svg))
        expect(
          rules.includes(`.${one}{`) || rules.includes(`.${one},`) || /^(item-|mark$|marks$|stack$|pulse$|lock$|line$)/.test(one),
          one,
        ).toBe(true);
      for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(svg).toContain(`id="${id}"`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('comes down in pieces where layers burn: there is no fire', async () => {
    const step = await playVerb('rm');
    const segment = animateStep(...sampleScenes(step, { width: 800 }), step.facts);
    const seen = new Set(
      [0.4, 0.5, 0.6].flatMap((share) => Array.from(classesOf(svgOf(sample(segment, share * segment.durationMs), { metaphor: 'house' })))),
    );
    expect(Array.from(seen).some((name) => name.startsWith('rubble'))).toBe(true);
    expect(seen).toContain('dust');
    expect(seen).not.toContain('ember');
  });
});

describe('a house in a crowd', () => {
  const areaOf = (letter: string, width: number, height: number): string[] => {
    const { warm, cold } = houseMarkRects(letter, 4, width, height);
    const cells: string[] = [];
    for (const rect of [...warm, ...cold])
      for (let x = rect.x; x < rect.x + rect.width; x++) for (let y = rect.y; y < rect.y + rect.height; y++) cells.push(`${x} ${y}`);
    return cells;
  };

  it.each([14, 17, 22, 40, 90])('lies on whole pixels within a cell of %i, no part over another', (side) => {
    for (const letter of 'rpecRPEC') {
      const cells = areaOf(letter, side, side);
      expect(new Set(cells).size).toBe(cells.length);
      for (const cell of cells)
        for (const at of cell.split(' ').map(Number)) expect(at >= 0 && at < side && Number.isInteger(at)).toBe(true);
    }
  });

  it('has the same walls in every state, and looks another in each', () => {
    const looks = Array.from('rpecRPEC', (letter) => houseMarkRects(letter, 4, 24, 24));
    for (const { cold } of looks) expect(cold).toEqual(looks[0]?.cold);
    expect(new Set(looks.map(({ warm }) => JSON.stringify(warm))).size).toBe(looks.length);
  });

  it('is a bar on bars where there is too little of it', () => {
    expect(houseMarkRects('r', 4, 9, 9)).toEqual(markRects('r', 4, 9, 9));
  });

  it('is turned about where reading starts at the right', () => {
    const [plain, turned] = [houseMarkRects('r', 4, 24, 24), houseMarkRects('r', 4, 24, 24, true)];
    expect(turned.warm.map(({ x, width }) => 24 - x - width)).toEqual(plain.warm.map(({ x }) => x));
  });
});

/** Relative luminance: WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const paint = housePaintOf(theme);
  const contrast = (one: HouseRole, other: HouseRole): number => {
    const [low, high] = [luminance(paint(one)), luminance(paint(other))].sort((a, b) => a - b) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };

  it.each([
    ['blueprint-ink', 'blueprint'],
    ['blueprint-muted', 'blueprint'],
    ['blueprint-ink', 'faded'],
  ] as const)('%s on %s reads at 4.5 to 1', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['blueprint-line', 'panel'],
    ['lamp-line', 'panel'],
    ['lamp-bar', 'lamp'],
    ['faded-line', 'panel'],
  ] as const)('%s is told from %s at 3 to 1', (mark, ground) => {
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  });

  it('a lit window is told from a dark one', () => {
    expect(contrast('lamp', 'glass')).toBeGreaterThan(theme === 'dark' ? 4.5 : 1.1);
    expect(Object.keys(HOUSE_PALETTE)).toContain('lamp');
  });
});
