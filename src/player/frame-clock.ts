/** Calls back before the next picture is shown, with the time in milliseconds. Handed in, so that tests bring their own. */
export interface FrameClock {
  request(callback: (nowMs: number) => void): number;
  cancel(handle: number): void;
}

/** The page's own frames. Nothing is asked of the page until the first request, so importing it on a server does no harm. */
export const pageFrames: FrameClock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => {
    cancelAnimationFrame(handle);
  },
};
