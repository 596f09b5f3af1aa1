import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, shadow, showScript } from './fixture.js';

afterEach(clearPage);

/** Rules of WCAG 2.0 to 2.2, A and AA, that something in the page breaks. */
async function broken(): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
  const { violations } = await axe.run(document.querySelector('layer-diagram') ?? document, { runOnly: { type: 'tag', values: tags } });
  return violations.map(({ id }) => id);
}

describe.each(['light', 'dark'])('axe, in the %s theme', (theme) => {
  it('finds nothing in a diagram', async () => {
    await showScript(`theme="${theme}" caption controls terminal poster="end"`);
    expect(await broken()).toEqual([]);
  });

  it('finds text that is too pale, in the figure’s own shadow tree', async () => {
    const diagram = await showScript(`theme="${theme}" caption poster="end"`);
    diagram.style.setProperty('--layer-ink', 'light-dark(#d8dde5, #2a3342)');
    expect(await broken()).toContain('color-contrast');
  });

  it('finds a button without a name', async () => {
    const diagram = await showScript(`theme="${theme}" poster="end"`);
    shadow(diagram).querySelector('.stage')?.append(document.createElement('button'));
    expect(await broken()).toContain('button-name');
  });
});
