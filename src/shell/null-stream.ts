import type { Stream } from './process.js';

/** A stream that keeps nothing: /dev/null, a closed descriptor, a terminal that nobody is attached to. */
export const nullStream: Stream = { isTerminal: false, write: () => undefined };
