import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, script, shadow, show, until } from './fixture.js';

const whole = 'poster="end" controls terminal caption';

/** A diagram of the fixture's script in a style that its page gives it. */
async function showIn(style: string, attributes = whole): Promise<LayerDiagram> {
  const diagram = show(`<layer-diagram ${attributes} style="${style}"></layer-diagram>`);
  diagram.script = script;
  await diagram.settled;
  return diagram;
}

const box = (diagram: LayerDiagram, part: string): DOMRect => shadow(diagram).querySelector(part)?.getBoundingClientRect() ?? new DOMRect();

/** Whether all that the frame holds is within it, and that within the diagram. */
function isWhole(diagram: LayerDiagram): boolean {
  const host = diagram.getBoundingClientRect();
  const bottoms = ['.frame', '.picture', 'layer-terminal', 'layer-controls'].map((part) => box(diagram, part).bottom);
  return bottoms.every((bottom) => bottom <= host.bottom + 1);
}

/** How wide the picture is drawn to how high, by its own measures. */
function ratioOf(diagram: LayerDiagram): number {
  const { width, height } = shadow(diagram).querySelector<SVGSVGElement>('.picture')?.viewBox.baseVal ?? new DOMRect();
  return width / height;
}

afterEach(clearPage);

describe('a diagram in a height that the page gives it', () => {
  it.each(['height: 440px', 'max-height: 440px', 'block-size: 27.5rem'])('is whole when it is settled: %s', async (style) => {
    const diagram = await showIn(style);
    expect(diagram.clientHeight).toBe(440);
    expect(isWhole(diagram)).toBe(true);
    const picture = box(diagram, '.picture');
    expect(picture.width).toBeLessThan(800);
    expect(picture.width / picture.height).toBeCloseTo(ratioOf(diagram), 1);
    // In the middle of its room.
    const frame = box(diagram, '.frame');
    expect(picture.left - frame.left).toBeCloseTo(frame.right - picture.right, 0);
  });

  it('has its own height where that is enough', async () => {
    const diagram = await showIn('height: 1400px');
    const [high, width] = [box(diagram, '.frame').height, box(diagram, '.picture').width];
    diagram.style.height = '';
    await diagram.settled;
    expect([box(diagram, '.frame').height, box(diagram, '.picture').width]).toEqual([high, width]);
    expect(width).toBeGreaterThan(800);
  });

  it('follows when the page gives less, and when it takes that back', async () => {
    const diagram = await showIn('');
    const own = box(diagram, '.frame').height;
    diagram.style.height = `${Math.round(own) - 100}px`;
    await until(() => expect(isWhole(diagram) && box(diagram, '.frame').height < own - 90).toBe(true));
    const narrow = box(diagram, '.picture').width;
    diagram.style.height = `${Math.round(own) - 50}px`;
    await until(() => expect(box(diagram, '.picture').width).toBeGreaterThan(narrow));
    diagram.style.height = '';
    await until(() => expect(box(diagram, '.frame').height).toBe(own));
    expect(box(diagram, '.picture').width).toBeGreaterThan(800);
  });

  it('fits a taller picture in, too', async () => {
    const diagram = await showIn('height: 440px', 'poster="end" caption');
    const images = Array.from({ length: 12 }, (_, index) => `RUN echo ${index} > /part-${index}`).join('\n');
    diagram.script = `cat > Dockerfile <<'END'\nFROM alpine:3.24\n${images}\nEND\ndocker build -t tall .\n`;
    await diagram.settled;
    await until(() => expect(isWhole(diagram)).toBe(true));
    const picture = box(diagram, '.picture');
    expect(picture.width / picture.height).toBeCloseTo(ratioOf(diagram), 1);
  });
});
