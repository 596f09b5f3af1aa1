import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, shadow, showScript, until } from './fixture.js';

afterEach(clearPage);

const houses = `# Houses
for i in {1..30}; do docker run -d --name house-$i alpine:3.24 sleep infinity; done

# Paint one
docker exec house-7 sh -c 'for i in 1 2 3 4 5 6 7 8 9; do echo $i > /file-$i; done'

# Tear it down
docker rm -f house-7`;

function picture(diagram: LayerDiagram): SVGSVGElement {
  const found = shadow(diagram).querySelector<SVGSVGElement>('svg.picture');
  if (found === null) throw new Error('no picture');
  return found;
}

/** x, y, width and height of what is seen. */
function window(diagram: LayerDiagram): number[] {
  return (picture(diagram).getAttribute('viewBox') ?? '').split(' ').map(Number);
}

function texts(diagram: LayerDiagram): string[] {
  return [...shadow(diagram).querySelectorAll('.picture text')].map((text) => text.textContent);
}

async function showHouses(step = 2): Promise<LayerDiagram> {
  const diagram = await showScript(`poster="${step}" controls`, houses);
  picture(diagram).scrollIntoView({ block: 'center' });
  return diagram;
}

function button(diagram: LayerDiagram, name: string): HTMLButtonElement {
  const found = shadow(diagram).querySelector<HTMLButtonElement>(`.zoom-buttons [aria-label="${name}"]`);
  if (found === null) throw new Error(`no button ${name}`);
  return found;
}

describe('the wheel', () => {
  it('zooms about the pointer with a modifier, and moves nothing else', async () => {
    const diagram = await showHouses();
    const [before, top] = [diagram.getBoundingClientRect(), document.documentElement.scrollTop];
    const [, , wide = 0, high = 0] = window(diagram);
    await userEvent.hover(picture(diagram));
    await userEvent.keyboard('{Control>}');
    await userEvent.wheel(picture(diagram), { delta: { y: -100 }, times: 4 });
    await userEvent.keyboard('{/Control}');
    await until(() => expect(window(diagram)[2]).toBeLessThan(wide * 0.7));
    const [x = 0, y = 0, width = 0, height = 0] = window(diagram);
    expect(width / height).toBeCloseTo(wide / high, 6);
    expect((x + width / 2) / wide).toBeCloseTo(0.5, 1);
    expect((y + height / 2) / high).toBeCloseTo(0.5, 1);
    expect(diagram.getBoundingClientRect().height).toBeCloseTo(before.height, 1);
    expect(document.documentElement.scrollTop).toBe(top);
  });

  it('is left to the page without one', async () => {
    const diagram = await showHouses();
    const before = window(diagram);
    let prevented: boolean | null = null;
    document.body.addEventListener('wheel', (event) => (prevented = event.defaultPrevented), { once: true });
    await userEvent.hover(picture(diagram));
    await userEvent.wheel(picture(diagram), { delta: { y: 40 } });
    await until(() => expect(prevented).toBe(false));
    await diagram.settled;
    expect(window(diagram)).toEqual(before);
  });
});

describe('buttons over the picture', () => {
  it('zoom in, out and back, each large enough to be hit', async () => {
    const diagram = await showHouses();
    const whole = window(diagram);
    await userEvent.hover(picture(diagram));
    await until(() => button(diagram, 'Zoom in'));
    for (const { width, height } of [...shadow(diagram).querySelectorAll('.zoom-buttons button')].map((one) => one.getBoundingClientRect()))
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect(button(diagram, 'Zoom out').getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button(diagram, 'Zoom in'));
    await userEvent.click(button(diagram, 'Zoom in'));
    await diagram.settled;
    expect(window(diagram)[2]).toBeCloseTo((whole[2] ?? 0) / 4, 3);
    await userEvent.click(button(diagram, 'Zoom out'));
    await diagram.settled;
    expect(window(diagram)[2]).toBeCloseTo((whole[2] ?? 0) / 2, 3);
    await userEvent.click(button(diagram, 'Whole picture'));
    await diagram.settled;
    expect(window(diagram)).toEqual(whole);
  });
});

describe('a double click', () => {
  it('goes to the container under it, which is then drawn whole in its place', async () => {
    const diagram = await showHouses();
    expect(texts(diagram)).not.toContain('/file-3');
    const head = [...shadow(diagram).querySelectorAll('.picture text')].find((text) => text.textContent === 'house-7');
    if (!head) throw new Error('no house-7');
    const [at, surface] = [head.getBoundingClientRect(), picture(diagram).getBoundingClientRect()];
    await userEvent.dblClick(picture(diagram), { position: { x: at.left + 20 - surface.left, y: at.top + 30 - surface.top } });
    await until(() => expect(texts(diagram)).toContain('/file-3'));
    await diagram.settled;
    expect(texts(diagram)).toContain('writable layer');
    const cell = [...shadow(diagram).querySelectorAll('.picture .item-cell')].find((one) => one.textContent.includes('house-7'));
    const [box, view] = [cell?.getBoundingClientRect(), picture(diagram).getBoundingClientRect()];
    expect(box && box.left >= view.left && box.right <= view.right && box.top >= view.top - 1 && box.bottom <= view.bottom + 1).toBe(true);
  });
});

describe('dragging', () => {
  it('moves a zoomed picture under the mouse', async () => {
    const diagram = await showHouses();
    await diagram.focusOn('house-12');
    const [x = 0, y = 0] = window(diagram);
    const surface = picture(diagram);
    const send = (type: string, clientX: number, clientY: number): boolean =>
      surface.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', button: 0, clientX, clientY, bubbles: true }));
    vi.spyOn(surface, 'setPointerCapture').mockImplementation(() => undefined);
    send('pointerdown', 300, 300);
    send('pointermove', 260, 280);
    send('pointerup', 260, 280);
    await until(() => expect(window(diagram)[0]).toBeGreaterThan(x));
    expect(window(diagram)[1]).toBeGreaterThan(y);
  });

  it('with two fingers zooms, so that what they hold stays under them', async () => {
    const diagram = await showHouses();
    await userEvent.hover(picture(diagram));
    await until(() => button(diagram, 'Zoom in'));
    const surface = picture(diagram);
    const view = surface.getBoundingClientRect();
    const [middleX, middleY] = [view.left + view.width / 2, view.top + view.height / 2];
    const send = (type: string, pointerId: number, dx: number): boolean =>
      surface.dispatchEvent(
        new PointerEvent(type, { pointerId, pointerType: 'touch', clientX: middleX + dx, clientY: middleY, bubbles: true }),
      );
    vi.spyOn(surface, 'setPointerCapture').mockImplementation(() => undefined);
    const [, , wide = 0] = window(diagram);
    send('pointerdown', 1, -50);
    send('pointerdown', 2, 50);
    send('pointermove', 1, -100);
    send('pointermove', 2, 100);
    await until(() => expect(window(diagram)[2]).toBeCloseTo(wide / 2, 3));
    const [x = 0, , width = 0] = window(diagram);
    expect(x + width / 2).toBeCloseTo(wide / 2, 3);
  });

  it('with one finger is left to the page until the picture is zoomed', async () => {
    const diagram = await showHouses();
    expect(getComputedStyle(picture(diagram)).touchAction).toBe('pan-x pan-y');
    await diagram.focusOn('house-3');
    expect(getComputedStyle(picture(diagram)).touchAction).toBe('none');
  });
});

describe('the keyboard', () => {
  it('walks to a container, is told what it is, zooms to it and comes back', async () => {
    const diagram = await showHouses();
    const whole = window(diagram);
    shadow(diagram).querySelector<HTMLElement>('.frame')?.focus();
    await until(() => button(diagram, 'Zoom in'));
    await userEvent.tab();
    const list = shadow(diagram).activeElement;
    expect(list?.getAttribute('role')).toBe('listbox');
    const option = (): string => shadow(diagram).querySelector('[role=option]')?.textContent ?? '';
    await until(() => expect(option()).toMatch(/^house-1, running, of alpine:3.24; writable layer 0 B/));
    for (let press = 0; press < 6; press++) await userEvent.keyboard('{]}');
    await until(() => expect(option()).toMatch(/^house-7, .*added \/file-1, /));
    expect(shadow(diagram).querySelector('[role=option]')?.getAttribute('aria-posinset')).toBe('7');
    expect(getComputedStyle(shadow(diagram).querySelector('.focus-ring') as Element).display).not.toBe('none');
    await userEvent.keyboard('{Enter}');
    await diagram.settled;
    expect(texts(diagram)).toContain('/file-3');
    expect(diagram.step).toBe(2);
    await userEvent.keyboard('{Escape}');
    await diagram.settled;
    expect(window(diagram)).toEqual(whole);
    expect(shadow(diagram).activeElement).toBe(list);
  });

  it('zooms with + - 0, pans with shift and arrows, and steps with arrows as ever', async () => {
    const diagram = await showHouses();
    const whole = window(diagram);
    shadow(diagram).querySelector<HTMLElement>('.frame')?.focus();
    await userEvent.keyboard('++');
    await until(() => expect(window(diagram)[2]).toBeCloseTo((whole[2] ?? 0) / 4, 3));
    await userEvent.keyboard('-');
    await diagram.settled;
    expect(window(diagram)[2]).toBeCloseTo((whole[2] ?? 0) / 2, 3);
    const [x = 0] = window(diagram);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await diagram.settled;
    expect(window(diagram)[0]).toBeGreaterThan(x);
    expect(diagram.step).toBe(2);
    const zoomed = window(diagram);
    await userEvent.keyboard('{ArrowLeft}');
    await diagram.settled;
    expect(diagram.step).toBe(1);
    expect(window(diagram)).toEqual(zoomed);
    await userEvent.keyboard('0');
    await diagram.settled;
    expect(window(diagram)[2]).toBe(whole[2]);
  });
});

describe('focusOn', () => {
  it('takes a name, and null goes back', async () => {
    const diagram = await showHouses();
    const whole = window(diagram);
    await diagram.focusOn('house-7');
    expect(texts(diagram)).toContain('/file-3');
    await diagram.focusOn('nobody');
    expect(texts(diagram)).toContain('/file-3');
    await diagram.focusOn(null);
    expect(window(diagram)).toEqual(whole);
  });

  it('stays while steps come and go, and goes back when its container is removed', async () => {
    const diagram = await showHouses(1);
    await diagram.focusOn('house-7');
    await diagram.settled;
    expect(texts(diagram)).not.toContain('/file-3');
    await diagram.next();
    await diagram.settled;
    expect(texts(diagram)).toContain('/file-3');
    expect(window(diagram)[2]).toBeLessThan(400);
    await diagram.next();
    await diagram.settled;
    expect(window(diagram).slice(0, 2)).toEqual([0, 0]);
  });

  it('looks at the same container when the room changes', async () => {
    const diagram = await showHouses();
    await diagram.focusOn('house-7');
    const room = diagram.parentElement;
    if (room === null) throw new Error('no room');
    room.style.width = '500px';
    await until(() => expect(window(diagram)[2]).toBeLessThan(300));
    await diagram.settled;
    const cell = [...shadow(diagram).querySelectorAll('.picture .item-cell')].find((one) => one.textContent.includes('house-7'));
    const [box, view] = [cell?.getBoundingClientRect(), picture(diagram).getBoundingClientRect()];
    expect(box && Math.abs(box.left + box.width / 2 - view.left - view.width / 2)).toBeLessThan(view.width / 4);
  });
});

describe('ten thousand containers', () => {
  it('are walked through one at a time, with no more than a view of them in the page', async () => {
    const diagram = await showScript('poster="0"', 'docker pull alpine:3.24');
    const id = (index: number): string => index.toString(16).padStart(64, '0');
    diagram.snapshot = {
      Images: [
        {
          Id: `sha256:${id(1)}`,
          RepoTags: ['shop:v1.0'],
          RootFS: { Type: 'layers', Layers: [`sha256:${id(2)}`] },
          History: [{ CreatedBy: 'COPY . .', EmptyLayer: false }],
        },
      ],
      Containers: Array.from({ length: 10_000 }, (_, index) => ({
        Id: id(index + 10),
        Name: `/house-${index + 1}`,
        Image: `sha256:${id(1)}`,
        Config: { Image: 'shop:v1.0' },
        State: { Status: 'running', Running: true, Paused: false, ExitCode: 0 },
        Changes: index === 7776 ? [{ Path: '/paint', Kind: 1 }] : [],
      })),
    };
    diagram.script = null;
    await until(() => expect(diagram.state?.Containers).toHaveLength(10_000));
    await diagram.settled;
    await diagram.focusOn('house-7777');
    expect(texts(diagram)).toContain('/paint');
    expect(shadow(diagram).querySelectorAll('.picture .item-cell').length).toBeLessThan(20);
    shadow(diagram).querySelector<HTMLElement>('.containers')?.focus();
    await userEvent.keyboard('{]}');
    await until(() => expect(shadow(diagram).querySelector('[role=option]')?.textContent).toMatch(/^house-7778,/));
    expect(shadow(diagram).querySelectorAll('[role=option]')).toHaveLength(1);
    expect(shadow(diagram).querySelector('[role=option]')?.getAttribute('aria-setsize')).toBe('10000');
  });
});
