import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { join } from 'node:path';

import type { LayerDiagram } from '../../src/elements/layer-diagram.js';

const story = `# Run
docker run -d --name web alpine:3.24 sleep 1000
# Write
docker exec web sh -c 'echo blue > /paint'
# Look
docker exec web cat /paint
# Remove
docker rm -f web`;
const steps = 4;

const lesson = `<layer-diagram caption terminal><pre>${story}</pre></layer-diagram>`;

const deck = (config: string, first: string): string => `<!doctype html><html lang="en"><title>deck</title>
<link rel="stylesheet" href="/reveal/reveal.css">
<div class="reveal"><div class="slides">
<section><h2>Before</h2></section>
<section id="lesson">${first}<p class="fragment">After all</p></section>
<section id="quiz"><layer-diagram predict caption controls><pre># Run\ndocker run -d --name web alpine:3.24 sleep 1000\n# Stop\ndocker stop web</pre></layer-diagram></section>
<section><layer-diagram autoplay><pre># One\necho one</pre></layer-diagram></section>
</div></div>
<script type="module">
import '/layer-diagram.js';
import Reveal from '/reveal/reveal.mjs';
import LayerDiagramReveal from '/elements/slides/reveal.js';
await Reveal.initialize({ plugins: [LayerDiagramReveal], hash: true, fragmentInURL: true, transition: 'none', ${config} });
window.Reveal = Reveal;
</script></html>`;

async function open(page: Page, path = '/', config = '', first = lesson): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.route('http://deck.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: deck(config, first) });
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    // Held back until the deck stands without it.
    if (pathname === '/late.sh')
      return page.waitForFunction(() => 'Reveal' in window).then(() => route.fulfill({ contentType: 'text/plain', body: story }));
    if (pathname.startsWith('/reveal/'))
      return route.fulfill({ path: join('node_modules/reveal.js/dist', pathname.slice('/reveal/'.length)) });
    return route.fulfill({ path: join('dist', pathname), contentType: 'text/javascript' });
  });
  await page.goto(`http://deck.test${path}`);
  await page.waitForFunction(() => 'Reveal' in window);
  return complaints;
}

/** Which step the lesson shows, once nothing moves, and the picture it is. */
function shown(page: Page): Promise<{ step: number; picture: string }> {
  return page.locator('#lesson layer-diagram').evaluate(async (diagram: LayerDiagram) => {
    await diagram.settled;
    return { step: diagram.step, picture: diagram.shadowRoot?.querySelector('.picture')?.innerHTML.replace(/<!--.*?-->/g, '') ?? '' };
  });
}

test('a clicker goes through the steps and comes back, however it is pressed', async ({ page }) => {
  const complaints = await open(page, '/#/1');
  const pictures = new Map<number, string>();
  let at = 0;
  let state = 7;
  for (let click = 0; click < 20; click++) {
    // The same twenty clicks each time: forward twice as often as back.
    state = (state * 1103515245 + 12345) % 2147483648;
    const forward = state % 3 !== 0 && at < steps + 1;
    if (!forward && at === 0) continue;
    await page.keyboard.press(forward ? 'PageDown' : 'PageUp');
    at += forward ? 1 : -1;
    const { step, picture } = await shown(page);
    expect(step, `after click ${click}`).toBe(Math.min(at, steps));
    const known = pictures.get(step);
    if (known !== undefined) expect(picture).toBe(known);
    pictures.set(step, picture);
  }
  expect(pictures.size).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});

test('a deck opened at a fragment shows the step of it, and a slide entered from behind its last', async ({ page }) => {
  await open(page, '/#/1/0/1');
  await expect.poll(async () => (await shown(page)).step, { timeout: 20_000 }).toBe(2);
  await page.evaluate('Reveal.slide(2)');
  await page.keyboard.press('PageUp');
  expect((await shown(page)).step).toBe(steps);
  await page.evaluate('Reveal.slide(0)');
  await page.keyboard.press('PageDown');
  expect((await shown(page)).step).toBe(0);
});

test('a link to a step leads there though the story comes later than the deck', async ({ page }) => {
  await open(page, '/#/1/0/1', '', '<layer-diagram caption src="/late.sh"></layer-diagram>');
  await expect.poll(async () => (await shown(page)).step, { timeout: 20_000 }).toBe(2);
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await shown(page)).step, { timeout: 20_000 }).toBe(3);
});

test('the clicker stays with the deck after a click into the diagram', async ({ page }) => {
  await open(page, '/#/1');
  await page.locator('#lesson layer-diagram .picture').click();
  await page.keyboard.press('ArrowRight');
  expect((await shown(page)).step).toBe(1);
  expect(await page.evaluate('Reveal.getIndices().f')).toBe(0);
});

test('f shows the diagram alone, as large as the screen, and the clicker goes on until the slide is left', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '/#/1');
  const diagram = page.locator('#lesson layer-diagram');
  const whole = (): Promise<string | undefined> => page.evaluate(() => document.fullscreenElement?.localName);
  await diagram.locator('.picture').click();
  await page.keyboard.press('f');
  await expect.poll(whole, { timeout: 20_000 }).toBe('layer-diagram');
  await expect.poll(async () => (await diagram.locator('.picture').boundingBox())?.width, { timeout: 20_000 }).toBeGreaterThan(1280 * 0.8);
  for (const part of ['.picture', '.caption', 'layer-terminal']) {
    const box = await diagram.locator(part).boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 721, part).toBe(true);
  }
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press('ArrowRight');
    expect((await shown(page)).step).toBe(step);
  }
  expect(await whole()).toBe('layer-diagram');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate('Reveal.getIndices().h'), { timeout: 20_000 }).toBe(2);
  await expect.poll(whole, { timeout: 20_000 }).toBe(undefined);
});

test('stretched, it is whole in what the slide has left', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const tall = lesson
    .replace('<layer-diagram', '<h2>A heading</h2><layer-diagram class="r-stretch"')
    .replaceAll('alpine:3.24', 'nginx:alpine');
  const complaints = await open(page, '/#/1', 'width: 1280, height: 720, margin: 0', tall);
  const bottoms = (): Promise<number[]> =>
    page.locator('#lesson layer-diagram').evaluate(async (diagram: LayerDiagram) => {
      await diagram.settled;
      const parts = Array.from(diagram.shadowRoot?.querySelectorAll('.frame, .picture, layer-terminal') ?? []);
      return parts.map((part) => part.getBoundingClientRect().bottom);
    });
  expect(await bottoms()).toHaveLength(3);
  await expect.poll(async () => Math.max(...(await bottoms())), { timeout: 20_000 }).toBeLessThanOrEqual(721);
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press('ArrowRight');
    expect((await shown(page)).step).toBe(step);
    expect(Math.max(...(await bottoms()))).toBeLessThanOrEqual(721);
  }
  expect(complaints).toEqual([]);
});

test('it is dark where the deck or the slide is', async ({ page }) => {
  const ground = (slide: string): Promise<string> =>
    page.locator(`${slide} layer-diagram`).evaluate(async (diagram: LayerDiagram) => {
      await diagram.settled;
      return getComputedStyle(diagram.shadowRoot?.querySelector('.frame') ?? diagram).backgroundColor;
    });
  const dark = '<link rel="stylesheet" href="/reveal/theme/black.css">';
  await open(page, '/#/1', '', dark + lesson);
  const onDark = await ground('#lesson');
  await page.evaluate("document.querySelector('#lesson').setAttribute('data-background-color', '#fff'); Reveal.sync()");
  await expect.poll(() => ground('#lesson'), { timeout: 20_000 }).not.toBe(onDark);
  expect(await ground('#quiz')).toBe(onDark);
  await open(page, '/?light#/1');
  expect(await ground('#quiz')).not.toBe(onDark);
});

test('printing has a page for each step', async ({ page }) => {
  await open(page, '/?print-pdf#/1', "view: 'print', pdfSeparateFragments: true");
  await page.waitForFunction((count) => document.querySelectorAll('.pdf-page layer-diagram').length >= count, steps + 2);
  const printed = await page.locator('.pdf-page #lesson layer-diagram').evaluateAll((diagrams) =>
    Promise.all(
      (diagrams as LayerDiagram[]).map(async (diagram) => {
        await diagram.settled;
        return diagram.step;
      }),
    ),
  );
  expect(printed).toEqual([0, 1, 2, 3, 4, 4]);
});

test('with predict each step is two clicks, and a click on the picture is one of them', async ({ page }) => {
  await open(page, '/#/2');
  const quiz = page.locator('#quiz layer-diagram');
  const place = (): Promise<number> =>
    quiz.evaluate(async (diagram: LayerDiagram) => {
      await diagram.settled;
      return diagram.step + (diagram.asking ? 0.5 : 0);
    });
  const places: number[] = [await place()];
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageDown', 'PageDown']) {
    await page.keyboard.press(key);
    places.push(await place());
  }
  expect(places).toEqual([0, 0.5, 1, 1.5, 1, 0.5, 1, 1.5]);
  await quiz.locator('.picture').click();
  await expect.poll(place, { timeout: 20_000 }).toBe(2);
  await page.keyboard.press('PageUp');
  expect(await place()).toBe(1.5);
});

test('twenty presses of the clicker, on questions and on buttons leave the deck where the diagram is', async ({ page }) => {
  const complaints = await open(page, '/#/2');
  const quiz = page.locator('#quiz layer-diagram');
  const stand = (): Promise<{ place: number; deck: number; picture: string }> =>
    quiz.evaluate(async (diagram: LayerDiagram) => {
      await diagram.settled;
      return {
        place: diagram.step + (diagram.asking ? 0.5 : 0),
        deck: (Number(diagram.closest('section')?.dataset['fragment'] ?? -1) + 1) / 2,
        picture: diagram.shadowRoot?.querySelector('.picture')?.innerHTML.replace(/<!--.*?-->/g, '') ?? '',
      };
    });
  const ways: readonly (readonly [number, () => Promise<void>])[] = [
    [0.5, () => page.keyboard.press('PageDown')],
    [0.5, () => quiz.locator('.picture').click()],
    [-0.5, () => page.keyboard.press('PageUp')],
    [0.5, () => quiz.getByRole('button', { name: 'Next step' }).click()],
    [-0.5, () => quiz.getByRole('button', { name: 'Previous step' }).click()],
    [0.5, () => page.keyboard.press('ArrowRight')],
  ];
  const pictures = new Map<number, string>();
  let at = 0;
  let state = 5;
  for (let press = 0; press < 20; press++) {
    // The same presses each time; a press on the picture only answers.
    state = (state * 1103515245 + 12345) % 2147483648;
    const [way, act] = ways[(state >> 8) % ways.length] ?? [0, () => Promise.resolve()];
    const next = at + way;
    if (next < 0 || next > 2 || (ways.findIndex(([, one]) => one === act) === 1 && Number.isInteger(at))) continue;
    await act();
    at = next;
    await expect.poll(async () => (await stand()).deck, { message: `press ${press}`, timeout: 20_000 }).toBe(at);
    const { place, picture } = await stand();
    expect(place, `press ${press}`).toBe(at);
    expect(pictures.get(at) ?? picture).toBe(picture);
    pictures.set(at, picture);
  }
  expect(pictures.size).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});

test('what is pointed at is hit in a deck that is scaled to a small window', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 300 });
  await open(page, '/#/2');
  const quiz = page.locator('#quiz layer-diagram');
  const scale = await quiz.evaluate((diagram: LayerDiagram) => diagram.getBoundingClientRect().width / diagram.offsetWidth);
  expect(scale).toBeLessThan(0.7);
  // The last step by a press at the end of the seek bar, the start by one at its beginning.
  const bar = quiz.locator('.seek');
  for (const [share, step] of [
    [0.999, 2],
    [0.001, 0],
  ] as const) {
    const box = await bar.boundingBox();
    if (box === null) throw new Error('no seek bar');
    await page.mouse.click(box.x + box.width * share, box.y + box.height / 2);
    await expect.poll(() => quiz.evaluate((diagram: LayerDiagram) => diagram.step)).toBe(step);
  }
  await quiz.evaluate((diagram: LayerDiagram) => diagram.goTo(1, { animate: false }));
  // A container lights up when it is pointed at, and a double click goes to it.
  const head = quiz.locator('.picture .item-writable').first();
  await head.hover();
  await expect(head).toHaveClass(/\blit\b/);
  await head.dblclick();
  await quiz.evaluate((diagram: LayerDiagram) => diagram.settled);
  const [seen, whole] = await Promise.all([quiz.locator('.picture').boundingBox(), head.boundingBox()]);
  expect((whole?.x ?? -1) + (whole?.width ?? 0)).toBeLessThanOrEqual((seen?.x ?? 0) + (seen?.width ?? 0) + 1);
  expect(whole?.width ?? 0).toBeGreaterThan((seen?.width ?? 0) * 0.5);
  await quiz.getByRole('button', { name: 'Whole picture' }).click();
  await quiz.evaluate((diagram: LayerDiagram) => diagram.settled);
  await expect(quiz.locator('.picture')).toHaveAttribute('viewBox', /^0 0 /);
});
