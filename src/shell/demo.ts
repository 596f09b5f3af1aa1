import { emptyWorld } from '../model/empty-world.js';
import { EngineNotLoaded, loadEngine } from '../model/reduce-loaded.js';
import type { World } from '../model/world.js';
import { hostTree } from './host-tree.js';
import { LiveSession } from './live-session.js';
import { readScript, type ScriptStep } from './read-script.js';
import { HostShell } from './host-shell.js';
import type { Demo, DemoOptions } from './shell.js';
import type { ParseError, Step } from './step.js';
import { LimitReached } from './stop.js';

/** Seconds that pass between two lines typed. */
const TYPING_MS = 1_000;

/** Commands that may be done before all is loaded, and comments. */
const EVERYDAY = /^(docker (run -d|exec) |$)/;

/** Fetches what nearly every other command needs, all at once. */
async function loadAll(): Promise<void> {
  await Promise.all([loadEngine(), import('./host-bash.js'), import('./docker/docker.js')]);
}

/** Makes the demo that `openDemo` promises. */
export function createDemo(options: DemoOptions): Demo {
  return new LiveDemo(options);
}

class LiveDemo implements Demo {
  readonly initial: World;
  readonly #steps: Step[] = [];
  readonly #options: DemoOptions;
  #session: LiveSession;
  #shell: HostShell;
  #stopped = false;
  #caption = { title: '', text: '' };
  /** Runs wait for one another. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: DemoOptions) {
    this.#options = options;
    const world = emptyWorld(options.store ?? 'containerd');
    this.initial = { ...world, host: hostTree(options.files ?? {}, world.clockMs) };
    this.#session = this.#openSession();
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
      if (this.#steps.length > 0 || !read.every(({ command }) => EVERYDAY.test(command))) await loadAll();
      try {
        await this.#runAll(read, onStep);
      } catch (error) {
        if (!(error instanceof EngineNotLoaded)) throw error;
        await loadAll();
        const told = this.#startOver();
        await this.#runAll(read, (step) => {
          if (step.index > told) onStep?.(step);
        });
      }
      return null;
    });
  }

  runLine(line: string): Promise<Step> {
    return this.#queue(async () => {
      const [read] = await Promise.all([readScript(line), loadAll()]);
      const typed = { title: this.#caption.title, text: this.#caption.text, line: 1, command: line.trim(), statements: [] };
      if ('message' in read) return this.#runStep(typed, `bash: ${read.message}\n`);
      const statements = read.flatMap((step) => step.statements);
      return this.#runStep({ ...typed, statements });
    });
  }

  #openSession(): LiveSession {
    const { catalogue, readOutside, limits } = this.#options;
    return new LiveSession({
      world: this.initial,
      catalogue: catalogue
        ? async (repository, tag) => (await import('./as-served.js')).asServed(await catalogue(repository, tag))
        : async (repository, tag) => (await import('../images/catalogue.js')).catalogueImage(repository, tag),
      readOutside: readOutside ?? (() => Promise.resolve(null)),
      limits: { commands: limits?.commands ?? 100_000, outputBytes: limits?.outputBytes ?? 10_000_000 },
    });
  }

  /** Forgets a run that met the end of the engine loaded: every run comes to the same, so nothing is lost. How many steps were done. */
  #startOver(): number {
    this.#session = this.#openSession();
    this.#shell = new HostShell(this.#session);
    this.#caption = { title: '', text: '' };
    return this.#steps.splice(0).length;
  }

  async #runAll(steps: readonly ScriptStep[], onStep?: (step: Step) => void): Promise<void> {
    for (const scriptStep of steps) {
      if (this.#stopped || this.#shell.exited) break;
      const step = await this.#runStep(scriptStep);
      onStep?.(step);
    }
  }

  #queue<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#last.then(job);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #runStep(scriptStep: ScriptStep, unreadable = ''): Promise<Step> {
    const session = this.#session;
    if (scriptStep.title !== '') this.#caption = { title: scriptStep.title, text: scriptStep.text };
    let exitCode: number | null = scriptStep.command === '' ? null : 2;
    if (unreadable !== '') session.output.note(unreadable);
    else if (scriptStep.command !== '') {
      try {
        await session.advance(TYPING_MS);
        exitCode = await this.#shell.run(scriptStep.statements);
      } catch (error) {
        if (!(error instanceof LimitReached)) throw error;
        this.#stopped = true;
        session.output.note(`layer-diagram: stopped: ${error.message}\n`);
        exitCode = 1;
      }
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
