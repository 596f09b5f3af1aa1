import { afterEach, describe, expect, it, vi } from 'vitest';
import { poseOf, type Pose } from '../../src/motion/pose.js';
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

  it('no pose is ever asked for but those at rest, played or sought', async () => {
    wantLessMotion();
    const diagram = await showScript('poster="0" playback-rate="4"');
    const { film } = diagram;
    if (film === null) throw new Error('nothing is shown');
    const atRest = new Set<Pose>();
    for (let step = 0; step <= film.stepCount; step += 1) {
      const scene = film.sceneAt(step);
      if (scene) atRest.add(poseOf(scene));
    }
    const asked = vi.spyOn(film, 'poseAt');
    await diagram.play();
    await once(diagram, 'ended');
    for (let at = 0; at < 50; at += 1) diagram.currentTime = (diagram.duration * ((at * 37) % 50)) / 50;
    const drawn = asked.mock.results.map(({ value }) => value as unknown);
    expect(drawn.length).toBeGreaterThan(50);
    for (const pose of drawn) expect([...atRest]).toContain(pose);
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
