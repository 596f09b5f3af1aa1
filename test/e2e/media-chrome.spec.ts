import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const mediaChrome = readFileSync(join(resolve('media-chrome'), '../../iife/all.js'));

test('media-chrome’s button fills the whole screen with a diagram, and gives the screen back', async ({ page }) => {
  await page.route('http://media.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/media-chrome.js') return route.fulfill({ body: mediaChrome, contentType: 'text/javascript' });
    if (pathname !== '/') return route.fulfill({ path: join('dist', pathname), contentType: 'text/javascript' });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>media</title><script src="/media-chrome.js"></script><script type="module" src="/layer-diagram.js"></script>
<media-controller gesturesdisabled style="width: 700px">
<layer-diagram slot="media" caption><pre># Run
docker run -d --name web alpine:3.24 sleep 9
# Write
docker exec web sh -c 'echo blue > /paint'</pre></layer-diagram>
<media-control-bar><media-play-button></media-play-button><media-time-range></media-time-range><media-fullscreen-button></media-fullscreen-button></media-control-bar>
</media-controller></html>`,
    });
  });
  await page.goto('http://media.test/');
  const [figure, button] = [page.locator('layer-diagram'), page.locator('media-fullscreen-button')];
  const frame = figure.locator('.frame');
  await expect(figure).toHaveJSProperty('readyState', 4);
  const boxOf = async (locator = frame): Promise<number[]> => {
    const box = await locator.boundingBox();
    return box ? [box.x, box.y, box.x + box.width, box.y + box.height].map(Math.round) : [];
  };
  const before = await boxOf();

  await button.click();
  await page.waitForFunction(() => document.fullscreenElement?.localName === 'media-controller');
  await expect(frame).toHaveAttribute('data-screen');
  const screen = await page.evaluate(() => [0, 0, innerWidth, innerHeight]);
  await expect.poll(() => boxOf()).toEqual(screen);
  const [left = NaN, top = NaN, right = NaN, bottom = NaN] = await boxOf(figure.locator('.picture'));
  expect([left > 0, top > 0, right < (screen[2] ?? 0), bottom < (screen[3] ?? 0), right - left > 700]).toEqual(Array(5).fill(true));
  await button.click();
  await page.waitForFunction(() => document.fullscreenElement === null);
  await expect(frame).not.toHaveAttribute('data-screen');
  await expect.poll(() => boxOf()).toEqual(before);
});
