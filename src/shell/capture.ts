import type { Stream } from './process.js';

/** A stream into a string: what a pipe, `$(…)` or a redirection takes. */
export class Capture implements Stream {
  readonly isTerminal = false;
  readonly #parts: string[] = [];
  readonly #count: (text: string) => void;

  /** `count` hears of each piece: hand it the recorder's, so that pipes are limited too. */
  constructor(count: (text: string) => void) {
    this.#count = count;
  }

  write(text: string): void {
    this.#count(text);
    this.keep(text);
  }

  /** Takes text that does not count. */
  protected keep(text: string): void {
    this.#parts.push(text);
  }

  get text(): string {
    if (this.#parts.length > 1) this.#parts.splice(0, Infinity, this.#parts.join(''));
    return this.#parts[0] ?? '';
  }
}

/** Characters that a pipe takes of a text without end. */
const ENOUGH = 1_000_000;

/** A stream to a reader that stops when it has enough: of a text without end nothing counts. */
export class Pipe extends Capture {
  repeat(text: string): void {
    this.keep(text.repeat(Math.ceil(ENOUGH / text.length)));
  }
}
