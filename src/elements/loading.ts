import type { DiagramError } from './diagram-error.js';
import { unworded } from './unworded.js';
import { loadStory, type StorySource } from './load-story.js';
import type { Story } from './story.js';

/** Reads one source after the other; what was asked for last wins, however late the others come. */
export class Loading {
  #turn = 0;
  #attempt: Promise<void>;
  #begun: () => void = () => undefined;
  #busy = true;
  #signal = { aborted: false };
  readonly #done: (story: Story) => void;
  readonly #failed: (error: DiagramError) => void;

  constructor(done: (story: Story) => void, failed: (error: DiagramError) => void) {
    this.#done = done;
    this.#failed = failed;
    this.#attempt = new Promise((resolve) => (this.#begun = resolve));
  }

  /** True until what was asked for last is there, or is known not to be. */
  get busy(): boolean {
    return this.#busy;
  }

  begin(source: StorySource): void {
    const turn = ++this.#turn;
    // A story that is there may have lines added to it until the next one has come.
    if (this.#busy) this.#signal.aborted = true;
    this.#busy = true;
    this.#attempt = loadStory({ ...source, signal: (this.#signal = { aborted: false }) }).then(
      (story) => {
        if (this.#finish(turn)) this.#done(story);
      },
      (error: unknown) => this.#fail(turn, error),
    );
    this.#begun();
  }

  /** What was read can't be shown, unless something else is being read by now. */
  refuse(error: unknown): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#attempt = this.#fail(this.#turn, error);
  }

  async #fail(turn: number, error: unknown): Promise<void> {
    const failure = await inWords(error);
    if (this.#finish(turn)) this.#failed(failure);
  }

  /** Resolves when nothing is being read, waiting for the first source where there was none yet. */
  async finished(): Promise<void> {
    while (this.#busy) await this.#attempt;
  }

  #finish(turn: number): boolean {
    if (turn !== this.#turn) return false;
    this.#busy = false;
    return true;
  }
}

/** A mistake as a reader is told of it; where what words it can't be fetched either, as the browser does. */
async function inWords(error: unknown): Promise<DiagramError> {
  try {
    const asDiagramErrorModule = await import('./as-diagram-error.js');
    return asDiagramErrorModule.asDiagramError(error);
  } catch {
    return unworded(error);
  }
}
