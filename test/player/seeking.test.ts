import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { svgOf } from '../../src/draw/svg-of.js';
import { Film } from '../../src/player/film.js';
import type { FrameClock } from '../../src/player/frame-clock.js';
import { Player } from '../../src/player/player.js';
import { openDemo } from '../../src/shell/shell.js';

/** Frames that come when the test says so, of the lengths it says. */
class HandClock implements FrameClock {
  nowMs = 0;
  #waiting: ((nowMs: number) => void) | null = null;

  request(callback: (nowMs: number) => void): number {
    this.#waiting = callback;
    return 1;
  }

  cancel(): void {
    this.#waiting = null;
  }

  frame(ms: number): void {
    this.nowMs += ms;
    const callback = this.#waiting;
    this.#waiting = null;
    callback?.(this.nowMs);
  }
}

const demo = openDemo();

/** A player with a film of its own, whose pictures are those of the moments that it stood at. */
async function showing(width: number) {
  const film = new Film(demo.initial, demo.steps, { width }, () => undefined);
  await film.whole(1, false);
  await film.whole(film.timeline.endsMs.at(-1) ?? 0, false);
  const clock = new HandClock();
  let drawn = '';
  const draw = (): void => {
    const pose = film.poseAt(player.positionMs, false);
    if (pose === null) throw new Error('a picture is missing');
    drawn = svgOf(pose);
  };
  const player: Player = new Player(clock, (event) => {
    if (event === 'frame') draw();
  });
  player.load(film.timeline, { step: 0, untouched: false });
  return { film, clock, player, drawn: () => drawn };
}

describe('a film', () => {
  beforeAll(async () => {
    const script = readFileSync(new URL('../../stories/scenarios/copy-on-write.sh', import.meta.url), 'utf8');
    expect(await demo.run(script)).toBe(null);
    expect(demo.steps.length).toBeGreaterThan(5);
  });

  it('shows the same picture by seeking to a moment as by playing to it', async () => {
    const played = await showing(960);
    const sought = await showing(960);
    // One play through the story in frames of changing lengths stands for a play to each of its moments.
    const moments: { readonly ms: number; readonly picture: string }[] = [];
    const lengths = fc.sample(fc.integer({ min: 1, max: 100 }), { seed: 7, numRuns: 5000 });
    played.player.play();
    for (let index = 0; !played.player.paused; index += 1) {
      played.clock.frame(lengths[index % lengths.length] ?? 16);
      moments.push({ ms: played.player.positionMs, picture: played.drawn() });
    }
    expect(moments.length).toBeGreaterThan(200);
    const order = fc.sample(fc.nat({ max: moments.length - 1 }), { seed: 11, numRuns: 200 });
    let moving = 0;
    for (const at of order) {
      const moment = moments[at];
      if (!moment) throw new Error('no such moment');
      sought.player.seek(moment.ms);
      expect(sought.drawn()).toBe(moment.picture);
      if (sought.film.poseAt(moment.ms, false) !== sought.film.poseAt(moment.ms, true)) moving += 1;
    }
    expect(moving).toBeGreaterThan(20);
  }, 120_000);

  it('keeps its moment when it is laid out anew, playing or not', async () => {
    const { film, clock, player, drawn } = await showing(960);
    player.play();
    for (let frames = 0; frames < 30; frames += 1) clock.frame(37);
    const [ms, before] = [player.positionMs, drawn()];
    film.options = { width: 480 };
    expect([player.positionMs, player.paused]).toEqual([ms, false]);
    const narrow = film.poseAt(ms, false);
    expect(narrow?.width).toBe(480);
    film.options = { width: 960 };
    const wide = film.poseAt(ms, false);
    expect(wide && svgOf(wide)).toBe(before);
    clock.frame(20);
    expect(player.positionMs).toBe(ms + 20);
  });

  it('plays backwards through the pictures that it played forwards', async () => {
    const { film, player, drawn } = await showing(720);
    const endMs = Math.min(8000, player.durationMs);
    const forwards: string[] = [];
    for (let ms = 0; ms <= endMs; ms += 160) {
      player.seek(ms);
      forwards.push(drawn());
    }
    for (let ms = Math.floor(endMs / 160) * 160; ms >= 0; ms -= 160) {
      player.seek(ms);
      expect(drawn()).toBe(forwards.pop());
    }
    expect(film.stepCount).toBe(demo.steps.length);
  });
});
