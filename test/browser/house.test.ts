import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { crowdSnapshot, manyMembers } from '../scene/crowd-world.js';
import { clearPage, shadow, show, textOf, until } from './fixture.js';

afterEach(clearPage);

const script = `docker run -d --name web alpine:3.24 sleep infinity
docker exec web sh -c 'echo blue > /paint'
docker stop web`;

async function showHouse(attributes = ''): Promise<LayerDiagram> {
  const diagram = show(`<layer-diagram metaphor="house" poster="2" ${attributes}></layer-diagram>`);
  diagram.script = script;
  await diagram.settled;
  return diagram;
}

function fillOf(diagram: LayerDiagram, selector: string): string {
  const shape = shadow(diagram).querySelector(`.picture ${selector}`);
  if (!shape) throw new Error(`no ${selector}`);
  return getComputedStyle(shape).fill;
}

describe('metaphor="house"', () => {
  it('draws blueprints and houses, in colours of their own, and warns of nothing', async () => {
    const warn = vi.spyOn(console, 'warn');
    const diagram = await showHouse('theme="light"');
    expect(fillOf(diagram, '.blueprint')).toBe('rgb(29, 78, 143)');
    expect(fillOf(diagram, '.roof')).toBe('rgb(255, 220, 171)');
    expect(shadow(diagram).querySelector('.picture .slab, .picture .warm')).toBeNull();
    expect(warn.mock.calls.flat().filter((text) => String(text).includes('metaphor'))).toEqual([]);
    warn.mockRestore();
  });

  it('is one switch: the same step and the same things, there and back', async () => {
    const diagram = await showHouse();
    const keysOf = (): (string | null)[] =>
      Array.from(shadow(diagram).querySelectorAll('.picture > [data-key]'), (group) => group.getAttribute('data-key'));
    const keys = keysOf();
    diagram.metaphor = 'layers';
    await diagram.settled;
    expect(diagram.step).toBe(2);
    expect(keysOf()).toEqual(keys);
    expect(shadow(diagram).querySelector('.picture .blueprint')).toBeNull();
    diagram.metaphor = 'house';
    await diagram.settled;
    expect(keysOf()).toEqual(keys);
    expect(shadow(diagram).querySelector('.picture .blueprint')).not.toBeNull();
  });

  it.each([
    ['de', 'HÄUSER', 'Farbe'],
    ['zh', '房屋', '油漆'],
    ['ar', 'البيوت', 'طلاء'],
    ['en', 'HOUSES', 'paint'],
  ])('speaks of houses in the language of the page: %s', async (lang, houses, paint) => {
    const diagram = await showHouse(`lang="${lang}"`);
    expect(textOf(diagram)).toContain(houses);
    expect(textOf(diagram)).toContain(paint);
    diagram.metaphor = 'layers';
    await diagram.settled;
    expect(textOf(diagram)).not.toContain(houses);
    diagram.metaphor = 'house';
    diagram.messages = { house: { containers: 'COTTAGES' } };
    await diagram.settled;
    expect(textOf(diagram)).toContain('COTTAGES');
    expect(textOf(diagram)).toContain(paint);
  });

  it('takes colours that a page sets, as all of a picture does', async () => {
    const diagram = await showHouse('style="--layer-blueprint: rgb(1, 2, 3)"');
    expect(fillOf(diagram, '.blueprint')).toBe('rgb(1, 2, 3)');
  });

  it('is written as a file too, still and moving', async () => {
    const diagram = await showHouse();
    for (const animated of [false, true]) {
      const svg = await diagram.toSVG({ animated });
      expect(svg).toContain('class="blueprint');
      expect(svg).toMatch(/\.blueprint\{fill:/);
      expect(svg).not.toMatch(/class="(slab|warm)"/);
    }
  });

  it('is the stack in the middle of prose as well', async () => {
    const diagram = show(
      '<layer-diagram metaphor="house" id="town"></layer-diagram><layer-stack diagram="town" container="web"></layer-stack>',
    );
    diagram.script = script;
    await diagram.goTo(1);
    await diagram.settled;
    const stack = diagram.parentElement?.querySelector('layer-stack');
    await until(() => {
      const roof = stack?.shadowRoot?.querySelector('.roof');
      expect(roof && getComputedStyle(roof).fill).toBe(fillOf(diagram, '.roof'));
    });
  });

  it('paints crowds as houses', async () => {
    const diagram = show('<layer-diagram metaphor="house" detail="overview"></layer-diagram>');
    diagram.snapshot = crowdSnapshot(manyMembers(400));
    await diagram.settled;
    const dataOf = (): string => {
      const canvas = shadow(diagram).querySelector('canvas');
      if (!canvas) throw new Error('no canvas');
      return canvas.toDataURL();
    };
    const houses = dataOf();
    diagram.metaphor = 'layers';
    await diagram.settled;
    expect(dataOf()).not.toBe(houses);
  });
});
