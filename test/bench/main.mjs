// `npm run bench`: <layer-diagram> beside the ways one would draw the same by hand or with other libraries, and its history beside Immer.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';

import { launchOptions } from '../browser.mjs';
import { buildPages } from './build-pages.mjs';
import { contestants, planVisits } from './plan.mjs';
import { Results } from './results.mjs';
import { sceneData } from './scene-data.mjs';
import { servePages } from './serve-pages.mjs';
import { lookInto } from './look.mjs';
import { visit } from './visit.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    look: { type: 'string' },
    json: { type: 'string' },
  },
});

const limitMs = 60_000;
const pages = await buildPages([...new Set(Object.values(contestants).map(({ page }) => page))]);
const scenes = new Map();
const sceneJson = (name) => {
  if (!scenes.has(name)) scenes.set(name, JSON.stringify(sceneData(...name.split('x').map(Number))));
  return scenes.get(name);
};
const server = await servePages(pages, sceneJson);
const browser = await chromium.launch(launchOptions);
const results = new Results();
try {
  for (const planned of planVisits(values)) {
    sceneJson(planned.scene);
    const look = values.look === undefined ? null : lookInto(values.look, planned);
    const measured = await visit(browser, server.origin, { ...planned, limitMs, look });
    results.add(planned, measured);
    console.log(`${planned.scene.padEnd(9)} ${planned.contestant.name.padEnd(32)} ${Results.line(measured)}`);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(pages, { recursive: true });
}
