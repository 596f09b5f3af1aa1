import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram, LayerFiles } from '../../src/index.js';
import { clearPage, pointNowhere, show, until } from './fixture.js';

afterEach(clearPage);

const story = `# Two containers
docker run -d --name left alpine:3.24 sleep infinity
docker run -d --name right alpine:3.24 sleep infinity

# A copy
docker exec left sh -c 'echo hello > /etc/motd'

# A whiteout
docker exec right rm /etc/motd`;

interface Shown {
  readonly diagram: LayerDiagram;
  readonly files: LayerFiles;
  readonly root: ShadowRoot;
}

/** A lens beside the diagram of a story, once it shows something. */
async function showLens(attributes: string, step: number, text = story): Promise<Shown> {
  const diagram = show(`<layer-diagram id="d" poster="${step}"></layer-diagram><layer-files diagram="d" ${attributes}></layer-files>`);
  diagram.script = text;
  await diagram.settled;
  const files = document.querySelector('layer-files');
  if (!files?.shadowRoot) throw new Error('no lens');
  const root = files.shadowRoot;
  await until(() => expect(root.querySelector('.lens, .empty')).not.toBe(null), 10_000);
  return { diagram, files, root };
}

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const rowOf = (root: ShadowRoot, path: string): HTMLElement => {
  const row = root.querySelector<HTMLElement>(`[data-row="${path}"]`);
  if (!row) throw new Error(`no row ${path}`);
  return row;
};
const focused = (root: ShadowRoot): string => (root.activeElement as HTMLElement | null)?.dataset['row'] ?? '';

describe('the file lens', () => {
  it('shows a path through the layers, and follows the story', async () => {
    const { diagram, root } = await showLens('container="left" path="/etc/motd"', 2);
    expect(textOf(root.querySelector('.sentence'))).toBe('Read from layer 1, alpine 3.24.2, which is locked.');
    expect(rowOf(root, '/etc/motd').getAttribute('aria-selected')).toBe('true');
    await diagram.goTo(3);
    await until(() => expect(textOf(root.querySelector('.sentence'))).toContain('Its copy in left’s own layer is read'));
    await expect.element(rowOf(root, '/etc/motd').querySelector<HTMLElement>('.name')).toHaveAccessibleName(/^motd ?, changed/);
    expect(root.querySelector('.layer.warm-layer.ends .version')?.textContent).toContain('6 B');
    expect(root.querySelector('.layer.locked-layer .version')?.textContent).toContain('hidden by left’s own layer');
    expect(root.querySelector('.content')?.textContent).toBe('hello\n');
    expect(textOf(root.querySelector('.layer.locked-layer'))).toContain('illustrative');
  });

  it('shows the text of a text, and nothing of what is none', async () => {
    const files = `docker run -d --name left alpine:3.24 sleep infinity
docker exec left sh -c 'head -c 20 /dev/zero > /zeros; echo words > /words'`;
    const { files: lens, root } = await showLens('container="left" path="/zeros"', 2, files);
    expect(textOf(root.querySelector('.layer.warm-layer .version'))).toContain('20 B');
    expect(root.querySelector('.content')).toBe(null);
    lens.path = '/words';
    await until(() => expect(root.querySelector('.content')?.textContent).toBe('words\n'));
  });

  it('shows a whiteout and what it hides', async () => {
    const { root } = await showLens('container="right" path="/etc/motd"', 4);
    expect(textOf(root.querySelector('.sentence'))).toContain('A whiteout in right’s own layer hides it');
    expect(rowOf(root, '/etc/motd').classList).toContain('gone');
    expect(root.querySelector('.layer.ends.whiteout')).not.toBe(null);
  });

  it('goes to the file that a step writes or deletes where no path is chosen', async () => {
    const { diagram, files, root } = await showLens('container="right"', 2);
    expect(root.querySelector('[aria-current]')?.textContent).toBe('/');
    await diagram.goTo(4);
    await until(() => expect(root.querySelector('[aria-current]')?.textContent).toBe('motd'));
    expect(files.path).toBe(null);
  });

  it('is gone through by keyboard, and tells which path was chosen', async () => {
    const { files, root, diagram } = await showLens('container="left" path="/"', 3);
    const chosen: string[] = [];
    files.addEventListener('pathchange', ({ detail }) => chosen.push(detail.path));
    rowOf(root, '/').focus();
    await userEvent.keyboard('{ArrowDown}');
    await until(() => expect(focused(root)).toBe('/.dockerenv'));
    await userEvent.keyboard('et');
    await until(() => expect(focused(root)).toBe('/etc'));
    expect(rowOf(root, '/etc').getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{ArrowRight}');
    await until(() => expect(rowOf(root, '/etc').getAttribute('aria-expanded')).toBe('true'));
    await userEvent.keyboard('{ArrowRight}');
    await until(() => expect(focused(root)).toBe('/etc/alpine-release'));
    await userEvent.keyboard('m');
    await until(() => expect(focused(root)).toBe('/etc/motd'));
    await userEvent.keyboard('{Enter}');
    await until(() => expect(files.getAttribute('path')).toBe('/etc/motd'));
    await userEvent.keyboard('{ArrowLeft}');
    await until(() => expect(focused(root)).toBe('/etc'));
    await userEvent.keyboard('{ArrowLeft}');
    await until(() => expect(rowOf(root, '/etc').getAttribute('aria-expanded')).toBe('false'));
    await userEvent.keyboard('{End}');
    await until(() => expect(focused(root)).toBe('/var'));
    await userEvent.keyboard('{Home}');
    await until(() => expect(focused(root)).toBe('/'));
    expect(chosen).toEqual(['/etc/motd']);
    expect(root.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    // None of that was meant for the diagram.
    expect(diagram.step).toBe(3);
  });

  it('lights the layer of the file that has the focus, and is lit by the picture', async () => {
    const { diagram, root } = await showLens('container="left" path="/etc/motd"', 3);
    await pointNowhere();
    rowOf(root, '/etc/motd').focus();
    const chainId = diagram.film?.worldAt(3).images.values().next().value?.layers[0] ?? '';
    await until(() => expect(diagram.surface.attention.lit?.has(`layer:${chainId}`)).toBe(true));
    rowOf(root, '/etc/motd').blur();
    await until(() => expect(diagram.surface.attention.lit).toBe(undefined));
    diagram.surface.attention.light(`layer:${chainId}`);
    await until(() => expect(root.querySelector('.layer.locked-layer')?.classList).toContain('lit'));
    expect(rowOf(root, '/etc/motd').classList).toContain('lit');
  });

  it('tells what takes room, box by box and as a table', async () => {
    const { files, root } = await showLens('container="left" path="/" view="sizes"', 3);
    await until(() => expect(root.querySelectorAll('.group').length).toBeGreaterThan(1), 10_000);
    const first = root.querySelector<HTMLElement>('.group[tabindex="0"]');
    first?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(root.activeElement).not.toBe(first);
    expect(textOf(root.querySelector('table'))).toContain('alpine 3.24.2: not listed');
    root.querySelector<HTMLElement>('.group[title^="etc"]')?.click();
    await until(() => expect(files.path).toBe('/etc'));
    await userEvent.click(root.querySelector('.views button') as HTMLElement);
    await until(() => expect(root.querySelector('.tree')).not.toBe(null));
    expect(files.view).toBe('layers');
  });

  it('shows 500 entries of a large directory, and more when asked', async () => {
    const many = `docker run -d --name left alpine:3.24 sleep infinity
docker exec left sh -c 'mkdir /many; for i in $(seq 1 700); do echo x > /many/f$i; done'`;
    const { root } = await showLens('container="left" path="/many"', 2, many);
    const inside = (): number => root.querySelectorAll('[data-row^="/many/"]').length;
    expect(inside()).toBe(500);
    const more = root.querySelector<HTMLElement>('.more');
    expect(textOf(more)).toBe('200 more');
    more?.click();
    await until(() => expect(inside()).toBe(700));
  });

  it('says that a container is not there at a step', async () => {
    const { root } = await showLens('container="left"', 0);
    expect(textOf(root.querySelector('.empty'))).toBe('There is no “left” at this step.');
  });

  it('says what it needs where neither a container nor an image is named', async () => {
    const { root } = await showLens('', 2);
    expect(textOf(root.querySelector('.empty'))).toContain('container="web"');
  });
});
