import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LayerDiagram } from '../../src/elements/layer-diagram.js';
import type { Snapshot } from '../../src/model/snapshot/snapshot.js';

interface Told {
  readonly steps: readonly {
    readonly command: string;
    readonly stdout: string;
    readonly exitCode: number | null;
    readonly state: Snapshot;
  }[];
}

const root = join(import.meta.dirname, '../..');

for (const name of ['images-vs-containers', 'copy-on-write']) {
  test(`${name}: the page and the command tell the same story`, async ({ page }) => {
    const script = join(root, 'stories/scenarios', `${name}.sh`);
    const told = JSON.parse(
      execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'run', script, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    ) as Told;
    await page.route('http://story.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
      if (pathname === '/story.sh') return route.fulfill({ contentType: 'text/plain', body: readFileSync(script, 'utf8') });
      if (pathname !== '/') return route.fulfill({ path: join(root, 'dist', pathname), contentType: 'text/javascript' });
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>story</title><script type="module" src="/layer-diagram.js"></script><layer-diagram src="/story.sh" poster="0" controls terminal caption></layer-diagram>',
      });
    });
    await page.goto('http://story.test/');
    await page.evaluate(() => customElements.whenDefined('layer-diagram'));
    const figure = page.locator('layer-diagram');
    await figure.evaluate((element: LayerDiagram) => element.settled);
    // Lit's own comments say how often a place was filled, not what is in it.
    const shown = () =>
      figure.evaluate(
        (element: LayerDiagram) => element.shadowRoot?.querySelector('.picture')?.outerHTML.replace(/<!--[^>]*-->/g, '') ?? '',
      );
    const first = await shown();
    expect(first).not.toBe('');
    const inPage = await figure.evaluate(async (element: LayerDiagram) => {
      const steps = [];
      for (const { index, command, stdout, exitCode } of element.steps) {
        await element.goTo(index);
        steps.push({ command, stdout, exitCode, state: element.state });
      }
      return steps;
    });
    expect(inPage.length).toBe(told.steps.length);
    for (const [at, step] of told.steps.entries()) {
      const { command, stdout, exitCode, state } = step;
      expect(inPage[at]).toEqual({ command, stdout, exitCode, state });
    }
    await figure.evaluate(async (element: LayerDiagram) => {
      await element.goTo(0);
      await element.settled;
    });
    expect(await shown()).toBe(first);
  });
}
