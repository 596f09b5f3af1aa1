import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

test('a rendered page plays from a disk to its end, and asks for nothing', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'layer-diagram-page-'));
  const [demo, out] = [join(folder, 'demo.sh'), join(folder, 'demo.html')];
  await writeFile(demo, '# One\ndocker run -d --name web alpine:3.24 sleep 1000\n# Two </script><!--\ndocker exec web rm /etc/motd\n');
  await promisify(execFile)(process.execPath, ['dist/cli/main.js', 'render', demo, '-o', out]);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(out).href);
  const figure = page.locator('layer-diagram');
  await expect(figure).toHaveJSProperty('step', 2);
  await figure.evaluate(async (element: HTMLElement & { playbackRate: number; play(): Promise<void> }) => {
    element.playbackRate = 4;
    const ended = new Promise((resolve) => element.addEventListener('ended', resolve, { once: true }));
    await element.play();
    await ended;
  });
  await expect(figure).toHaveJSProperty('ended', true);
  expect(complaints).toEqual([]);
  await rm(folder, { recursive: true });
});
