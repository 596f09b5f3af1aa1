import { Marp } from '@marp-team/marp-core';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { join } from 'node:path';

import type { LayerDiagram } from '../../src/elements/layer-diagram.js';

const story = `# Run
docker run -d --name web alpine:3.24 sleep 1000

# Write
docker exec web sh -c 'echo blue > /paint'

# Remove
docker rm -f web`;
const steps = 3;

/** A plain deck: sections, and a script that shows the next one when the diagram of this one is at its end. */
const plainDeck = `<section>Before</section>
<section hidden><layer-diagram poster="0" caption><pre>${story}</pre></layer-diagram></section>
<section hidden>After</section>
<script type="module">
const slides = [...document.querySelectorAll('section')];
let at = 0;
addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return;
  const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (way === 0) return;
  const diagram = slides[at].querySelector('layer-diagram');
  const step = diagram ? diagram.step + way : -1;
  if (diagram && step >= 0 && step <= diagram.steps.length) return void diagram.goTo(step, { animate: way > 0 });
  slides[at].hidden = true;
  at = Math.max(0, Math.min(slides.length - 1, at + way));
  slides[at].hidden = false;
  document.body.dataset.at = at;
});
document.body.dataset.at = at;
</script>`;

async function open(page: Page, body: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('http://deck.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    if (pathname !== '/') return route.fulfill({ path: join('dist', pathname), contentType: 'text/javascript' });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>deck</title><script type="module" src="/layer-diagram.js"></script><body>${body}</body></html>`,
    });
  });
  await page.goto('http://deck.test/');
  await page.waitForFunction(() => document.querySelector<LayerDiagram>('layer-diagram')?.readyState === 4);
  return complaints;
}

function shown(page: Page): Promise<{ step: number; picture: string }> {
  return page.locator('layer-diagram').evaluate(async (diagram: LayerDiagram) => {
    await diagram.settled;
    return { step: diagram.step, picture: diagram.shadowRoot?.querySelector('.picture')?.innerHTML.replace(/<!--.*?-->/g, '') ?? '' };
  });
}

test('a plain deck goes there and back by twenty keys, and each step looks the same whenever it comes', async ({ page }) => {
  const complaints = await open(page, plainDeck);
  const pictures = new Map<number, string>();
  const last = steps + 2;
  let at = 0;
  let state = 3;
  for (let press = 0; press < 20; press++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const forward = (state >> 8) % 3 !== 0;
    await page.keyboard.press(forward ? 'ArrowRight' : 'ArrowLeft');
    at = Math.max(0, Math.min(last, at + (forward ? 1 : -1)));
    const slide = at === 0 ? 0 : at === last ? 2 : 1;
    expect(await page.locator('body').getAttribute('data-at'), `press ${press}`).toBe(String(slide));
    if (slide !== 1) continue;
    const { step, picture } = await shown(page);
    expect(step).toBe(at - 1);
    expect(pictures.get(step) ?? picture).toBe(picture);
    pictures.set(step, picture);
  }
  expect(pictures.size).toBe(steps + 1);
  expect(complaints).toEqual([]);
});

test('a diagram that has the focus takes its steps by itself, and leaves the keys at its ends to the deck', async ({ page }) => {
  await open(page, plainDeck);
  await page.keyboard.press('ArrowRight');
  await page.locator('.picture').click();
  for (const step of [1, 2, 3]) {
    await page.keyboard.press('ArrowRight');
    expect((await shown(page)).step).toBe(step);
    expect(await page.locator('body').getAttribute('data-at')).toBe('1');
  }
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('body').getAttribute('data-at'), { timeout: 20_000 }).toBe('2');
});

test('a Marp deck keeps the fence inside the element, starts at the start and steps by the keys of the diagram', async ({ page }) => {
  const marp = new Marp({ html: true, script: false });
  const { html, css } = marp.render(`# Before\n\n---\n\n<layer-diagram caption>\n\n\`\`\`sh\n${story}\n\`\`\`\n\n</layer-diagram>\n`);
  const complaints = await open(page, `<style>${css}</style>${html}`);
  const diagram = page.locator('layer-diagram');
  expect(await diagram.evaluate((one: LayerDiagram) => one.steps.map(({ title }) => title))).toEqual(['Run', 'Write', 'Remove']);
  expect((await shown(page)).step).toBe(0);
  await diagram.evaluate((one: LayerDiagram) => one.focus());
  for (const [key, step] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1],
    ['End', 3],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    expect((await shown(page)).step).toBe(step);
  }
  expect(complaints).toEqual([]);
});

/** By how much of 255 two screenshots differ where they differ most. What is painted anew may be smoothed a little differently at an edge. */
function farthest(page: Page, ...shots: readonly Buffer[]): Promise<number> {
  return page.evaluate(
    async (encoded) => {
      const [one, other] = await Promise.all(
        encoded.map(async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!one || one.length === 0 || one.length !== other?.length) return 255;
      return one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? 0))), 0);
    },
    shots.map((shot) => shot.toString('base64')),
  );
}

test('a picture taken when the diagram is settled is the picture taken later', async ({ page }) => {
  await open(page, plainDeck);
  await page.keyboard.press('ArrowRight');
  for (let press = 0; press < 2; press++) {
    await page.keyboard.press('ArrowRight');
    await page.locator('layer-diagram').evaluate((diagram: LayerDiagram) => diagram.settled);
    // The slow pulse of what runs is the one thing that goes on.
    const options = { animations: 'disabled' } as const;
    const first = await page.screenshot(options);
    await page.evaluate(async () => {
      for (let frame = 0; frame < 90; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(await farthest(page, first, await page.screenshot(options))).toBeLessThan(48);
  }
});

test('paper has a page a step where that is asked for', async ({ page }) => {
  await open(page, `<layer-diagram print="steps" caption terminal><pre>${story}</pre></layer-diagram>`);
  await page.evaluate(() => {
    const pages = { most: 0 };
    Object.assign(window, { pages });
    // Registered before the diagram's own, so it sees the pages before they are taken away.
    addEventListener('afterprint', () => {
      pages.most = document.querySelector('layer-diagram')?.shadowRoot?.querySelectorAll('.print figure').length ?? 0;
    });
  });
  await expect
    .poll(async () => {
      const pdf = (await page.pdf()).toString('latin1');
      return [await page.evaluate('pages.most'), pdf.match(/\/Type ?\/Page\b/g)?.length];
    })
    .toEqual([steps, steps]);
});
