import { afterEach, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, show, until } from './fixture.js';

afterEach(clearPage);

function touch(target: Element, ...types: readonly string[]): void {
  for (const type of types)
    target.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: !type.endsWith('leave'), composed: true }));
}

async function shown(): Promise<{ diagram: LayerDiagram; at: (key: string) => Element }> {
  const diagram = show('<layer-diagram><pre>docker run -d --name web alpine:3.24 sleep 100</pre></layer-diagram><p id="page">page</p>');
  await diagram.settled;
  const at = (key: string): Element => {
    const found = diagram.renderRoot.querySelector(`.picture [data-key^="${key}"]`);
    if (!found) throw new Error(`no ${key}`);
    return found;
  };
  return { diagram, at };
}

const isLit = (diagram: LayerDiagram): boolean => [...(diagram.surface.attention.lit ?? [])].some((key) => key.startsWith('writable:'));

it('what a finger has tapped stays lit when it is lifted, until it taps elsewhere', async () => {
  const { diagram, at } = await shown();
  const picture = diagram.renderRoot.querySelector('.picture');
  await until(() => {
    touch(at('writable:'), 'pointerover', 'pointerdown', 'pointerup', 'pointerout');
    if (picture) touch(picture, 'pointerleave');
    touch(diagram, 'pointerleave');
    expect(isLit(diagram)).toBe(true);
  });
  const page = document.querySelector('#page');
  if (page) touch(page, 'pointerover', 'pointerdown', 'pointerup');
  await until(() => expect(isLit(diagram)).toBe(false));
});

it('a finger that scrolls the page over a picture lights nothing', async () => {
  const { diagram, at } = await shown();
  await until(() => {
    touch(at('writable:'), 'pointerover', 'pointerdown');
    expect(isLit(diagram)).toBe(true);
  });
  touch(at('writable:'), 'pointermove', 'pointercancel', 'pointerout');
  await until(() => expect(isLit(diagram)).toBe(false));
});
