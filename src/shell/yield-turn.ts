interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
  close(): void;
}

interface Page {
  readonly MessageChannel: new () => { readonly port1: Port; readonly port2: Port };
}

/**
 * Lets whatever else waits on this thread (the page's frames and clicks) have its turn. Nothing depends on how long that takes. By message, since
 * pages hold back by four milliseconds timers that follow one another. Rejects where the run was aborted meanwhile.
 */
export function yieldTurn(signal?: { readonly aborted: boolean }): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new (globalThis as unknown as Page).MessageChannel();
    port1.onmessage = () => {
      port1.close();
      if (signal?.aborted) reject(new Error('the run was aborted'));
      else resolve();
    };
    port2.postMessage(null);
  });
}
