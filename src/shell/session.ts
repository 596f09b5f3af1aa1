import type { Action } from '../model/action.js';
import type { Container } from '../model/container.js';
import type { Fact } from '../model/fact.js';
import type { ImageContent } from '../model/image.js';
import type { Outcome } from '../model/outcome.js';
import type { World } from '../model/world.js';
import type { MainProcess } from './main-process.js';
import type { Stream } from './process.js';
import type { Surroundings } from './run-program.js';
import type { Scheduler } from './scheduler.js';

/** A demo being run: the world it has come to, the virtual clock, and the processes that still live in containers. */
export interface Session {
  readonly world: World;
  /** Reduces an action, keeps the world it leads to and notes its facts for the step being run. */
  dispatch(action: Action): Outcome;
  /** Waits until the engine can answer an action that may be more than everyday: before the action is dispatched. */
  ready(action: Action): Promise<void>;
  /** Notes a fact that changes nothing (a blob that was there already). */
  note(fact: Fact): void;
  /** Moves the virtual clock; processes that wake meanwhile run in order of time. */
  advance(ms: number): Promise<void>;
  /** The processes that live beside the foreground. */
  readonly scheduler: Scheduler;
  /** Main processes that live, by container. */
  readonly mains: Map<string, MainProcess>;
  /** What each container's main process last ended with, also of one that is gone since. */
  readonly exitCodes: ReadonlyMap<string, number>;
  /** What happened so far, for `docker events`: the last ten thousand. */
  readonly events: readonly EngineEvent[];
  /** Asks the timeline to hold: a `sleep` in the host's foreground. */
  hold(ms: number): void;
  /** Runs a program to its end; see `runProgram`. */
  run(surroundings: Surroundings): Promise<number>;
  /** Now and then gives the page a turn, so that it lives through a long run. Rejects where the run was aborted. */
  rest(): Promise<void>;
  /** Counts one command towards the run's limit. Throws `LimitReached`. */
  countCommand(): void;
  /** Counts output that a pipe, a file or a log takes towards the run's limit. Throws `LimitReached`. */
  countOutput(text: string): void;
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
