import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import type { LayerDiagram } from '../../src/elements/layer-diagram.js';
import { join } from 'node:path';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Serves `body` and the built single file under a strict content policy; answers with what the policy complained about. */
async function openUnderPolicy(page: Page, body: string): Promise<string[]> {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await page.route('http://strict.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    if (pathname === '/story.sh') return route.fulfill({ contentType: 'text/plain', body: '# From a file\necho hello\n' });
    if (pathname !== '/') return route.fulfill({ path: join('dist', pathname), contentType: 'text/javascript' });
    return route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="en"><title>strict</title><script type="module" src="/layer-diagram.js"></script>${body}</html>`,
    });
  });
  await page.goto('http://strict.test/');
  await page.evaluate(async () => {
    await customElements.whenDefined('layer-diagram');
    await Promise.all([...document.querySelectorAll('layer-diagram')].map((figure) => figure.settled));
  });
  return violations;
}

test('the single file works under a strict content policy', async ({ page }) => {
  const violations = await openUnderPolicy(
    page,
    `<layer-diagram controls terminal caption><pre># Run
docker run -d --name web alpine:3.24 sleep 1000
# Write
docker exec web sh -c 'echo blue > /paint'</pre></layer-diagram><layer-diagram src="/story.sh" caption></layer-diagram>
<layer-diagram id="lesson" metaphor="house" lang="de" predict print="steps"><pre>docker run -d --name web alpine:3.24 sleep 1000</pre></layer-diagram>
<layer-files diagram="lesson" container="web"></layer-files><layer-files diagram="lesson" container="web" view="sizes"></layer-files>
<layer-stack diagram="lesson" container="web"></layer-stack><layer-terminal diagram="lesson" interactive></layer-terminal><layer-legend diagram="lesson"></layer-legend>`,
  );
  const figure = page.locator('layer-diagram').first();
  await expect(figure).toHaveJSProperty('step', 2);
  await figure.evaluate(async (element: LayerDiagram) => {
    await element.goTo(0);
    await element.next();
    await element.next();
  });
  await expect(figure).toHaveJSProperty('step', 2);
  await expect(page.locator('layer-diagram').nth(1)).toHaveJSProperty('step', 1);
  await expect(page.locator('layer-files [part=row]').first()).toBeVisible();
  await expect(page.locator('layer-files [part=sizes] button').first()).toBeVisible();
  await expect(page.locator('layer-stack svg, layer-legend svg').first()).toBeVisible();
  expect(violations).toEqual([]);
});
