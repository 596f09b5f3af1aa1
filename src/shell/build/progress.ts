import type { Stream } from '../process.js';

/** BuildKit's plain progress on standard error: numbered vertices, each with its lines and how it ended. */
export class Progress {
  readonly #stream: Stream | null;
  #vertices = 0;

  /** `stream` null says nothing (`-q`). */
  constructor(stream: Stream | null) {
    this.#stream = stream;
    this.#write('#0 building with "default" instance using docker driver\n');
  }

  /** Begins a vertex: its name is printed at once. */
  begin(name: string): Vertex {
    this.#vertices += 1;
    const vertex = new Vertex(this.#vertices, name, (text) => this.#write(text));
    this.#write('\n');
    vertex.line(name);
    return vertex;
  }

  /** A vertex that took no time worth telling, with the lines it prints. */
  tell(name: string, ...lines: readonly string[]): void {
    const vertex = this.begin(name);
    for (const line of lines) vertex.line(line);
    vertex.done(0);
  }

  #write(text: string): void {
    this.#stream?.write(text);
  }
}

/** One step of a build as it goes. */
export class Vertex {
  readonly name: string;
  readonly #number: number;
  readonly #write: (text: string) => void;
  #log = '';

  constructor(number: number, name: string, write: (text: string) => void) {
    this.#number = number;
    this.name = name;
    this.#write = write;
  }

  line(text: string): void {
    this.#write(`#${this.#number} ${text}\n`);
  }

  /** What a RUN prints, stamped with the seconds since it began. */
  output(text: string, elapsedMs: number): void {
    const seconds = (elapsedMs / 1000).toFixed(3);
    const lines = text.replace(/\n$/, '').split('\n');
    for (const line of lines) {
      this.line(`${seconds} ${line}`);
      this.#log += `${seconds} ${line}\n`;
    }
  }

  done(elapsedMs: number): void {
    this.#write(`#${this.#number} DONE ${(elapsedMs / 1000).toFixed(1)}s\n`);
  }

  cached(): void {
    this.#write(`#${this.#number} CACHED\n`);
  }

  /** Ends in failure; the log is printed once more below a rule, as BuildKit does. */
  failed(message: string): void {
    this.#write(`#${this.#number} ERROR: ${message}\n------\n > ${this.name}:\n${this.#log}------\n`);
  }
}
