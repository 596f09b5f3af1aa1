interface Timers {
  setTimeout(callback: () => void, delayMs: number): unknown;
}

/** Lets whatever else waits on this thread (the page's frames and clicks) have its turn. Nothing depends on how long that takes. */
export function yieldTurn(): Promise<void> {
  return new Promise((resolve) => {
    (globalThis as unknown as Timers).setTimeout(resolve, 0);
  });
}
