/** The way to a part of a figure that many figures never need: fetched when it is first asked for. Where it can't be, the figure goes on without it. */
export class Door<Part> {
  /** null until it is there. */
  part: Part | null = null;
  /** True where it could not be fetched. */
  isShut = false;
  #opening: Promise<Part | null> | null = null;
  readonly #fetch: () => Promise<Part>;
  readonly #lack: string;
  readonly #changed: () => void;

  /** `lack` is what the figure goes without where it can't be fetched, as the console is told; `changed` is called when it is there, and when it is known not to come. */
  constructor(fetch: () => Promise<Part>, lack: string, changed: () => void = () => undefined) {
    this.#fetch = fetch;
    this.#lack = lack;
    this.#changed = changed;
  }

  /** Resolves when what was asked for is there or known not to come; at once where nothing was. */
  get ready(): Promise<unknown> {
    return Promise.resolve(this.#opening);
  }

  /** Resolves to the part, or to null where it could not be fetched. */
  open(): Promise<Part | null> {
    return (this.#opening ??= this.#enter());
  }

  async #enter(): Promise<Part | null> {
    try {
      this.part = await this.#fetch();
    } catch (error) {
      this.isShut = true;
      console.warn(`Going on without ${this.#lack}, for want of code that could not be fetched.`, error);
    }
    this.#changed();
    return this.part;
  }
}
