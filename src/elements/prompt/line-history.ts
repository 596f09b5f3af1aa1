/** Lines kept; the oldest go first. */
const most = 500;

/** The lines a reader can go back to: those of the script, then those typed. What is being typed is kept meanwhile. */
export class LineHistory {
  readonly #typed: string[] = [];
  readonly #script: () => readonly string[];
  /** How many lines back; 0 for what is being typed. */
  #back = 0;
  #draft = '';
  #query: string | null = null;

  constructor(script: () => readonly string[]) {
    this.#script = script;
  }

  /** Keeps a line that was run. */
  add(line: string): void {
    this.leave();
    if (line === '' || line === this.#lines().at(-1)) return;
    this.#typed.push(line);
    if (this.#typed.length > most) this.#typed.shift();
  }

  /** The line before the one shown; null where there is none. */
  older(shown: string): string | null {
    return this.#goTo(this.#back + 1, shown);
  }

  /** The line after the one shown, at last what was being typed; null where that is shown. */
  newer(shown: string): string | null {
    return this.#back === 0 ? null : this.#goTo(this.#back - 1, shown);
  }

  /** The last line before the one shown that holds what was typed when the search began; null where none does. */
  search(shown: string): string | null {
    this.#query ??= shown;
    const query = this.#query;
    const lines = this.#lines();
    for (let back = this.#back + 1; back <= lines.length; back += 1) {
      const line = lines.at(-back) ?? '';
      if (line !== shown && line.includes(query)) return this.#goTo(back, shown);
    }
    return null;
  }

  /** What was searched for; null while nothing is. */
  get query(): string | null {
    return this.#query;
  }

  /** The line shown was changed: it is what is being typed from now on. */
  leave(): void {
    this.#back = 0;
    this.#query = null;
  }

  #goTo(back: number, shown: string): string | null {
    const lines = this.#lines();
    if (back > lines.length) return null;
    if (this.#back === 0) this.#draft = shown;
    this.#back = back;
    return back === 0 ? this.#draft : (lines.at(-back) ?? '');
  }

  #lines(): string[] {
    return [...this.#script(), ...this.#typed].filter((line, at, all) => line !== all[at - 1]);
  }
}
