import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, pointNowhere, script, shadow, show, showScript, until } from './fixture.js';
import type { Companion } from '../../src/elements/companion.js';

afterEach(clearPage);

const insideOf = async (companion: Companion | null | undefined, selector: string): Promise<Element> =>
  until(() => {
    const found = companion?.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(`no ${selector} yet`);
    return found;
  });

describe('the transport bar', () => {
  it('steps, plays and seeks', async () => {
    const diagram = await showScript('controls poster="0"');
    const bar = shadow(diagram).querySelector('layer-controls');
    await insideOf(bar, '.bar');
    const press = (label: string): void => bar?.shadowRoot?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
    press('Next step');
    await diagram.settled;
    await until(() => expect(diagram.step).toBe(1));
    const slider = await insideOf(bar, 'input');
    if (!(slider instanceof HTMLInputElement)) throw new Error('no slider');
    slider.value = slider.max;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await diagram.settled;
    expect(diagram.step).toBe(4);
    await bar?.updateComplete;
    expect(slider.getAttribute('aria-valuetext')).toBe('step 4 of 4, In use');
    expect(bar?.shadowRoot?.querySelector('.place')?.textContent?.trim()).toBe('step 4 of 4');
    press('Previous step');
    await until(() => expect(diagram.step).toBe(3));
    press('Play');
    await until(() => expect(diagram.paused).toBe(false));
    await bar?.updateComplete;
    press('Pause');
    expect(diagram.paused).toBe(true);
  });

  it('moves the picture with the pointer, both ways, and tells of the step there', async () => {
    const diagram = await showScript('controls poster="0"');
    const bar = shadow(diagram).querySelector('layer-controls');
    const seek = await insideOf(bar, '.seek');
    if (!(seek instanceof HTMLElement)) throw new Error('no bar');
    seek.setPointerCapture = () => undefined;
    const rail = (await insideOf(bar, '.rail')).getBoundingClientRect();
    const point = (type: string, ms: number): unknown =>
      seek.dispatchEvent(
        new PointerEvent(type, { clientX: rail.left + (rail.width * ms) / diagram.player.durationMs, button: 0, pointerType: 'mouse' }),
      );
    const [first, last] = [diagram.player.endOf(0) + 200, diagram.player.endOf(3) + 200];
    point('pointermove', last);
    const preview = await insideOf(bar, '.preview');
    await until(() => expect(preview.textContent.replaceAll(/\s+/g, ' ')).toContain('step 4 of 4'));
    expect(preview.textContent).toContain('In use');
    expect(preview.textContent).toContain('$ docker rmi alpine:3.24');
    expect(preview.textContent).toContain('refused');
    expect(bar?.shadowRoot?.querySelectorAll('.mark.refused')).toHaveLength(1);
    expect(diagram.step).toBe(0);
    point('pointerdown', last);
    await until(() => expect(diagram.step).toBe(4));
    for (const ms of [last, first]) {
      point('pointermove', ms);
      await until(() => expect(diagram.currentTime).toBeCloseTo(ms / 1000, 2));
    }
    point('pointerup', first);
    point('pointerleave', first);
    await until(() => expect(bar?.shadowRoot?.querySelector('.preview')).toBe(null));
    expect([diagram.step, diagram.paused]).toEqual([1, true]);
  });

  it('offers speeds', async () => {
    const diagram = await showScript('controls poster="0"');
    const rate = await insideOf(shadow(diagram).querySelector('layer-controls'), '.rate');
    if (!(rate instanceof HTMLSelectElement)) throw new Error('no menu');
    expect([...rate.options].map(({ value }) => Number(value))).toEqual([0.25, 0.5, 1, 1.5, 2, 4]);
    rate.value = '2';
    rate.dispatchEvent(new Event('change', { bubbles: true }));
    expect(diagram.playbackRate).toBe(2);
  });

  it('stands anywhere with the id of its diagram, whichever comes first', async () => {
    const room = document.createElement('div');
    room.innerHTML = '<layer-controls diagram="far"></layer-controls>';
    document.body.append(room);
    const bar = room.querySelector('layer-controls');
    const diagram = show('<layer-diagram id="far" poster="0"></layer-diagram>');
    diagram.script = script;
    await diagram.settled;
    const place = await insideOf(bar, '.place');
    await until(() => expect(place.textContent.trim()).toBe('step 0 of 4'));
    await diagram.goTo(3);
    await until(() => expect(place.textContent.trim()).toBe('step 3 of 4'));
    room.remove();
  });
});

describe('the terminal', () => {
  it('shows the step’s command with what it wrote, and those before', async () => {
    const diagram = await showScript('terminal poster="3"');
    const terminal = shadow(diagram).querySelector('layer-terminal');
    const current = await insideOf(terminal, '.current');
    expect(current.querySelector('.command')?.textContent).toBe('$ docker exec web cat /paint');
    expect(current.querySelector('.output')?.textContent).toBe('blue\n');
    expect(terminal?.shadowRoot?.querySelectorAll('.entry')).toHaveLength(3);
    await diagram.goTo(4);
    await until(() => expect(terminal?.shadowRoot?.querySelector('.current .stderr')?.textContent).toContain('conflict'));
  });

  it('takes the place of the diagram’s own where one stands inside', async () => {
    const diagram = show(`<layer-diagram terminal poster="1"><layer-terminal></layer-terminal><pre>${script}</pre></layer-diagram>`);
    await diagram.settled;
    const terminal = diagram.querySelector('layer-terminal');
    expect(terminal?.slot).toBe('terminal');
    expect((await insideOf(terminal, '.current')).textContent).toContain('docker run -d --name web');
    expect(diagram.steps).toHaveLength(4);
  });
});

describe('one stack in prose', () => {
  it('shows an image’s or a container’s stack at the step of its diagram', async () => {
    const diagram = show(
      '<p><layer-stack diagram="d" container="web"></layer-stack> <layer-stack diagram="d" image="alpine:3.24"></layer-stack></p><layer-diagram id="d"></layer-diagram>',
    );
    diagram.script = script;
    await diagram.settled;
    const [container, image] = document.querySelectorAll('layer-stack');
    const text = async (stack: Companion | undefined): Promise<string> => (await insideOf(stack, 'svg')).textContent;
    await until(async () => expect(await text(container)).toContain('/paint'));
    expect(await text(image)).toContain('alpine:3.24');
    await diagram.goTo(1);
    await until(async () => expect(await text(container)).not.toContain('/paint'));
  });
});

describe('what is pointed at', () => {
  it('is lit in picture, terminal and prose, whichever of them is pointed at', async () => {
    const diagram = show('<p><layer-stack diagram="d" container="web"></layer-stack></p><layer-diagram id="d" terminal></layer-diagram>');
    diagram.script = script;
    await diagram.settled;
    const stack = document.querySelector('layer-stack');
    const terminal = shadow(diagram).querySelector('layer-terminal');
    const entry = await insideOf(terminal, '[data-step="2"]');
    const inStack = await insideOf(stack, '[data-key^="writable:"]');
    await pointNowhere();
    const lit = (root: ParentNode | null | undefined, selector: string): boolean => root?.querySelector(`${selector}.lit`) != null;
    const over = (element: Element): unknown => element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    over(entry);
    await until(() => expect(lit(shadow(diagram), '[data-key^="file:"]')).toBe(true));
    await until(() => expect(lit(stack?.shadowRoot, '[data-key^="writable:"]')).toBe(true));
    entry.parentElement?.dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => expect(lit(shadow(diagram), '[data-key]')).toBe(false));
    over(inStack);
    await until(() => expect(lit(shadow(diagram), '[data-key^="layer:"]')).toBe(true));
    await until(() => expect(lit(terminal?.shadowRoot, '[data-step="1"]')).toBe(true));
    expect(lit(terminal?.shadowRoot, '[data-step="2"]')).toBe(true);
    diagram.surface.attention.light(null);
    await until(() => expect(lit(terminal?.shadowRoot, '.entry')).toBe(false));
  });
});

describe('a picture as a file', () => {
  it('is one SVG that stands by itself', async () => {
    const diagram = await showScript('poster="end"');
    const file = new DOMParser().parseFromString(await diagram.toSVG({ step: 2, theme: 'dark', width: 640 }), 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBe(null);
    expect(file.documentElement.localName).toBe('svg');
    expect(file.documentElement.textContent).toContain('/paint');
    expect(file.querySelector('script, foreignObject, [href]')).toBe(null);
  });
});

describe('a state from elsewhere', () => {
  it('is shown without a script, and moves to the next', async () => {
    const source = await showScript('poster="0"');
    await source.goTo(1);
    const first = source.state;
    await source.goTo(2);
    const second = source.state;
    const diagram = show('<layer-diagram controls terminal></layer-diagram>');
    diagram.snapshot = first;
    await diagram.settled;
    expect([diagram.steps, diagram.error]).toEqual([[], null]);
    expect(diagram.state?.Containers[0]).toMatchObject({ Name: '/web', Changes: [] });
    diagram.snapshot = second;
    await diagram.settled;
    expect(diagram.state?.Containers[0]?.Changes.map(({ Path }) => Path)).toEqual(['/paint']);
    expect(shadow(diagram).querySelector('.picture')?.textContent).toContain('/paint');
  });

  it('of no known form is an error', async () => {
    const diagram = show('<layer-diagram></layer-diagram>');
    diagram.snapshot = [{ hello: 'world' }];
    await diagram.settled;
    expect(diagram.error?.code).toBe(3);
  });
});
