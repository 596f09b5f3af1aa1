// One contestant, one scene, one fresh page: all quantities that are asked for, with the main thread's CPU time.
import { viewport } from './scene-data.mjs';
import { countDifferent } from './watch-motion.mjs';

/** A limit that a visit ran into; what was measured before is kept. */
class Overrun extends Error {}

function within(work, limitMs) {
  let timer;
  const limit = new Promise((_, reject) => (timer = setTimeout(() => reject(new Overrun()), limitMs)));
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** A contestant's page: `ask` calls a method of its stand, `timed` tells the CPU time that took as well. */
async function open(context, url, limitMs) {
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpuMs = async () => {
    const { metrics } = await within(session.send('Performance.getMetrics'), limitMs);
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
  };
  const ask = (method, ...rest) =>
    within(
      page.evaluate(([name, values]) => globalThis.bench[name](...values), [method, rest]),
      limitMs,
    );
  const timed = async (method, ...rest) => {
    const beforeMs = await cpuMs();
    const result = await ask(method, ...rest);
    return { result, cpuMs: (await cpuMs()) - beforeMs };
  };
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return { page, failures, ask, timed };
}

async function measureMotion({ page, ask, timed }, name, { seeks, seconds, look, field }) {
  const beginMs = await ask('begin', name, seconds);
  const played = await timed('play');
  const measured = {
    [`${name}BeginMs`]: beginMs,
    [`${name}FrameMs`]: played.cpuMs / played.result.frames,
    [`${name}Fps`]: (played.result.frames / played.result.ms) * 1000,
  };
  if (look) {
    await ask('standAt', 0.4);
    await look(page, name);
  }
  if (name === 'all' && field) measured.different = await countDifferent(page, field, (moment) => ask('standAt', moment));
  if (name === 'all' && seeks > 0) {
    const sought = await timed('seek', seeks);
    measured.seekMs = sought.cpuMs / sought.result.frames;
  }
  return measured;
}

/**
 * Measures one visit: `firstMs`, and for each motion asked for `…FrameMs` (main-thread CPU time a frame while it plays), `…Fps`,
 * `…BeginMs`, and `seekMs`; with `field` also `different`, as watch-motion.mjs counts it. `overrun` is the limit in seconds where
 * something took longer, `failure` says what broke; what would have come after is missing.
 */
export async function visit(browser, origin, { contestant, scene, motions, limitMs, look, ...rest }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'no-preference' });
  const measured = {};
  try {
    const stand = await open(context, `${origin}/contestant/${contestant.page}${contestant.query ?? ''}`, limitMs);
    await stand.ask('ready', `/scene/${scene}`);
    const first = await stand.timed('first');
    measured.firstMs = first.result;
    measured.firstCpuMs = first.cpuMs;
    if (look) await look(stand.page, 'first');
    for (const name of motions) Object.assign(measured, await measureMotion(stand, name, { look, ...rest }));
    if (stand.failures.length > 0) throw stand.failures[0];
  } catch (error) {
    if (error instanceof Overrun) measured.overrun = limitMs / 1000;
    else measured.failure = error instanceof Error ? error.message : String(error);
  } finally {
    await context.close();
  }
  return measured;
}
