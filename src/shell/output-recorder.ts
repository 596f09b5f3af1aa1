import type { Stream } from './process.js';
import { LimitReached } from './stop.js';
import type { OutputChunk } from './step.js';

/** Keeps what a step writes, both streams in order, and stops a run that writes too much. */
export class OutputRecorder {
  readonly stdout: Stream;
  readonly stderr: Stream;
  #chunks: { stream: 'stdout' | 'stderr'; text: string }[] = [];
  #leftBytes: number;
  readonly #limitBytes: number;

  constructor(limitBytes: number) {
    this.#limitBytes = this.#leftBytes = limitBytes;
    this.stdout = { isTerminal: true, write: (text) => this.#write('stdout', text) };
    this.stderr = { isTerminal: true, write: (text) => this.#write('stderr', text) };
  }

  /** Counts output that is kept elsewhere (a pipe, a file, a log) towards the same limit. */
  count(text: string): void {
    this.#leftBytes -= text.length;
    if (this.#leftBytes < 0) throw new LimitReached(`output limit of ${this.#limitBytes} bytes reached`);
  }

  /** What was written since the last call. */
  take(): readonly OutputChunk[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks;
  }

  /** Writes past the limit: the run's own last word. */
  note(text: string): void {
    this.#chunks.push({ stream: 'stderr', text });
  }

  #write(stream: 'stdout' | 'stderr', text: string): void {
    if (text === '') return;
    this.count(text);
    const last = this.#chunks.at(-1);
    if (last && last.stream === stream && last.text.length < 65_536) last.text += text;
    else this.#chunks.push({ stream, text });
  }
}
