import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, script, shadow, show, showScript, until } from './fixture.js';

afterEach(clearPage);

/** A document of its own, in a frame of the page. */
function openFrame(): Document {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 900px; height: 700px';
  show('<layer-diagram></layer-diagram>').after(frame);
  const page = frame.contentDocument;
  if (page === null) throw new Error('the frame has no document');
  return page;
}

/** What the styles of a diagram's own sheet, of what moves in it and of its controls make of it. */
function looks(root: ShadowRoot): unknown[] {
  const styleOf = (element: Element | null | undefined, property: string): string =>
    element ? getComputedStyle(element).getPropertyValue(property) : 'missing';
  const controls = root.querySelector('layer-controls')?.shadowRoot;
  return [
    styleOf(root.querySelector('.frame'), 'border-top-width'),
    styleOf(root.querySelector('.unseen'), 'position'),
    styleOf(root.querySelector('.picture .slab, .picture rect'), 'fill'),
    styleOf(controls?.querySelector('button'), 'cursor'),
  ];
}

/** How the sheets begin that a diagram has adopted: some come with what moves, or with a reader. */
const sheets = (root: ShadowRoot): (string | undefined)[] => root.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText);

describe('a diagram in another document', () => {
  it('looks there as it did here, and again when it is back', async () => {
    const page = openFrame();
    const diagram = await showScript('poster="end" controls terminal caption');
    await diagram.goTo(2, { animate: true });
    const here = looks(shadow(diagram));
    expect(here).not.toContain('missing');
    const adopted = sheets(shadow(diagram));
    expect(adopted.length).toBeGreaterThan(1);
    const place = diagram.parentElement;
    page.body.append(diagram);
    await diagram.settled;
    expect(looks(shadow(diagram))).toEqual(here);
    expect(sheets(shadow(diagram))).toEqual(expect.arrayContaining(adopted));
    place?.append(diagram);
    await diagram.settled;
    expect(looks(shadow(diagram))).toEqual(here);
    expect(sheets(shadow(diagram))).toEqual(expect.arrayContaining(adopted));
  });

  it('looks there as it would here where it is shown there first', async () => {
    const here = await showScript('controls terminal caption');
    const page = openFrame();
    const there = document.createElement('layer-diagram');
    for (const name of ['controls', 'terminal', 'caption']) there.setAttribute(name, '');
    there.script = script;
    page.body.append(there);
    await there.settled;
    await until(() => expect(looks(shadow(there))).toEqual(looks(shadow(here))));
  });

  it('answers keys there, and plays', async () => {
    const page = openFrame();
    const diagram = await showScript('poster="0" playback-rate="4"');
    page.body.append(diagram);
    diagram.focus();
    shadow(diagram)
      .querySelector('.frame')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true, cancelable: true }));
    await until(() => expect(diagram.step).toBe(4));
    diagram.step = 0;
    await diagram.next();
    expect(diagram.step).toBe(1);
  });
});
