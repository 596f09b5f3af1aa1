// What a browser fetches for the first picture of three scripts, gzipped, and what waits beside it. Fails past the levels held.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';

import { launchOptions } from './browser.mjs';

const run = 'docker run -d --name web alpine:3.24 sleep 1000\n';
/** The first is the one that the bar is for. Each level is today's: it may only fall. */
const scripts = [
  { name: 'a plain script', script: `${run}docker exec web touch /paint\n`, heldBytes: 46_300, barBytes: 45_000 },
  { name: 'a script with a shell in the container', script: `${run}docker exec web sh -c 'echo blue > /etc/motd'\n`, heldBytes: 65_700 },
  {
    name: 'one image, three containers',
    script: readFileSync('stories/scenarios/one-image-three-containers.sh', 'utf8'),
    heldBytes: 127_200,
  },
];
const gzipBytes = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How often a page waits for files that others have asked for, as far as times tell: what begins when one has come may have been asked for by it. */
function roundsOf(entries) {
  const rounds = [];
  for (const { startTime } of entries)
    rounds.push(1 + Math.max(0, ...rounds.filter((_, index) => entries[index].responseEnd <= startTime)));
  return Math.max(...rounds);
}

/** The files that a page with this script has fetched when its picture is there; what it fetches then is not counted, however slow the machine. */
async function filesFor(browser, script) {
  const body = `<!doctype html><title>size</title><script type="module" src="/layer-diagram.js"></script><layer-diagram><pre>${escaped(script)}</pre></layer-diagram>`;
  const tab = await browser.newPage();
  await tab.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body });
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    return route.fulfill({ path: join('dist', pathname), contentType: 'text/javascript' });
  });
  await tab.goto('http://layer-diagram.test/');
  const entries = await tab.evaluate(async () => {
    await customElements.whenDefined('layer-diagram');
    await document.querySelector('layer-diagram').settled;
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    return scripts.map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd }));
  });
  await tab.close();
  return { files: new Set(entries.map(({ name }) => join('dist', new URL(name).pathname))), rounds: roundsOf(entries) };
}

/** A file, and the module that it is fetched for, which stands last in it. */
const named = (file) => `${basename(file)} (${basename(JSON.parse(readFileSync(`${file}.map`, 'utf8')).sources.at(-1) ?? '', '.ts')})`;
const show = (files) => {
  for (const [bytes, file] of files.map((file) => [gzipBytes(file), file]).sort((a, b) => b[0] - a[0]))
    console.log(`  ${kilobytes(bytes).padStart(9)}  ${named(file)}`);
};

const browser = await chromium.launch(launchOptions);
const everFetched = new Set();
const problems = [];
for (const { name, script, heldBytes, barBytes } of scripts) {
  const { files, rounds } = await filesFor(browser, script);
  for (const file of files) everFetched.add(file);
  const total = [...files].reduce((sum, file) => sum + gzipBytes(file), 0);
  console.log(`Before the first picture of ${name} (gzip):`);
  show([...files]);
  console.log(
    `  ${kilobytes(total).padStart(9)}  in all, fetched one after the other: ${rounds}${barBytes ? `; the bar is ${kilobytes(barBytes)}` : ''}`,
  );
  if (total > heldBytes) problems.push(`${name}: ${kilobytes(total)}, more than the ${kilobytes(heldBytes)} that are held.`);
}
await browser.close();

console.log('Later, when asked for:');
show(
  readdirSync('dist/chunks', { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join('dist/chunks', name))
    .filter((file) => !everFetched.has(file)),
);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
