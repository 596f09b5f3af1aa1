import '../../src/script-tag.js';
import { afterEach, describe, expect, it } from 'vitest';

const companions = ['controls', 'files', 'legend', 'stack', 'terminal'].map((name) => `layer-${name}`);

afterEach(() => document.body.replaceChildren());

describe('what a script tag loads', () => {
  it('registers the diagram at once, and its companions when a page without them has rested', async () => {
    expect(customElements.get('layer-diagram')).toBeDefined();
    expect(companions.filter((name) => customElements.get(name))).toEqual([]);
    const legend = document.createElement('layer-legend');
    document.body.append(legend);
    await Promise.all(companions.map((name) => customElements.whenDefined(name)));
    await expect.poll(() => legend.shadowRoot?.querySelector('dl')).toBeTruthy();
  });
});
