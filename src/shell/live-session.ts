import type { Action } from '../model/action.js';
import type { Fact } from '../model/fact.js';
import type { Outcome } from '../model/outcome.js';
import { reduceLoaded as reduce } from '../model/reduce-loaded.js';
import type { World } from '../model/world.js';
import { OutputRecorder } from './output-recorder.js';
import { Scheduler } from './scheduler.js';
import type { Attached, EngineEvent, ImageFinder, Session, StartProblem } from './session.js';
import type { Limits } from './shell.js';
import type { Surroundings } from './run-program.js';
import { yieldTurn } from './yield-turn.js';
import { LimitReached } from './stop.js';

/** Commands between two turns of the page. */
const COMMANDS_A_TURN = 500;

/** What a live session is opened with. */
export interface SessionOptions {
  readonly world: World;
  readonly catalogue: ImageFinder;
  readonly readOutside: (path: string) => Promise<Uint8Array | null>;
  readonly limits: Limits;
}

/** Events that are kept at the least. */
const MAX_EVENTS = 10_000;

/** The one session of a demo: holds the world that changes, the facts of the step being run, and the processes in virtual time. */
export class LiveSession implements Session {
  readonly catalogue: ImageFinder;
  readonly readOutside: (path: string) => Promise<Uint8Array | null>;
  readonly output: OutputRecorder;
  readonly scheduler: Scheduler;
  /** Milliseconds that top-level sleeps ask the timeline to hold. */
  holdMs = 0;
  #world: World;
  #facts: Fact[] = [];
  readonly events: EngineEvent[] = [];
  /** By container id: one entry for each that ever ended, so no more than the commands of a run. */
  readonly #exitCodes = new Map<string, number>();
  #commandsLeft: number;
  readonly #limits: Limits;

  constructor(options: SessionOptions) {
    this.#world = options.world;
    this.catalogue = options.catalogue;
    this.readOutside = options.readOutside;
    this.#limits = options.limits;
    this.#commandsLeft = options.limits.commands;
    this.output = new OutputRecorder(options.limits.outputBytes);
    this.scheduler = new Scheduler({
      nowMs: () => this.#world.clockMs,
      moveTo: (ms) => {
        const aheadMs = ms - this.#world.clockMs;
        if (aheadMs > 0) this.#world = reduce(this.#world, { type: 'clock/advance', ms: aheadMs }).world;
      },
    });
  }

  get world(): World {
    return this.#world;
  }

  dispatch(action: Action): Outcome {
    const before = this.#world;
    const outcome = reduce(before, action);
    this.#world = outcome.world;
    for (const fact of outcome.facts) {
      this.#facts.push(fact);
      this.#remember(fact, before);
      if (fact.type === 'container-exited') this.#exitCodes.set(fact.containerId, fact.exitCode);
    }
    return outcome;
  }

  #remember(fact: Fact, before: World): void {
    if (/^(file|layer|logged|logs|refused)/.test(fact.type)) return;
    const id = 'containerId' in fact ? fact.containerId : '';
    const container = id ? (this.#world.containers.get(id) ?? before.containers.get(id) ?? null) : null;
    this.events.push({ timeMs: this.#world.clockMs, fact, container });
    if (this.events.length > 2 * MAX_EVENTS) this.events.splice(0, MAX_EVENTS);
  }

  note(fact: Fact): void {
    this.#facts.push(fact);
  }

  /** The facts since the last call. */
  takeFacts(): readonly Fact[] {
    const facts = this.#facts;
    this.#facts = [];
    return facts;
  }

  advance(ms: number): Promise<void> {
    return this.scheduler.sleep(ms);
  }

  advanceUntil(done: () => boolean): Promise<boolean> {
    return this.scheduler.sleepUntil(done);
  }

  async startMain(containerId: string, attached?: Attached): Promise<void> {
    const mainProcessModule = await import('./main-process.js');
    return mainProcessModule.startMain(this, containerId, attached);
  }

  async startProblem(containerId: string): Promise<StartProblem | null> {
    const mainProcessModule = await import('./main-process.js');
    return mainProcessModule.startProblem(this, containerId);
  }

  async answerSignal(containerId: string, signal: string): Promise<number | null> {
    const mainProcessModule = await import('./main-process.js');
    return mainProcessModule.answerSignal(this, containerId, signal);
  }

  lastExitCode(containerId: string): number | undefined {
    return this.#exitCodes.get(containerId);
  }

  async signalMain(containerId: string, signal: string): Promise<void> {
    const mainProcessModule = await import('./main-process.js');
    return mainProcessModule.signalMain(this, containerId, signal);
  }

  get mainProcess(): 'attached' | 'detached' | null {
    return this.scheduler.current?.main ?? null;
  }

  canWake(containerId: string): boolean {
    return this.scheduler.canWake(containerId);
  }

  killProcesses(containerId: string): void {
    this.scheduler.kill(containerId);
  }

  async startBackground(containerId: string, run: () => Promise<unknown>): Promise<void> {
    await this.scheduler.start(containerId, async () => {
      await run();
    });
  }

  hold(ms: number): void {
    if (this.scheduler.current === null) this.holdMs += ms;
  }

  waitForSignal(periodMs: number): Promise<void> {
    const isBeside = this.scheduler.current !== null;
    return this.scheduler.sleep(isBeside && periodMs <= 10_000 ? Infinity : periodMs, isBeside);
  }

  countOutput(text: string): void {
    this.output.count(text);
  }

  trapSignal(signal: string, isHandled: boolean): void {
    const traps = this.scheduler.current?.traps;
    if (isHandled) traps?.add(signal);
    else traps?.delete(signal);
  }

  async run(surroundings: Surroundings): Promise<number> {
    const launchProgramModule = await import('./launch-program.js');
    return launchProgramModule.launchProgram(this, surroundings);
  }

  rest(): Promise<void> | null {
    return this.#commandsLeft % COMMANDS_A_TURN === 0 ? yieldTurn() : null;
  }

  countCommand(): void {
    if (--this.#commandsLeft < 0) throw new LimitReached(`limit of ${this.#limits.commands} commands reached`);
  }
}
