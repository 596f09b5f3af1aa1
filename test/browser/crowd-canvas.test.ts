import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { markX, markY } from '../../src/scene/mark-places.js';
import type { CrowdItem } from '../../src/scene/scene.js';
import { crowdSnapshot, manyMembers, type Member } from '../scene/crowd-world.js';
import { clearPage, shadow, show } from './fixture.js';

afterEach(clearPage);

async function showCrowd(members: readonly Member[], attributes = ''): Promise<LayerDiagram> {
  const diagram = show(`<layer-diagram ${attributes}></layer-diagram>`);
  diagram.snapshot = crowdSnapshot(members);
  await diagram.settled;
  return diagram;
}

function canvasOf(diagram: LayerDiagram): HTMLCanvasElement {
  const canvas = shadow(diagram).querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  return canvas;
}

function crowdOf(diagram: LayerDiagram): CrowdItem {
  const crowd = diagram.film?.sceneAt(diagram.step)?.items.find((item) => item.kind === 'crowd');
  if (!crowd) throw new Error('no crowd');
  return crowd;
}

/** Middle of a mark on the screen. */
function pointOf(diagram: LayerDiagram, index: number): DOMPoint {
  const crowd = crowdOf(diagram);
  const matrix = shadow(diagram).querySelector<SVGSVGElement>('.picture')?.getScreenCTM();
  return new DOMPoint(markX(crowd, index) + crowd.cellWidth / 2, markY(crowd, index) + crowd.cellHeight / 2).matrixTransform(
    matrix ?? undefined,
  );
}

function pointAt(diagram: LayerDiagram, target: Element, at: DOMPoint): void {
  for (const type of ['pointerover', 'pointermove']) {
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: at.x, clientY: at.y }));
  }
}

/** The colours that are painted, most frequent first. */
function coloursIn(diagram: LayerDiagram): string[] {
  const canvas = canvasOf(diagram);
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) continue;
    const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
}

function frames(count: number): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number): void => void (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}

describe('a crowd on the page', () => {
  it('is painted on one canvas, with no more elements for more containers', async () => {
    const few = await showCrowd(manyMembers(500));
    const elements = shadow(few).querySelectorAll('.picture *').length;
    const many = await showCrowd(manyMembers(5000));
    expect(shadow(many).querySelectorAll('canvas')).toHaveLength(1);
    expect(shadow(many).querySelectorAll('.picture *').length).toBe(elements);
    expect(coloursIn(many)).toContain('rgb(213, 116, 11)');
  });

  it('has no canvas where all containers are drawn', async () => {
    const diagram = await showCrowd(manyMembers(6));
    expect(shadow(diagram).querySelector('canvas')).toBeNull();
  });

  it('follows the page from light to dark and to colours of its own', async () => {
    const diagram = await showCrowd(manyMembers(600), 'theme="light"');
    expect(coloursIn(diagram)).toContain('rgb(213, 116, 11)');
    diagram.theme = 'dark';
    await diagram.settled;
    await expect.poll(() => coloursIn(diagram)).toContain('rgb(255, 159, 64)');
    diagram.style.setProperty('--layer-warm-line', 'rgb(1, 200, 3)');
    await expect.poll(() => coloursIn(diagram)).toContain('rgb(1, 200, 3)');
  });

  it('lights the mark that is pointed at and its layers, and says whose it is', async () => {
    const diagram = await showCrowd(manyMembers(600));
    const crowd = crowdOf(diagram);
    // A pointer does not stand still, and what answers it is fetched when it first comes.
    const lit = (): unknown[] => {
      pointAt(diagram, shadow(diagram).querySelector(`[data-key="${crowd.key}"] path`)!, pointOf(diagram, 345));
      return [shadow(diagram).querySelectorAll('.item-slab.lit').length, coloursIn(diagram).includes('rgb(47, 111, 228)')];
    };
    await expect.poll(lit, { timeout: 20_000 }).toEqual([12, true]);
    await frames(2);
    expect(shadow(diagram).querySelector('.mark-tip')?.textContent).toContain('house-345');
    const tip = shadow(diagram).querySelector<HTMLElement>('.mark-tip');
    expect(tip?.hidden).toBe(false);
    // It stays while it is pointed at, and its mark lit.
    const leave = (from: Element | null | undefined, to: Element | null): void =>
      void from?.dispatchEvent(new PointerEvent('pointerleave', { relatedTarget: to }));
    leave(shadow(diagram).querySelector('.picture'), tip);
    expect(tip?.hidden).toBe(false);
    expect(shadow(diagram).querySelectorAll('.item-slab.lit')).toHaveLength(12);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(tip?.hidden).toBe(true);
    expect(coloursIn(diagram)).toContain('rgb(47, 111, 228)');
    const { data } = canvasOf(diagram).getContext('2d')!.getImageData(0, 0, canvasOf(diagram).width, canvasOf(diagram).height);
    expect(data.some((value) => value > 0)).toBe(true);
    lit();
    expect(tip?.hidden).toBe(false);
    leave(tip, null);
    expect(tip?.hidden).toBe(true);
    await expect.poll(() => shadow(diagram).querySelectorAll('.item-slab.lit').length, { timeout: 20_000 }).toBe(0);
  });

  it('leaves no note behind where the picture moves on', async () => {
    const diagram = await showCrowd(manyMembers(600));
    const tip = (): HTMLElement | null => shadow(diagram).querySelector('.mark-tip');
    const isShown = (): boolean => {
      pointAt(diagram, shadow(diagram).querySelector(`[data-key="${crowdOf(diagram).key}"] path`)!, pointOf(diagram, 345));
      return tip()?.hidden === false;
    };
    await expect.poll(isShown, { timeout: 20_000 }).toBe(true);
    await diagram.focusOn('house-7');
    await expect.poll(() => tip()?.hidden, { timeout: 20_000 }).toBe(true);
  });

  it('lights all marks that stand on a layer that is pointed at', async () => {
    const diagram = await showCrowd(manyMembers(600));
    const plain = coloursIn(diagram).indexOf('rgb(47, 111, 228)');
    expect(plain).toBe(-1);
    const coloursPointedAt = (): string[] => {
      pointAt(diagram, shadow(diagram).querySelector('.item-slab rect')!, new DOMPoint(0, 0));
      return coloursIn(diagram).slice(0, 3);
    };
    await expect.poll(coloursPointedAt).toContain('rgb(47, 111, 228)');
  });

  it('moves to the next snapshot and rests there', async () => {
    const diagram = await showCrowd(manyMembers(600));
    diagram.snapshot = crowdSnapshot(manyMembers(550, 50));
    await diagram.settled;
    const moved = await showCrowd(manyMembers(550, 50));
    const image = (of: LayerDiagram): string => canvasOf(of).toDataURL();
    expect([canvasOf(diagram).width, canvasOf(diagram).height]).toEqual([canvasOf(moved).width, canvasOf(moved).height]);
    expect(image(diagram) === image(moved)).toBe(true);
  });
});
