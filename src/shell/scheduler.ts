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
  wakeMs: number;
  /** True where it waits for signals too. */
  isListening: boolean;
  /** Lets it run on, or throws an error where it waits; null while it runs and after its end. */
  resume: ((error: Error | null) => void) | null;
  park: () => void;
}

/** The clock that waking moves. */
export interface Clock {
  nowMs(): number;
  /** Moves forward to a time; never back. */
  moveTo(ms: number): void;
}

/**
 * Runs processes in virtual time, one at a time and in order of their wake times, so that every run is the same. The foreground
 * drives: while it waits, the others get their turn.
 */
export class Scheduler {
  /** All that live beside the foreground. */
  readonly tasks = new Set<Task>();
  /** The process beside the foreground that is running now, null in the foreground. */
  current: Task | null = null;
  readonly clock: Clock;
  /** Soonest last. */
  readonly #waiting: Task[] = [];
  #failure: Error | null = null;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Starts a process beside the foreground and runs it until it first waits or ends. */
  async start(owner: string, run: (task: Task) => Promise<unknown>): Promise<void> {
    const task: Task = {
      owner,
      traps: new Set(),
      main: null,
      killed: false,
      wakeMs: 0,
      isListening: false,
      resume: null,
      park: () => undefined,
    };
    this.tasks.add(task);
    await this.turn(task, async () => {
      try {
        await run(task);
      } catch (error) {
        if (!(error instanceof ProcessKilled || error instanceof SignalDelivered))
          this.#failure ??= error instanceof Error ? error : new Error(String(error));
      }
      this.tasks.delete(task);
      task.park();
    });
  }

  /** Waits: a process beside the foreground parks until its time has come, the foreground moves the clock and lets the others run. */
  async sleep(ms: number, isListening = false): Promise<void> {
    const task = this.current;
    const untilMs = this.clock.nowMs() + ms;
    if (task) return this.#park(task, untilMs, isListening);
    while (await this.wakeNext(untilMs));
    if (Number.isFinite(untilMs)) this.clock.moveTo(untilMs);
  }

  /** Runs the process that wakes next, if its time is not past another; false where there is none. */
  async wakeNext(untilMs: number): Promise<boolean> {
    const task = this.#waiting.at(-1);
    if (!task || task.wakeMs > untilMs) return false;
    this.clock.moveTo(task.wakeMs);
    await this.turn(task, () => this.resume(task, null));
    return true;
  }

  /** Lets a process that waits run on, or throws an error where it waits. */
  resume(task: Task, error: Error | null): void {
    const at = this.#waiting.lastIndexOf(task);
    if (at >= 0) this.#waiting.splice(at, 1);
    const { resume } = task;
    task.resume = null;
    resume?.(error);
  }

  /** Gives a process its turn: returns when it waits or ends. */
  async turn(task: Task, go: () => unknown): Promise<void> {
    const before = this.current;
    this.current = task;
    await new Promise<void>((parked) => {
      task.park = parked;
      go();
    });
    this.current = before;
    const failure = this.#failure;
    // Whoever started it ends of it too, up to the foreground.
    if (!before) this.#failure = null;
    if (failure) throw failure;
  }

  async #park(task: Task, wakeMs: number, isListening: boolean): Promise<void> {
    if (task.killed) throw new ProcessKilled(task.owner);
    task.wakeMs = wakeMs;
    task.isListening = isListening;
    if (Number.isFinite(wakeMs)) {
      // Of those that wake at the same time the first to wait is the first to wake.
      const at = this.#waiting.findIndex((other) => other.wakeMs <= wakeMs);
      this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, task);
    }
    await new Promise<void>((wake, fail) => {
      task.resume = (error) => (error ? fail(error) : wake());
      task.park();
    });
  }
}
