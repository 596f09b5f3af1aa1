import { ProcessKilled, SignalDelivered } from './stop.js';

/** A process that lives beside the foreground: a coroutine that runs until it waits, and runs on when its time has come. */
export interface Task {
  /** Container it lives in, '' for the host. */
  readonly owner: string;
  /** Signals it handles itself; all others pass PID 1 by. */
  readonly traps: Set<string>;
  /** Set where it is a container's main process; whether a terminal is attached. */
  main: 'attached' | 'detached' | null;
  killed: boolean;
  done: boolean;
  wakeMs: number;
  order: number;
  /** True where it waits for signals too. */
  isListening: boolean;
  resume: ((error: Error | null) => void) | null;
  park: () => void;
}

/** The clock that waking moves. */
export interface Clock {
  nowMs(): number;
  /** Moves forward to a time; never back. */
  moveTo(ms: number): void;
}

/** A signal is taken at once by whatever waits no longer than this; a longer wait outlasts the grace time of `docker stop`. */
const GRACE_MS = 10_000;
/** Wakes of one wait for something that may never be: past that, it never is. */
const MAX_WAKES = 200_000;

/**
 * Runs processes in virtual time, one at a time and in order of their wake times, so that every run is the same. The foreground
 * drives: while it waits, the others get their turn.
 */
export class Scheduler {
  readonly #clock: Clock;
  /** Soonest last. */
  readonly #waiting: Task[] = [];
  readonly #tasks = new Map<string, Set<Task>>();
  #current: Task | null = null;
  #order = 0;
  #failure: Error | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The process beside the foreground that is running now, null in the foreground. */
  get current(): Task | null {
    return this.#current;
  }

  /** Starts a process beside the foreground and runs it until it first waits or ends; `onEnd` hears its result unless it was killed. */
  async start(owner: string, run: (task: Task) => Promise<void>): Promise<Task> {
    const task: Task = {
      owner,
      traps: new Set(),
      main: null,
      killed: false,
      done: false,
      wakeMs: 0,
      order: 0,
      isListening: false,
      resume: null,
      park: () => undefined,
    };
    const owned = this.#tasks.get(owner) ?? new Set();
    this.#tasks.set(owner, owned.add(task));
    await this.#turn(task, () => {
      void run(task)
        .catch((error: unknown) => {
          if (error instanceof ProcessKilled || error instanceof SignalDelivered) return;
          this.#failure ??= error instanceof Error ? error : new Error(String(error));
        })
        .then(() => {
          task.done = true;
          owned.delete(task);
          if (owned.size === 0 && this.#tasks.get(owner) === owned) this.#tasks.delete(owner);
          task.park();
        });
    });
    return task;
  }

  /** Waits: a process beside the foreground parks until its time has come, the foreground moves the clock and lets the others run. */
  async sleep(ms: number, isListening = false): Promise<void> {
    const task = this.#current;
    if (task) return this.#parkFor(task, ms, isListening);
    const untilMs = this.#clock.nowMs() + ms;
    while (await this.#wakeNext(untilMs));
    if (Number.isFinite(untilMs)) this.#clock.moveTo(untilMs);
  }

  /** Lets time pass until `done` holds; false where nothing that still runs can make it so. */
  async sleepUntil(done: () => boolean): Promise<boolean> {
    for (let wakes = 0; !done(); wakes++) {
      if (wakes > MAX_WAKES) return false;
      if (this.#current) await this.#parkFor(this.#current, 100);
      else if (!(await this.#wakeNext(Infinity))) return false;
    }
    return true;
  }

  /** Whether a process of this owner has a time to wake at; one that only waits for signals has none. */
  canWake(owner: string): boolean {
    return [...(this.#tasks.get(owner) ?? [])].some((task) => Number.isFinite(task.wakeMs));
  }

  /** Ends all processes of an owner: those that wait unwind, the one that runs unwinds at its next wait. */
  kill(owner: string): void {
    const owned = this.#tasks.get(owner);
    this.#tasks.delete(owner);
    for (const task of owned ?? []) {
      task.killed = true;
      this.#unpark(task)?.(new ProcessKilled(owner));
    }
  }

  /** Ends all processes of an owner but one. */
  killOthers(owner: string, survivor: Task): void {
    for (const task of this.#tasks.get(owner) ?? []) {
      if (task === survivor) continue;
      task.killed = true;
      this.#unpark(task)?.(new ProcessKilled(owner));
    }
  }

  /** Delivers a signal to a process that handles it, and runs it until it waits again or ends; false where it takes no notice. */
  async deliver(task: Task, signal: string): Promise<boolean> {
    if (!task.traps.has(signal) || task.done || !task.resume) return false;
    const waitsMs = task.wakeMs - this.#clock.nowMs();
    if (!task.isListening && waitsMs > GRACE_MS) return false;
    const resume = this.#unpark(task);
    if (!resume) return false;
    await this.#turn(task, () => resume(new SignalDelivered(signal)));
    return true;
  }

  async #wakeNext(untilMs: number): Promise<boolean> {
    const task = this.#waiting.at(-1);
    if (!task || task.wakeMs > untilMs) return false;
    this.#clock.moveTo(task.wakeMs);
    const resume = this.#unpark(task);
    if (resume) await this.#turn(task, () => resume(null));
    return true;
  }

  /** Gives a process its turn: returns when it waits or ends. */
  async #turn(task: Task, go: () => void): Promise<void> {
    const before = this.#current;
    this.#current = task;
    await new Promise<void>((parked) => {
      task.park = parked;
      go();
    });
    this.#current = before;
    const failure = this.#failure;
    if (failure && !before) {
      this.#failure = null;
      throw failure;
    }
  }

  async #parkFor(task: Task, ms: number, isListening = false): Promise<void> {
    if (task.killed) throw new ProcessKilled(task.owner);
    task.wakeMs = this.#clock.nowMs() + ms;
    task.order = this.#order++;
    task.isListening = isListening;
    if (Number.isFinite(task.wakeMs)) this.#enqueue(task);
    await new Promise<void>((wake, fail) => {
      task.resume = (error) => (error ? fail(error) : wake());
      task.park();
    });
  }

  #unpark(task: Task): Task['resume'] {
    const at = this.#waiting.lastIndexOf(task);
    if (at >= 0) this.#waiting.splice(at, 1);
    const resume = task.resume;
    task.resume = null;
    return resume;
  }

  #enqueue(task: Task): void {
    let low = 0;
    let high = this.#waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#waiting[middle];
      if (other && (other.wakeMs > task.wakeMs || (other.wakeMs === task.wakeMs && other.order > task.order))) low = middle + 1;
      else high = middle;
    }
    this.#waiting.splice(low, 0, task);
  }
}
