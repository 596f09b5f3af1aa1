import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { existsSync, readFileSync } from 'node:fs';

import type { LayerDiagram } from '../../src/elements/layer-diagram.js';
import { join } from 'node:path';

/** Whether a chunk was made of a module, by its source map. */
function holds(chunk: string, module: RegExp): boolean {
  const map = join('dist', `${chunk}.map`);
  return chunk.startsWith('/chunks/') && existsSync(map) && module.test(readFileSync(map, 'utf8').split('"sourcesContent"')[0] ?? '');
}

/**
 * Serves the built single file without the chunks that hold a module, or with those that come only when `late` resolves, and a diagram of a script;
 * counts its errors.
 */
async function open(page: Page, script: string, missing: RegExp, late?: Promise<void>): Promise<{ readonly faults: string[] }> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('http://offline.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/' && holds(pathname, missing)) {
      if (!late) return route.abort('internetdisconnected');
      await late;
    }
    if (pathname !== '/') return route.fulfill({ path: join('dist', pathname), contentType: 'text/javascript' });
    const counts = `addEventListener('error', ({ target }) => target.localName === 'layer-diagram' && target.setAttribute('data-errors', Number(target.dataset.errors ?? 0) + 1), true);`;
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>offline</title><script>${counts}</script><script type="module" src="/layer-diagram.js"></script><layer-diagram poster="0"><pre>${script}</pre></layer-diagram></html>`,
    });
  });
  await page.goto('http://offline.test/');
  await page.evaluate(() => customElements.whenDefined('layer-diagram'));
  return { faults };
}

const told = (element: LayerDiagram): Promise<unknown[]> =>
  element.settled.then(() => [element.step, element.dataset['errors'], element.error?.code]);

test('a layout that cannot be fetched leaves the last picture, with one error event and a word', async ({ page }) => {
  const { faults } = await open(
    page,
    'docker run -d --name web alpine:3.24 sleep 9\ndocker exec web touch /new\ndocker commit web mine',
    /scene\/(rare-layouts|layer-label)/,
  );
  const figure = page.locator('layer-diagram');
  expect(await figure.evaluate(told)).toEqual([0, '1', 2]);
  for (const step of [1, 2]) await figure.evaluate((element: LayerDiagram, to) => element.goTo(to), step);
  await expect(figure.locator('.picture')).toContainText('/new');
  await figure.evaluate((element: LayerDiagram) => element.goTo(3));
  expect(await figure.evaluate(told)).toEqual([3, '1', 2]);
  await expect(figure.locator('[part=error]')).toContainText('could not be fetched');
  await expect(figure.locator('.picture')).toContainText('/new');
  expect(faults).toEqual([]);
});

test('an error comes though what words errors cannot be fetched', async ({ page }) => {
  const { faults } = await open(page, 'docker run (', /elements\/(as-diagram|diagram|script)-error/);
  const figure = page.locator('layer-diagram');
  await expect.poll(() => figure.evaluate(told)).toEqual([0, '1', 2]);
  await expect(figure.getByRole('alert')).toBeVisible();
  expect(faults).toEqual([]);
});

test('time stands until what moves a step has come, and then shows all of it', async ({ page }) => {
  let come = (): void => undefined;
  await open(page, 'docker run -d --name web alpine:3.24 sleep 9', /motion\/animate-step/, new Promise((resolve) => (come = resolve)));
  const figure = page.locator('layer-diagram');
  await figure.evaluate((element: LayerDiagram) => element.settled);
  const stood = await figure.evaluate(async (element: LayerDiagram) => {
    void element.next();
    for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
    element.addEventListener('timeupdate', () => (element.dataset['times'] += ` ${element.currentTime}`));
    return [element.step, element.currentTime < 0.2];
  });
  expect(stood).toEqual([1, true]);
  come();
  await figure.evaluate((element: LayerDiagram) => element.settled);
  const times = (await figure.getAttribute('data-times'))?.split(' ').map(Number) ?? [];
  expect(times.filter((time) => time < 0.5).length).toBeGreaterThan(1);
});
