import { catalogueImage } from '../images/catalogue.js';
import { emptyWorld } from '../model/empty-world.js';
import type { World } from '../model/world.js';
import { hostTree } from './host-tree.js';
import { LiveSession } from './live-session.js';
import { readScript, type ScriptStep } from './read-script.js';
import { HostShell } from './host-shell.js';
import type { Demo, DemoOptions } from './shell.js';
import type { ParseError, Step } from './step.js';
import { LimitReached } from './stop.js';
import type { Completion } from './complete/completion.js';
import type { ImageFinder } from './session.js';

/** What passes between two lines typed. */
const TYPING_MS = 1_000;

/** The steps that were run so far, and the session and the shell on the host that run the next one. */
export class LiveDemo implements Demo {
  readonly initial: World;
  readonly #steps: Step[] = [];
  readonly #options: DemoOptions;
  readonly #session: LiveSession;
  readonly #shell: HostShell;
  #stopped = false;
  #caption = { title: '', text: '' };
  /** Runs wait for one another. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: DemoOptions) {
    this.#options = options;
    const world = emptyWorld(options.store ?? 'containerd');
    this.initial = { ...world, host: hostTree(options.files ?? {}, world.clockMs) };
    this.#session = new LiveSession({
      world: this.initial,
      catalogue: finderOf(options),
      readOutside: options.readOutside ?? (() => Promise.resolve(null)),
      limits: { commands: 100_000, outputBytes: 10_000_000, ...options.limits },
    });
    this.#shell = new HostShell(this.#session);
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  run(script: string, onStep?: (step: Step) => void): Promise<ParseError | null> {
    return this.#queue(async () => {
      const read = await readScript(script);
      if ('message' in read) return read;
      // Whoever has a line for more than the plainest shell most often has several.
      if (read.some(({ statements }) => statements.length > 0)) {
        const fetchAheadModule = await import('./fetch-ahead.js');
        await fetchAheadModule.fetchAhead(read);
      }
      for (const scriptStep of read) {
        if (this.#stopped || this.#shell.exited) break;
        const step = await this.#runStep(scriptStep);
        onStep?.(step);
      }
      return null;
    });
  }

  runLine(line: string): Promise<Step> {
    return this.#queue(async () => {
      const read = await readScript(line);
      const typed = { title: '', text: '', line: 1, command: line.trim(), words: null, statements: [] };
      if ('message' in read) {
        this.#session.output.note(`bash: ${read.message}\n`);
        return this.#runStep(typed, []);
      }
      const [only = typed, ...more] = read;
      return this.#runStep(more.length > 0 ? typed : only, read);
    });
  }

  complete(text: string, cursor: number): Promise<Completion> {
    return this.#queue(async () => {
      const completeDemoModule = await import('./complete/complete-demo.js');
      return completeDemoModule.completeDemo(this.#options, this.#shell, this.#session.world, text, cursor);
    });
  }

  #queue<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#last.then(job);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Runs the commands of a step: its own, but for several lines typed at once, and for one that can't be read, which has none. */
  async #runStep(scriptStep: ScriptStep, commands: readonly ScriptStep[] = [scriptStep]): Promise<Step> {
    const session = this.#session;
    if (scriptStep.title !== '') this.#caption = { title: scriptStep.title, text: scriptStep.text };
    let exitCode: number | null = scriptStep.command === '' ? null : 2;
    try {
      if (exitCode !== null && commands.length > 0) await session.advance(TYPING_MS);
      for (const command of commands) if (command.command !== '' && !this.#shell.exited) exitCode = await this.#shell.run(command);
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      this.#stopped = true;
      session.output.note(`layer-diagram: stopped: ${error.message}\n`);
      exitCode = 1;
    }
    const output = session.output.take();
    const textOf = (stream: 'stdout' | 'stderr'): string =>
      output.flatMap((chunk) => (chunk.stream === stream ? [chunk.text] : [])).join('');
    const step: Step = {
      index: this.#steps.length + 1,
      ...this.#caption,
      line: scriptStep.line,
      command: scriptStep.command,
      stdout: textOf('stdout'),
      stderr: textOf('stderr'),
      output,
      exitCode,
      facts: session.takeFacts(),
      world: session.world,
      holdMs: session.holdMs,
    };
    session.holdMs = 0;
    this.#steps.push(step);
    return step;
  }
}

/** Where a demo's `docker pull` finds images. */
function finderOf({ catalogue }: DemoOptions): ImageFinder {
  return catalogue
    ? async (repository, tag) => (await import('./as-served.js')).asServed(await catalogue(repository, tag))
    : catalogueImage;
}
