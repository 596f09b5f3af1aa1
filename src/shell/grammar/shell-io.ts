import { nullStream } from '../null-stream.js';
import type { Stream } from '../process.js';

/** Standard input that commands take from one after the other: `read` a line, a program all that is left. */
export class Input {
  #text: string | null;

  constructor(text: string | null) {
    this.#text = text;
  }

  /** Takes all that is left; null where nothing is attached. */
  takeAll(): string | null {
    const text = this.#text;
    if (text !== null) this.#text = '';
    return text;
  }

  /** Takes a line without its end; null at the end. */
  takeLine(): string | null {
    if (this.#text === null || this.#text === '') return null;
    const end = this.#text.indexOf('\n');
    const line = end < 0 ? this.#text : this.#text.slice(0, end);
    this.#text = end < 0 ? '' : this.#text.slice(end + 1);
    return line;
  }
}

/** What a command reads from and writes to: descriptor 0, and the others by number. */
export interface ShellIo {
  readonly input: Input;
  readonly outputs: ReadonlyMap<number, Stream>;
}

/** The stream of a descriptor. */
export function outputOf(io: ShellIo, descriptor: number): Stream {
  return io.outputs.get(descriptor) ?? nullStream;
}

/** The same with standard output elsewhere. */
export function withStdout(io: ShellIo, stdout: Stream): ShellIo {
  return { input: io.input, outputs: new Map(io.outputs).set(1, stdout) };
}
