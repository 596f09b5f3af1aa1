import { afterEach, describe, expect, it } from 'vitest';
import { makePrintable } from '../../src/elements/print-pages.js';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, pictureOf, shadow, show, showScript, textOf } from './fixture.js';

afterEach(clearPage);

const pages = (diagram: LayerDiagram): Element[] => [...shadow(diagram).querySelectorAll('.print figure')];

/** What is on paper, and what is on the screen meanwhile and afterwards. */
function print(diagram: LayerDiagram): string[] {
  makePrintable(diagram);
  const before = pictureOf(diagram);
  dispatchEvent(new Event('beforeprint'));
  const texts = pages(diagram).map((page) => page.textContent ?? '');
  expect(pictureOf(diagram)).toBe(before);
  dispatchEvent(new Event('afterprint'));
  expect(pages(diagram)).toEqual([]);
  return texts;
}

describe('printing', () => {
  it('shows the poster step, whichever is on the screen', async () => {
    const diagram = await showScript('poster="2"');
    await diagram.goTo(1);
    await diagram.settled;
    expect(textOf(diagram)).not.toContain('/paint');
    const [page, ...others] = print(diagram);
    expect(others).toEqual([]);
    expect(page).toContain('/paint');
    expect(diagram.step).toBe(1);
  });

  it('shows the end where no poster is named', async () => {
    const diagram = await showScript('autoplay caption');
    diagram.pause();
    expect(print(diagram)).toEqual([expect.stringContaining('In use')]);
  });

  it('has a page a step where that is asked for, with caption, command and output', async () => {
    const diagram = await showScript('print="steps" caption terminal');
    const texts = print(diagram);
    expect(texts).toHaveLength(4);
    expect(texts[0]).toContain('One thin writable layer on top.');
    expect(texts[2]).toContain('$ docker exec web cat /paint\nblue');
    expect(texts[0]).not.toContain('/paint');
  });

  it('leaves a slide to its deck', async () => {
    const diagram = show('<div class="reveal"><layer-diagram print="steps"><pre># One\necho one</pre></layer-diagram></div>');
    await diagram.settled;
    expect(print(diagram)).toEqual([]);
  });

  it('does nothing any more when the diagram is gone', async () => {
    const diagram = await showScript();
    makePrintable(diagram);
    diagram.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(pages(diagram)).toEqual([]);
  });
});
