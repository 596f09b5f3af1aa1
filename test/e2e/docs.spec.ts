import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import type { LayerDiagram } from '../../src/elements/layer-diagram.js';

const pages = ['/', '/lesson', '/copy-on-write', '/embed', '/script', '/real-images', '/command-line', '/reference'];

/** Errors a reader's console would show while the test runs. */
function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Waits until every figure of the page stands still. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await customElements.whenDefined('layer-diagram');
    await Promise.all([...document.querySelectorAll('layer-diagram')].map((figure) => figure.settled));
  });
}

for (const path of pages) {
  for (const width of [320, 720, 1200]) {
    test(`${path} shows its figures at ${width} px without an error or a sideways scroll`, async ({ page }) => {
      const errors = collectErrors(page);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await settle(page);
      for (const figure of await page.locator('layer-diagram').all()) {
        expect(await figure.evaluate((element: LayerDiagram) => element.error?.message ?? '')).toBe('');
        expect(await figure.evaluate((element: LayerDiagram) => element.scrollWidth <= element.clientWidth)).toBe(true);
      }
      expect(errors).toEqual([]);
    });
  }
}

test('a fence that the site has dressed up is read whole', async ({ page }) => {
  await page.goto('/embed');
  await settle(page);
  const steps = await page
    .locator('layer-diagram')
    .first()
    .evaluate((element: LayerDiagram) => element.steps.map((step) => [step.title, step.command]));
  expect(steps).toEqual([
    ['Run a container', 'docker run -d --name web nginx:alpine'],
    ['Write into it', "docker exec web sh -c 'echo blue > /paint'"],
  ]);
});

test('a speaker steps forth and back with the keyboard', async ({ page }) => {
  await page.goto('/embed');
  await settle(page);
  const figure = page.locator('layer-diagram').first();
  await figure.evaluate((element: LayerDiagram) => element.goTo(0));
  await figure.focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure).toHaveJSProperty('step', 1);
  await page.keyboard.press('ArrowRight');
  await expect(figure).toHaveJSProperty('step', 2);
  await page.keyboard.press('ArrowLeft');
  await expect(figure).toHaveJSProperty('step', 1);
  await page.keyboard.press('Home');
  await expect(figure).toHaveJSProperty('step', 0);
});
