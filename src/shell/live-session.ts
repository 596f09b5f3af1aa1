import type { Action } from '../model/action.js';
import type { Fact } from '../model/fact.js';
import type { Outcome } from '../model/outcome.js';
import { loadFor, reduceLoaded as reduce } from '../model/reduce-loaded.js';
import type { World } from '../model/world.js';
import { launchProgram } from './launch-program.js';
import type { MainProcess } from './main-process.js';
import { OutputRecorder } from './output-recorder.js';
import { Scheduler } from './scheduler.js';
import type { EngineEvent, ImageFinder, Session } from './session.js';
import type { Limits } from './shell.js';
import type { Surroundings } from './run-program.js';
import { LimitReached } from './stop.js';

/** Commands between two turns of the page. */
const COMMANDS_A_TURN = 200;
/** An action of the engine takes about as long as so many commands that ask nothing of it. */
const COMMANDS_AN_ACTION = 5;

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
  readonly events: EngineEvent[] = [];
  readonly mains = new Map<string, MainProcess>();
  /** One entry for each container that ever ended, so no more than the commands of a run. */
  readonly exitCodes = new Map<string, number>();
  #world: World;
  #facts: Fact[] = [];
  #commandsLeft: number;
  readonly #limits: Limits;
  /** What was done since the page had its last turn, in commands. */
  #work = 0;

  constructor({ world, catalogue, readOutside, limits }: SessionOptions) {
    this.#world = world;
    this.catalogue = catalogue;
    this.readOutside = readOutside;
    this.#limits = limits;
    this.#commandsLeft = limits.commands;
    this.output = new OutputRecorder(limits.outputBytes);
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
    const { world, facts } = outcome;
    this.#world = world;
    this.#work += COMMANDS_AN_ACTION;
    for (const fact of facts) {
      this.#facts.push(fact);
      if (fact.type === 'container-exited') this.exitCodes.set(fact.containerId, fact.exitCode);
      if (/^(file|layer|logged|logs|refused)/.test(fact.type)) continue;
      const id = 'containerId' in fact ? (fact.containerId ?? '') : '';
      const container = world.containers.get(id) ?? before.containers.get(id) ?? null;
      this.events.push({ timeMs: world.clockMs, fact, container });
    }
    if (this.events.length > 2 * MAX_EVENTS) this.events.splice(0, MAX_EVENTS);
    return outcome;
  }

  ready(action: Action): Promise<void> {
    return loadFor(this.#world, action);
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

  hold(ms: number): void {
    if (this.scheduler.current === null) this.holdMs += ms;
  }

  countOutput(text: string): void {
    this.output.count(text);
  }

  run(surroundings: Surroundings): Promise<number> {
    return launchProgram(this, surroundings);
  }

  async rest(): Promise<void> {
    if (this.#work < COMMANDS_A_TURN) return;
    this.#work = 0;
    await (await import('./yield-turn.js')).yieldTurn(this.#limits.signal);
  }

  countCommand(): void {
    this.#work++;
    if (--this.#commandsLeft < 0) throw new LimitReached(`limit of ${this.#limits.commands} commands reached`);
  }
}
