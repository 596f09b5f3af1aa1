// `npm run bench`: <layer-diagram> beside the ways one would draw the same by hand or with other libraries, and its history beside Immer.
// A whole run writes docs/performance.md; with --quick (one round, nothing of 10,000) or --only it tells and writes nothing.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';

import { launchOptions } from '../browser.mjs';
import { buildPages } from './build-pages.mjs';
import { lookInto } from './look.mjs';
import { performancePage } from './performance-page.mjs';
import { contestants, planVisits } from './plan.mjs';
import { Results } from './results.mjs';
import { sceneData } from './scene-data.mjs';
import { servePages } from './serve-pages.mjs';
import { visit } from './visit.mjs';

const { values } = parseArgs({
  options: {
    // One round, without the scene of 10,000.
    quick: { type: 'boolean', default: false },
    // Only these contestants, by the names of their pages.
    only: { type: 'string', multiple: true, default: [] },
    // Folder for screenshots of what each draws, first and on the way.
    look: { type: 'string' },
    // Where the page goes instead of docs/performance.md; written then in any case.
    out: { type: 'string' },
  },
});
const limitMs = 60_000;
const whole = !values.quick && values.only.length === 0;
const startMs = performance.now();

function tellHistory() {
  const script = fileURLToPath(new URL('history.mjs', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, '--json'], { encoding: 'utf8' }));
}

const pages = await buildPages([...new Set(Object.values(contestants).map(({ page }) => page))]);
const scenes = new Map();
const sceneOf = (name) => {
  if (!scenes.has(name)) {
    const data = sceneData(...name.split('x').map(Number));
    scenes.set(name, { field: data.field, json: JSON.stringify(data) });
  }
  return scenes.get(name);
};
const server = await servePages(pages, (name) => sceneOf(name).json);
const browser = await chromium.launch(launchOptions);
const results = new Results();
try {
  for (const { isWatched, ...planned } of planVisits(values)) {
    const field = isWatched ? sceneOf(planned.scene).field : null;
    const look = values.look === undefined ? null : lookInto(values.look, planned);
    const measured = await visit(browser, server.origin, { ...planned, limitMs, look, field });
    results.add(planned, measured);
    console.log(`${planned.scene.padEnd(9)} ${planned.contestant.name.padEnd(32)} ${Results.line(measured)}`);
  }
  const history = tellHistory();
  const page = await performancePage({
    results,
    history,
    chromium: browser.version(),
    isQuick: values.quick,
    date: new Date().toISOString().slice(0, 10),
    seconds: (performance.now() - startMs) / 1000,
  });
  console.log(`\n${page}`);
  if (whole || values.out !== undefined)
    writeFileSync(values.out ?? fileURLToPath(new URL('../../docs/performance.md', import.meta.url)), page);
} finally {
  await browser.close();
  server.close();
  rmSync(pages, { recursive: true });
}
if (results.hasFailures) process.exitCode = 1;
