import type { Stream } from '../process.js';

/** A stream that passes on whole lines. */
export class LineStream implements Stream {
  readonly isTerminal = false;
  readonly #write: (lines: string) => void;
  #rest = '';

  constructor(write: (lines: string) => void) {
    this.#write = write;
  }

  write(text: string): void {
    const all = this.#rest + text;
    const end = all.lastIndexOf('\n') + 1;
    this.#rest = all.slice(end);
    if (end > 0) this.#write(all.slice(0, end));
  }

  /** Passes on what is left without a line end. */
  end(): void {
    if (this.#rest !== '') this.#write(`${this.#rest}\n`);
    this.#rest = '';
  }
}
