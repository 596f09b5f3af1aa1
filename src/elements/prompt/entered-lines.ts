import { readTyped } from '../../shell/read-typed.js';

/** Text that Enter has taken, which a Tab before it may still complete; `asIs` where it is run however it ends. */
interface Entered {
  readonly text: string | Promise<string>;
  readonly asIs: boolean;
}

/** What becomes of what was read. */
export interface Reading {
  run(lines: readonly string[]): void;
  /** The shell asks for more than `text`. */
  goOn(text: string): void;
  fail(text: string, error: unknown): void;
}

/**
 * What Enter has taken and nobody has read yet. Who types fast is ahead of the code that reads lines, which is fetched with the first:
 * all are read, in their order.
 */
export class EnteredLines {
  #lines: Entered[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(text: string | Promise<string>, asIs: boolean): void {
    this.#lines.push({ text, asIs });
    if (this.#lines.length === 1) void this.#read();
  }

  /** Forgets what is not read yet. */
  clear(): void {
    this.#lines = [];
  }

  async #read(): Promise<void> {
    // What is added after clear() is read by its own turn.
    const mine = this.#lines;
    for (let first = mine[0]; first !== undefined; first = mine[0]) {
      const { asIs } = first;
      const text = await first.text;
      if (this.#lines !== mine) return;
      const lines = await readTyped(text).catch((error: unknown) => {
        if (this.#lines === mine) {
          this.clear();
          this.#reading.fail(text, error);
        }
        return [];
      });
      if (this.#lines !== mine) return;
      mine.shift();
      const isEnded = asIs || (/\n\s*$/.test(text) && !/<<-?\s*['"\w]/.test(text));
      const [next] = mine;
      if (lines !== null || isEnded) this.#reading.run(lines ?? [text.trim()]);
      else if (next) mine[0] = { text: `${text}\n${await next.text}`, asIs: next.asIs };
      else this.#reading.goOn(text);
    }
  }
}
