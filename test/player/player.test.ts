import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameClock } from '../../src/player/frame-clock.js';
import type { PlayerEvent } from '../../src/player/player-event.js';
import { Player } from '../../src/player/player.js';
import { makeTimeline } from '../../src/player/timeline.js';

/** Frames that come when the test says so, 20 ms apart. */
class HandClock implements FrameClock {
  nowMs = 1000;
  #waiting = new Map<number, (nowMs: number) => void>();
  #handle = 0;

  request(callback: (nowMs: number) => void): number {
    this.#waiting.set(++this.#handle, callback);
    return this.#handle;
  }

  cancel(handle: number): void {
    this.#waiting.delete(handle);
  }

  get idle(): boolean {
    return this.#waiting.size === 0;
  }

  frame(ms = 20): void {
    this.nowMs += ms;
    const callbacks = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const callback of callbacks) callback(this.nowMs);
  }

  /** Frames until nothing is asked for, at most so many. */
  runOut(most = 2000): void {
    for (let frames = 0; frames < most && !this.idle; frames += 1) this.frame();
  }
}

/** Three steps: of 300, 0 and 900 ms of motion. */
const timeline = makeTimeline([
  { motionMs: 300, characters: 0 },
  { motionMs: 0, characters: 100 },
  { motionMs: 900, characters: 0 },
]);

function load(step = 0, untouched = false) {
  const clock = new HandClock();
  const heard: PlayerEvent[] = [];
  const player = new Player(clock, (event) => {
    if (event !== 'frame' && event !== 'timeupdate') heard.push(event);
  });
  player.load(timeline, { step, untouched });
  heard.length = 0;
  return { clock, player, heard };
}

describe('time that comes to a motion which is not there yet', () => {
  const start = (play: (player: Player) => void) => {
    const clock = new HandClock();
    const heard: PlayerEvent[] = [];
    let there = false;
    const player: Player = new Player(
      clock,
      (event) => {
        if (event !== 'frame' && event !== 'timeupdate') heard.push(event);
      },
      undefined,
      () => there || player.positionMs === 0,
    );
    player.load(timeline, { step: 0, untouched: false });
    heard.length = 0;
    play(player);
    for (let frames = 0; frames < 50; frames += 1) clock.frame();
    const stoodAtMs = player.positionMs;
    there = true;
    return { player, clock, heard, stoodAtMs };
  };

  it('waits for it and then plays all the rest', () => {
    const { player, clock, heard, stoodAtMs } = start((one) => one.play());
    expect(stoodAtMs).toBeLessThanOrEqual(40);
    expect(heard.slice(0, 4)).toEqual(['play', 'playing', 'stepchange', 'waiting']);
    clock.frame();
    expect(heard.at(-1)).toBe('playing');
    expect(player.positionMs - stoodAtMs).toBeLessThanOrEqual(20);
  });

  it('waits in a single step, too, of which media elements know nothing', () => {
    const { player, clock, heard, stoodAtMs } = start((one) => void one.playStep(1));
    expect(stoodAtMs).toBeLessThanOrEqual(40);
    clock.runOut();
    expect([player.positionMs, heard]).toEqual([800, ['stepchange']]);
  });
});

describe('a timeline', () => {
  it('gives each step its motion and time to read', () => {
    expect(timeline).toEqual({ endsMs: [0, 800, 4600, 6000], motionsMs: [0, 300, 0, 900] });
  });
});

describe('playing', () => {
  it('goes from the start through every step to the end', () => {
    const { clock, player, heard } = load();
    player.play();
    clock.runOut();
    expect(heard).toEqual(['play', 'playing', 'stepchange', 'stepchange', 'stepchange', 'pause', 'ended']);
    expect([player.positionMs, player.step, player.ended, player.paused]).toEqual([6000, 3, true, true]);
  });

  it('takes as long as the rate says', () => {
    const { clock, player } = load();
    player.rate = 2;
    player.play();
    for (let frames = 0; frames <= 50; frames += 1) clock.frame();
    expect(player.positionMs).toBe(2000);
  });

  it('keeps rates between a quarter and four', () => {
    const { player } = load();
    player.rate = 100;
    expect(player.rate).toBe(4);
    player.rate = 0;
    expect(player.rate).toBe(0.25);
    player.rate = NaN;
    expect(player.rate).toBe(1);
  });

  it('starts at 0 from a poster and again after the end', async () => {
    for (const untouched of [true, false]) {
      const { clock, player } = load(3, untouched);
      player.play();
      await Promise.resolve();
      clock.frame();
      clock.frame();
      expect(player.positionMs).toBe(20);
    }
  });

  it('stops at the end of each step with pauseOnStep', () => {
    const { clock, player } = load();
    player.pauseOnStep = true;
    for (const step of [1, 2, 3]) {
      player.play();
      clock.runOut();
      expect([player.step, player.positionMs]).toEqual([step, timeline.endsMs[step]]);
    }
  });

  it('starts again at the end with loop', () => {
    const { clock, player, heard } = load();
    player.loop = true;
    player.play();
    clock.runOut(340);
    expect(player.paused).toBe(false);
    expect(player.positionMs).toBeLessThan(1000);
    expect(heard).not.toContain('ended');
    player.pause();
    expect(clock.idle).toBe(true);
  });

  it('does not jump when frames come late', () => {
    const { clock, player } = load();
    player.play();
    clock.frame();
    clock.frame(60_000);
    expect(player.positionMs).toBe(100);
  });

  it('lets a listener pause it in the middle', () => {
    const clock = new HandClock();
    const player: Player = new Player(clock, (event) => {
      if (event === 'stepchange' && player.step === 2) player.pause();
    });
    player.load(timeline, { step: 0, untouched: false });
    player.play();
    clock.runOut();
    expect([player.step, player.paused, clock.idle]).toEqual([2, true, true]);
  });
});

describe('one step', () => {
  it('plays its motion and stands at its end without waiting out the time to read', async () => {
    const { clock, player, heard } = load();
    const done = player.playStep(1);
    expect(player.step).toBe(1);
    clock.runOut(18);
    await done;
    expect([player.positionMs, player.moving]).toEqual([800, false]);
    expect(heard).toEqual(['stepchange']);
  });

  it('is finished first when the next is asked for', async () => {
    const { clock, player } = load();
    const first = player.playStep(1);
    clock.frame();
    const second = player.playStep(2);
    await first;
    clock.runOut();
    await second;
    expect([player.step, player.positionMs]).toEqual([2, 4600]);
  });

  it('says that the story ended after the last', async () => {
    const { clock, player, heard } = load(2);
    const done = player.playStep(3);
    clock.runOut();
    await done;
    expect(heard).toEqual(['stepchange', 'ended']);
  });
});

describe('seeking', () => {
  it('is over a moment later, and says both', async () => {
    const { player, heard } = load();
    player.seek(1000);
    expect([player.seeking, player.step]).toEqual([true, 2]);
    await Promise.resolve();
    expect([player.seeking, heard]).toEqual([false, ['seeking', 'stepchange', 'seeked']]);
  });

  it('keeps to the story', () => {
    const { player } = load();
    for (const [asked, got] of [
      [-5, 0],
      [1e9, 6000],
      [NaN, 0],
    ] as const) {
      player.seek(asked);
      expect(player.positionMs).toBe(got);
    }
  });

  it('plays on from there', async () => {
    const { clock, player } = load();
    player.play();
    player.seek(5900);
    await Promise.resolve();
    clock.runOut();
    expect([player.positionMs, player.ended]).toEqual([6000, true]);
  });

  it('stands still until the picture is there', async () => {
    const clock = new HandClock();
    const heard: string[] = [];
    let arrive: () => void = () => undefined;
    const player = new Player(
      clock,
      (event) => heard.push(event),
      () => new Promise((resolve) => (arrive = resolve)),
    );
    player.load(timeline, { step: 0, untouched: false });
    player.play();
    heard.length = 0;
    player.seek(1000);
    for (let frames = 0; frames < 5; frames += 1) clock.frame();
    expect([player.positionMs, heard]).toEqual([1000, ['seeking', 'waiting', 'stepchange', 'frame']]);
    arrive();
    await Promise.resolve();
    await Promise.resolve();
    expect(heard.slice(4)).toEqual(['timeupdate', 'seeked', 'playing']);
    for (let frames = 0; frames < 5; frames += 1) clock.frame();
    expect(player.positionMs).toBeGreaterThan(1000);
  });

  it('leaves no frame asked for, whatever was done before', () => {
    const acts = fc.array(fc.oneof(fc.constant('play'), fc.constant('next'), fc.constant('frame'), fc.integer({ min: -100, max: 7000 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(acts, (list) => {
        const { clock, player } = load();
        for (const act of list) {
          if (act === 'play') player.play();
          else if (act === 'next') void player.playStep(player.step + 1);
          else if (act === 'frame') clock.frame();
          else player.seek(Number(act));
          expect(player.positionMs).toBeGreaterThanOrEqual(0);
          expect(player.positionMs).toBeLessThanOrEqual(6000);
        }
        player.pause();
        expect([player.moving, clock.idle]).toEqual([false, true]);
      }),
    );
  });
});
