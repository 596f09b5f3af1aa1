// What every contestant's page has in common: the clock, the frames that are counted, the moments that are sought.

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Shuffled shares of a motion, the same in every run. */
const shareOf = (index) => ((index * 7 + 3) % 20) / 20 + 0.025;

/**
 * Puts a contestant on its stand, as `bench` on the page. It has `ready(data)`, not timed; `first()`, which draws the first scene and
 * resolves when all of it is in the page; and for motion `begin(name, seconds)`, which prepares to move to the scene `name` and waits at
 * the moment where the things begin to move, `play()`, `pause()`, `progress` (0 to 1) and `seek(progress)`.
 */
export function putOnStand(contestant) {
  let lengthMs = 0;
  globalThis.bench = {
    async ready(url) {
      await contestant.ready(await (await fetch(url)).json());
      await nextFrame();
      await nextFrame();
    },

    /** Milliseconds until the frame after the one that shows the whole picture. */
    async first() {
      const startMs = performance.now();
      await contestant.first();
      await nextFrame();
      await nextFrame();
      return performance.now() - startMs;
    },

    /** Milliseconds from giving the next scene to the first frame of the way there. */
    async begin(name, seconds) {
      lengthMs = seconds * 1000;
      const startMs = performance.now();
      await contestant.begin(name, seconds);
      await nextFrame();
      await nextFrame();
      return performance.now() - startMs;
    },

    /** Plays the whole motion and counts its frames. */
    async play() {
      let frames = 0;
      const startMs = performance.now();
      contestant.play();
      // Some tell no progress once they are over.
      while (contestant.progress < 1 && performance.now() - startMs < lengthMs) {
        await nextFrame();
        frames++;
      }
      contestant.pause();
      return { frames, ms: performance.now() - startMs };
    },

    /** Goes to so many moments of the motion, one a frame. */
    async seek(count) {
      for (let index = 0; index < count; index++) {
        await nextFrame();
        contestant.seek(shareOf(index));
      }
      await nextFrame();
      return { frames: count };
    },

    /** Stands still at a moment, for a look. */
    async standAt(progress) {
      contestant.seek(progress);
      await nextFrame();
      await nextFrame();
    },
  };
}
