import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, shadow, show, showScript, textOf, until } from './fixture.js';

afterEach(() => {
  clearPage();
  document.documentElement.removeAttribute('lang');
});

const controlsOf = (diagram: Element): string[] =>
  [...(diagram.shadowRoot?.querySelector('layer-controls')?.shadowRoot?.querySelectorAll('button') ?? [])].map(
    (button) => button.getAttribute('aria-label') ?? '',
  );

describe('a diagram', () => {
  it('speaks the language that its lang names, whatever the region', async () => {
    const diagram = await showScript('lang="de-AT" controls');
    expect(textOf(diagram)).toContain('1 läuft');
    expect(textOf(diagram)).toContain('beschreibbarer Layer');
    expect(textOf(diagram)).not.toContain('writable');
    await until(() => expect(controlsOf(diagram)).toContain('Schritt vor'));
    expect(shadow(diagram).querySelector('.picture')?.getAttribute('aria-label')).toMatch(/^Schritt 4 von 4/);
  });

  it('takes the nearest ancestor’s language, over shadow roots', async () => {
    const room = document.createElement('section');
    room.lang = 'zh-Hans';
    const host = room.appendChild(document.createElement('div'));
    const diagram = document.createElement('layer-diagram');
    host.attachShadow({ mode: 'open' }).append(diagram);
    document.body.append(room);
    diagram.script = 'docker run -d --name web alpine:3.24 sleep infinity';
    await diagram.settled;
    expect(textOf(diagram)).toContain('可写层');
    room.remove();
  });

  it('goes with its own lang and with the page’s while it is shown, and back to English', async () => {
    const diagram = await showScript('poster="end"');
    expect(textOf(diagram)).toContain('writable layer');
    document.documentElement.lang = 'ar';
    await until(() => expect(textOf(diagram)).toContain('قابلة للكتابة'));
    diagram.lang = 'de';
    await until(() => expect(textOf(diagram)).toContain('beschreibbarer Layer'));
    diagram.lang = 'en';
    await until(() => expect(textOf(diagram)).toContain('writable layer'));
  });

  it('speaks English where there is no table of the language', async () => {
    const diagram = await showScript('poster="end" lang="tlh"');
    expect(textOf(diagram)).toContain('writable layer');
  });

  it('says each step and the state in the language', async () => {
    const diagram = await showScript('lang="de" poster="0"');
    await diagram.goTo(2, { animate: false });
    const said = (): string => shadow(diagram).querySelector('[role=status]')?.textContent ?? '';
    await until(() => expect(said()).toContain('/paint wurde in den beschreibbaren Layer von web geschrieben.'));
    expect(shadow(diagram).querySelector('#description')?.textContent).toContain('/paint hinzugefügt');
    diagram.lang = 'en';
    await diagram.goTo(3, { animate: false });
    await until(() => expect(said()).toContain('was read in web, from its writable layer'));
  });

  it('takes a page’s own words over those of the language', async () => {
    const diagram = await showScript('lang="de" poster="end" controls');
    diagram.messages = { picture: { containers: 'HÄUSER' }, controls: { nextStep: 'Weiter' } };
    await diagram.settled;
    expect(textOf(diagram)).toContain('HÄUSER');
    expect(textOf(diagram)).toContain('beschreibbarer Layer');
    await until(() => expect(controlsOf(diagram)).toContain('Weiter'));
    diagram.messages = null;
    await diagram.settled;
    expect(textOf(diagram)).not.toContain('HÄUSER');
  });

  it('says where a script is wrong in the language', async () => {
    const diagram = show('<layer-diagram lang="de"></layer-diagram>');
    diagram.script = 'echo "never closed';
    await diagram.settled;
    expect(shadow(diagram).querySelector('[role=alert]')?.textContent).toContain('Zeile 1, Spalte');
  });

  it('leaves what Docker prints, names and paths as they are', async () => {
    const diagram = await showScript('lang="zh" terminal poster="end"');
    await until(() => {
      const terminal = shadow(diagram).querySelector('layer-terminal')?.shadowRoot;
      expect(terminal?.textContent).toContain('Error response from daemon: conflict');
    });
    expect(textOf(diagram)).toContain('/paint');
  });
});

describe('writing from right to left', () => {
  it('is set apart line by line, and what is not stays as it is', async () => {
    const diagram = await showScript('lang="ar" dir="rtl" poster="end"');
    const texts = textOf(diagram).split('\n');
    expect(texts).toContain('\u2068الحاويات\u2069');
    expect(texts).toContain('/paint');
  });
});
