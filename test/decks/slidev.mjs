// A real Slidev deck, built with the built package and driven by a clicker: `npm run build && npm run test:slidev`. Slidev is half a
// gigabyte and no dependency of the project: it is installed beside its deck when this runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

import { launchOptions } from '../browser.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const deck = fileURLToPath(new URL('slidev', import.meta.url));
const dist = join(deck, 'dist');
const link = join(deck, 'node_modules/layer-diagram');

if (!existsSync(join(project, 'dist/index.js'))) throw new Error('Build the package first: npm run build');
install();
execFileSync('npm', ['run', 'build'], { cwd: deck, stdio: 'inherit' });

const browser = await chromium.launch(launchOptions);
try {
  await clickThrough(20);
  await pressThrough();
  await reload();
} finally {
  await browser.close();
  // Whoever walks the project would else walk it again in here.
  rmSync(link, { force: true });
}

function install() {
  const wanted = JSON.parse(readFileSync(join(deck, 'package.json'), 'utf8')).dependencies['@slidev/cli'];
  const there = join(deck, 'node_modules/@slidev/cli/package.json');
  const isThere = existsSync(there) && JSON.parse(readFileSync(there, 'utf8')).version === wanted;
  if (!isThere) execFileSync('npm', ['ci'], { cwd: deck, stdio: 'inherit' });
  // The package as others get it, by its exports.
  rmSync(link, { recursive: true, force: true });
  symlinkSync(project, link, 'junction');
}

async function open(path, complaints = []) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('http://slidev.test/**', (route) => {
    const file = join(dist, new URL(route.request().url()).pathname);
    const isFile = file.startsWith(dist) && existsSync(file) && statSync(file).isFile();
    const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' };
    return route.fulfill({
      path: isFile ? file : join(dist, 'index.html'),
      contentType: isFile ? (types[extname(file)] ?? 'application/octet-stream') : 'text/html',
    });
  });
  await page.goto(`http://slidev.test${path}`);
  return page;
}

/** Clicks on each slide, as the deck reserves them. */
function reserved(slide) {
  return [0, 0, 4, 4, 0][slide] ?? 0;
}

/** What is shown once the deck has come to a click and nothing moves; null on a slide without a diagram. */
async function shownAt(page, { slide, click }) {
  await page.waitForFunction(
    ([no, clicks]) => {
      const { pathname, searchParams } = new URL(location.href);
      return pathname === `/${no}` && Number(searchParams.get('clicks') ?? 0) === clicks;
    },
    [slide, click],
  );
  if (reserved(slide) === 0) return null;
  return page.locator(`.slidev-page-${slide} layer-diagram`).evaluate(async (diagram) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await diagram.settled;
    return {
      step: diagram.step + (diagram.asking ? 0.5 : 0),
      width: diagram.getBoundingClientRect().width,
      picture: diagram.shadowRoot.querySelector('.picture').innerHTML.replace(/<!--.*?-->/g, ''),
    };
  });
}

function wantedStep({ slide, click }) {
  return slide === 3 ? click / 2 : click;
}

async function clickThrough(count) {
  const complaints = [];
  const page = await open('/2', complaints);
  const pictures = new Map();
  const visited = [];
  let place = { slide: 2, click: 0 };
  let state = 11;
  await page.waitForSelector('.slidev-page-2 layer-diagram');
  for (let clicks = 0; clicks < count; clicks++) {
    // The same clicks each time: forward twice as often as back.
    state = (state * 1103515245 + 12345) % 2147483648;
    const forward = (state >> 8) % 3 !== 0;
    place = forward ? after(place) : before(place);
    await page.keyboard.press(forward ? 'ArrowRight' : 'ArrowLeft');
    const shown = await shownAt(page, place);
    visited.push(`${place.slide}.${place.click}`);
    if (shown === null) continue;
    assert.equal(shown.step, wantedStep(place), `click ${clicks + 1}, slide ${place.slide} at ${place.click}`);
    assert.ok(shown.width > 300, 'the diagram is in view');
    const name = `${place.slide} ${shown.step}`;
    assert.equal(pictures.get(name) ?? shown.picture, shown.picture, `the picture of ${name} is the same as before`);
    pictures.set(name, shown.picture);
  }
  assert.ok(pictures.size > 5, `${pictures.size} different pictures`);
  assert.deepEqual(complaints, []);
  console.log(`slidev: ${count} clicks by way of ${visited.join(' ')}, ${pictures.size} pictures, each the same whenever it came`);
  await page.close();
}

function after({ slide, click }) {
  if (click < reserved(slide)) return { slide, click: click + 1 };
  return slide < 4 ? { slide: slide + 1, click: 0 } : { slide, click };
}

function before({ slide, click }) {
  if (click > 0) return { slide, click: click - 1 };
  return slide > 1 ? { slide: slide - 1, click: reserved(slide - 1) } : { slide, click };
}

/** What is done to a diagram itself, the deck does along; keys stay the deck's, but for those that only a diagram answers. */
async function pressThrough() {
  const page = await open('/3');
  const at = (slide) => page.locator(`.slidev-page-${slide} layer-diagram`);
  const key = (name) => () => page.keyboard.press(name);
  const picture = (slide) => () => at(slide).locator('.picture').click();
  const button = (name) => () => at(2).getByRole('button', { name }).click();
  await page.waitForSelector('.slidev-page-3 layer-diagram');
  const ways = [
    [3, 1, key('ArrowRight')],
    [3, 2, picture(3)],
    [3, 3, key('ArrowRight')],
    [3, 4, picture(3)],
    [3, 3, key('ArrowLeft')],
    [3, 2, key('PageUp')],
    [3, 1, key('ArrowLeft')],
    [3, 0, key('ArrowLeft')],
    [2, 4, key('ArrowLeft')],
    [2, 3, button('Previous step')],
    [2, 2, key('ArrowLeft')],
    [2, 3, button('Next step')],
    [2, 4, key(' ')],
  ];
  for (const [slide, click, act] of ways) {
    await act();
    const shown = await shownAt(page, { slide, click });
    assert.equal(shown.step, wantedStep({ slide, click }), `slide ${slide} at ${click}`);
  }
  assert.equal(await at(2).evaluate((diagram) => diagram.paused), true, 'space is the deck’s');
  const whole = () => page.evaluate(() => document.fullscreenElement?.localName ?? null);
  await picture(2)();
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  assert.equal(await whole(), 'layer-diagram', 'the diagram alone takes the screen');
  await page.keyboard.press('ArrowLeft');
  assert.equal((await shownAt(page, { slide: 2, click: 3 })).step, 3, 'the clicker goes on on the whole screen');
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement === null);
  console.log(
    `slidev: ${ways.length} presses on picture, buttons and keys, and the deck is where the diagram is; f shows the diagram alone`,
  );
  await page.close();
}

/** A link to a click shows that click. */
async function reload() {
  const page = await open('/3?clicks=3');
  await page.waitForSelector('.slidev-page-3 layer-diagram');
  const shown = await shownAt(page, { slide: 3, click: 3 });
  assert.equal(shown.step, 1.5);
  const shot = process.argv[2];
  if (shot) await page.screenshot({ path: join(dirname(shot), 'slidev.png') });
  console.log('slidev: a link to the third click of a slide shows the question before its second step');
}
