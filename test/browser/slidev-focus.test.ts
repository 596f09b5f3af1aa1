import { userEvent } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import { clearPage, script, shadow, show, until } from './fixture.js';

afterEach(() => {
  removeEventListener('focus', look, true);
  removeEventListener('blur', look, true);
  clearPage();
});

/** What has the focus, as a Slidev deck knows it: it looks when the window hears of a change. */
let known: Element | null = null;
const look = (): void => {
  known = document.activeElement;
  while (known?.shadowRoot?.activeElement) known = known.shadowRoot.activeElement;
};

it('a click on the picture after Shift+Tab to a button of the diagram gives the keys back to a Slidev deck', async () => {
  addEventListener('focus', look, true);
  addEventListener('blur', look, true);
  const diagram = show('<div class="slidev-page"><layer-diagram controls></layer-diagram><button>after</button></div>');
  diagram.script = script;
  await diagram.settled;
  diagram.parentElement?.querySelector('button')?.focus();
  // From outside, as the window hears it.
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect([known?.localName, known?.getRootNode()]).toEqual(['button', diagram.renderRoot.querySelector('layer-controls')?.shadowRoot]);
  const picture = shadow(diagram).querySelector<SVGElement>('.picture');
  if (!picture) throw new Error('there is no picture');
  await userEvent.click(picture);
  await until(() => expect(known).toBe(shadow(diagram).querySelector('.frame')));
});
