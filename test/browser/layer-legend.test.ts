import { afterEach, describe, expect, it } from 'vitest';
import type { LayerLegend } from '../../src/index.js';
import { englishLegend } from '../../src/elements/messages/english/legend.js';
import { germanLegend } from '../../src/elements/messages/german/legend.js';
import { signs } from '../../src/scene/legend.js';
import { clearPage, script, show, until } from './fixture.js';

afterEach(() => {
  clearPage();
  for (const legend of document.querySelectorAll('layer-legend')) legend.remove();
});

const signsOf = (legend: LayerLegend | null): string[] =>
  [...(legend?.shadowRoot?.querySelectorAll<HTMLElement>('.entry') ?? [])].map(({ dataset }) => dataset['sign'] ?? '');

describe('the legend', () => {
  it('explains all signs where there is no diagram, each drawn by the picture’s own means', async () => {
    const legend = document.createElement('layer-legend');
    document.body.append(legend);
    await until(() => expect(signsOf(legend)).toEqual([...signs]), 10_000);
    await until(() => {
      for (const entry of legend.shadowRoot?.querySelectorAll('.entry') ?? []) {
        expect(entry.querySelector('svg [data-key]'), entry.textContent).not.toBe(null);
        expect(entry.querySelector('dd')?.textContent.length).toBeGreaterThan(10);
      }
    });
    expect(legend.shadowRoot?.querySelector('[data-sign="locked"] .lock')).not.toBe(null);
    expect(legend.shadowRoot?.querySelector('[data-sign="borrowed"] .borrowed')).not.toBe(null);
  });

  it('explains the signs that a diagram’s story uses, whichever step is shown', async () => {
    const diagram = show('<layer-diagram id="d" poster="0"></layer-diagram><layer-legend diagram="d"></layer-legend>');
    diagram.script = script;
    await diagram.settled;
    const legend = document.querySelector('layer-legend');
    await until(() => expect(signsOf(legend)).toEqual(['locked', 'borrowed', 'writable', 'running', 'added', 'tag']), 10_000);
    await diagram.run('docker stop web');
    await until(() => expect(signsOf(legend)).toContain('exited'));
  });

  it('speaks of blueprints, houses and paint where they are drawn, in the language of the page', async () => {
    const diagram = show('<layer-diagram id="d" poster="0" metaphor="house"></layer-diagram><layer-legend diagram="d"></layer-legend>');
    diagram.script = script;
    await diagram.settled;
    const text = (): string => document.querySelector('layer-legend')?.shadowRoot?.textContent ?? '';
    await until(() => expect(text()).toMatch(/Sheet[^]*paint/));
    expect(text()).not.toContain(englishLegend.locked[1]);
    diagram.lang = 'de';
    await until(() => expect(text()).toMatch(/Bauplan[^]*Farbe/));
    diagram.metaphor = 'layers';
    await until(() => expect(text()).toContain(germanLegend.locked[1]));
  });

  it('explains only what it is asked for', async () => {
    const legend = document.createElement('layer-legend');
    legend.setAttribute('only', 'writable borrowed nonsense');
    document.body.append(legend);
    await until(() => expect(signsOf(legend)).toEqual(['borrowed', 'writable']), 10_000);
  });
});
