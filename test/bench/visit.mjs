// One contestant, one scene, one fresh page: all quantities that are asked for, with the main thread's CPU time.
import { viewport } from './scene-data.mjs';

/** A limit that a visit ran into; what was measured before is kept. */
class Overrun extends Error {}

const within = (work, limitMs, what) => {
  let timer;
  const limit = new Promise(
    (_, reject) => (timer = setTimeout(() => reject(new Overrun(`${what} took more than ${limitMs / 1000} s`)), limitMs)),
  );
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
};

/**
 * Measures one visit: `firstMs`, and for the motions asked for `…FrameMs` (main-thread CPU time a frame while it plays), `…Fps`, `…BeginMs`
 * and `…SeekMs`. `overrun` says what took too long, and whatever would have come after is missing.
 */
export async function visit(browser, origin, { contestant, scene, motions, frames, seeks, seconds, limitMs, look }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'no-preference' });
  const measured = {};
  try {
    const page = await context.newPage();
    const failures = [];
    page.on('pageerror', (error) => failures.push(error));
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cpuMs = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
    };
    const ask = (what, method, ...rest) =>
      within(
        page.evaluate(([name, values]) => globalThis.bench[name](...values), [method, rest]),
        limitMs,
        what,
      );
    const timed = async (what, method, ...rest) => {
      const before = await cpuMs();
      const result = await ask(what, method, ...rest);
      return { result, cpuMs: (await within(cpuMs(), limitMs, what)) - before };
    };
    await page.goto(`${origin}/contestant/${contestant.page}${contestant.query ?? ''}`);
    await page.waitForFunction(() => 'bench' in globalThis);
    await ask('getting ready', 'ready', `/scene/${scene}`);

    const first = await timed('the first picture', 'first');
    measured.firstMs = first.result;
    measured.firstCpuMs = first.cpuMs;
    if (look) await look(page, 'first');
    for (const name of motions) {
      const begun = await ask('beginning to move', 'begin', name, seconds);
      measured[`${name}BeginMs`] = begun;
      const played = await timed('moving', 'play', frames);
      measured[`${name}FrameMs`] = played.cpuMs / played.result.frames;
      measured[`${name}Fps`] = (played.result.frames / played.result.ms) * 1000;
      measured[`${name}Frames`] = played.result.frames;
      if (look) await ask('standing', 'standAt', 0.4);
      if (look) await look(page, name);
      if (name !== 'all' || seeks === 0) continue;
      const sought = await timed('seeking', 'seek', seeks);
      measured.seekMs = sought.cpuMs / sought.result.frames;
    }
    if (failures.length > 0) throw failures[0];
  } catch (error) {
    if (!(error instanceof Overrun)) throw new Error(`${contestant.name}, ${scene}: ${error.message}`, { cause: error });
    measured.overrun = error.message;
  } finally {
    await context.close();
  }
  return measured;
}
