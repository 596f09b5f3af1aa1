import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearPage, once, pictureOf, showScript } from './fixture.js';

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

/** Answers that the reader wants less motion, and all else as it is. */
function wantLessMotion(): void {
  const ask = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => (query.includes('prefers-reduced-motion') ? ask('all') : ask(query)));
}

describe('with less motion', () => {
  it('each step is a cut', async () => {
    wantLessMotion();
    const diagram = await showScript();
    const next = diagram.next();
    await next;
    expect([diagram.step, diagram.player.moving]).toEqual([1, false]);
  });

  it('playing shows no picture but those at rest', async () => {
    const still = await showScript();
    const atRest = new Set<string>();
    for (let step = 0; step <= 4; step += 1) {
      await still.goTo(step, { animate: false });
      atRest.add(bare(pictureOf(still)));
    }
    wantLessMotion();
    const diagram = await showScript('poster="0" playback-rate="4"');
    const seen = new Set<string>();
    diagram.addEventListener('timeupdate', () => seen.add(bare(pictureOf(diagram))));
    diagram.currentTime = 0;
    await diagram.play();
    await once(diagram, 'ended');
    for (const picture of seen) expect(atRest).toContain(picture);
    expect(seen.size).toBeGreaterThan(2);
  });
});

/** Markup of what is drawn, without the frame's own attributes. */
function bare(markup: string): string {
  return markup.replace(/^<svg[^>]*>/, '');
}
