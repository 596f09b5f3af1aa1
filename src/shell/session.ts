import type { Action } from '../model/action.js';
import type { Container } from '../model/container.js';
import type { Fact } from '../model/fact.js';
import type { ImageContent } from '../model/image.js';
import type { Outcome } from '../model/outcome.js';
import type { World } from '../model/world.js';
import type { Stream } from './process.js';
import type { Surroundings } from './run-program.js';

/** A demo being run: the world it has come to, the virtual clock, and the processes that still live in containers. */
export interface Session {
  readonly world: World;
  /** Reduces an action, keeps the world it leads to and notes its facts for the step being run. */
  dispatch(action: Action): Outcome;
  /** Notes a fact that changes nothing (a blob that was there already). */
  note(fact: Fact): void;
  /** Moves the virtual clock; processes that wake meanwhile run in order of time. */
  advance(ms: number): Promise<void>;
  /** Advances from wake to wake until `done` holds; false where nothing is left that could make it so. */
  advanceUntil(done: () => boolean): Promise<boolean>;
  /**
   * Starts the main process of a container that was just started (`container/start` dispatched) and runs it until it first waits or ends;
   * what it prints goes to its log and to `attached`, if given. Its end dispatches `container/exit`, and starts it again where its policy says so.
   */
  startMain(containerId: string, attached?: Attached): Promise<void>;
  /** Why the container's main process can't be started, null if it can: ask before `container/start`. */
  startProblem(containerId: string): Promise<StartProblem | null>;
  /**
   * Delivers a signal ("SIGTERM") to the main process: the exit code it ends with, or null where it lives on, as PID 1 does on signals it
   * has no handler for. Changes nothing of the container: dispatch `container/stop` or `/kill` with the answer, then `killProcesses`.
   */
  answerSignal(containerId: string, signal: string): Promise<number | null>;
  /** What the container's main process last ended with, also of one that is gone since; undefined where it never ended. */
  lastExitCode(containerId: string): number | undefined;
  /** A signal sent to the main process from within (`kill 1`): it ends, with `container/exit`, if it handles the signal so. */
  signalMain(containerId: string, signal: string): Promise<void>;
  /** What happened so far, for `docker events`: the last ten thousand. */
  readonly events: readonly EngineEvent[];
  /** Whether anything in the container goes on by itself when time passes; a server that waits for requests does not. */
  canWake(containerId: string): boolean;
  /** Ends whatever runs in the container. */
  killProcesses(containerId: string): void;
  /** Runs something beside the foreground, in the container's name ('' for the host): `docker exec -d`. Returns once it first waits or ends. */
  startBackground(containerId: string, run: () => Promise<unknown>): Promise<void>;
  /** Asks the timeline to hold: a `sleep` in the host's foreground. */
  hold(ms: number): void;
  /** Waits for ever for a signal to handle, beside the foreground; in the foreground, where none comes, `periodMs`. */
  waitForSignal(periodMs: number): Promise<void>;
  /** Where the program that is running belongs: to a container's main process (in the foreground or not), or to neither. */
  readonly mainProcess: 'attached' | 'detached' | null;
  /** Runs a program to its end; see `runProgram`. */
  run(surroundings: Surroundings): Promise<number>;
  /** Now and then a promise to wait for, so that a long run leaves the page its turns; null at most times. */
  rest(): Promise<void> | null;
  /** Counts one command towards the run's limit. Throws `LimitReached`. */
  countCommand(): void;
  /** Counts output that a pipe, a file or a log takes towards the run's limit. Throws `LimitReached`. */
  countOutput(text: string): void;
  /** Says whether the process beside the foreground that is running handles a signal itself, as a shell with a trap does. */
  trapSignal(signal: string, isHandled: boolean): void;
  /** Where `docker pull` finds images that are not in a registry of the world. */
  readonly catalogue: ImageFinder;
  /** Bytes of a host path or URL that the host file system does not hold (`docker load -i shop.tar`); null where there is none. */
  readonly readOutside: (path: string) => Promise<Uint8Array | null>;
}

/** A fact with the time it happened and the container it is about, as it was then. */
export interface EngineEvent {
  readonly timeMs: number;
  readonly fact: Fact;
  readonly container: Container | null;
}

/** The terminal of a container run in the foreground. */
export interface Attached {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** null where standard input is not kept open. */
  readonly stdin: string | null;
}

/** Why the OCI runtime could not start a program. */
export interface StartProblem {
  /** 127 not found, 126 not executable: what `docker run` exits with. */
  readonly exitCode: number;
  /** The runtime's words, from `exec: "…"` to `: unknown` as its messages end. */
  readonly cause: string;
}

/** Finds images by familiar reference ("node:22-slim"); null where there is none. */
export type ImageFinder = (repository: string, tag: string) => Promise<ImageContent | null>;
