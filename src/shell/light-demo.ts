import { emptyWorld } from '../model/empty-world.js';
import type { World } from '../model/world.js';
import { EverydayRun, NotEveryday } from './everyday-run.js';
import type { Completion } from './complete/completion.js';
import { finderOf } from './finder-of.js';
import { hostTree } from './host-tree.js';
import { readScript } from './read-script.js';
import type { Demo, DemoOptions } from './shell.js';
import type { ParseError, Step } from './step.js';

/**
 * A demo that runs a first script of everyday commands by itself, so that a first picture needs little code. For all else it fetches the
 * demo that knows everything: as every run comes to the same, that one begins with what was run before.
 */
export class LightDemo implements Demo {
  readonly initial: World;
  readonly steps: Step[] = [];
  readonly #options: DemoOptions;
  /** What was run without the whole demo. */
  #script = '';
  #whole: Promise<Demo> | null = null;
  #stopped = false;
  /** Runs wait for one another. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: DemoOptions) {
    this.#options = options;
    const world = emptyWorld(options.store ?? 'containerd');
    this.initial = { ...world, host: hostTree(options.files ?? {}, world.clockMs) };
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  run(script: string, onStep?: (step: Step) => void): Promise<ParseError | null> {
    return this.#queue(async () => {
      const steps = this.#whole || this.steps.length > 0 ? null : await this.#runEveryday(script);
      if (steps) {
        this.#script = script;
        for (const step of steps) this.#keep(step, onStep);
        return null;
      }
      const whole = await this.#fetchWhole();
      const error = await whole.run(script, (step) => this.#keep(step, onStep));
      this.#stopped = whole.stopped;
      return error;
    });
  }

  runLine(line: string): Promise<Step> {
    return this.#queue(async () => {
      const whole = await this.#fetchWhole();
      const step = await whole.runLine(line);
      this.#keep(step);
      this.#stopped = whole.stopped;
      return step;
    });
  }

  complete(text: string, cursor: number): Promise<Completion> {
    return this.#queue(async () => (await this.#fetchWhole()).complete(text, cursor));
  }

  #keep(step: Step, onStep?: (step: Step) => void): void {
    this.steps.push(step);
    onStep?.(step);
  }

  #queue<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#last.then(job);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** The steps of a script of everyday commands; null for any other. */
  async #runEveryday(script: string): Promise<readonly Step[] | null> {
    const options = this.#options;
    const read = options.limits || options.store === 'overlay2' ? [] : await readScript(script);
    if (!Array.isArray(read) || read.length === 0) return null;
    try {
      return await new EverydayRun(this.initial, finderOf(options)).run(read);
    } catch (error) {
      if (error instanceof NotEveryday) return null;
      throw error;
    }
  }

  #fetchWhole(): Promise<Demo> {
    return (this.#whole ??= this.#openWhole());
  }

  async #openWhole(): Promise<Demo> {
    // What nearly every command needs comes along.
    const [demoModule] = await Promise.all([import('./demo.js'), import('./docker/docker.js')]);
    const whole = demoModule.createDemo(this.#options);
    if (this.#script !== '') await whole.run(this.#script);
    return whole;
  }
}
