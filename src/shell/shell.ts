/**
 * What the shell knows: how a demo script reads, what each of its commands does to the world, and the virtual time that passes meanwhile.
 * What it does not know: how any of it looks, and how long a reader takes to watch it.
 */
import type { Store, World } from '../model/world.js';
import { LiveDemo } from './demo.js';
import type { Completion } from './complete/completion.js';
import type { ImageFinder } from './session.js';
import type { ParseError, Step } from './step.js';

export { readScript, type ScriptStep } from './read-script.js';
export type { Candidate, Completion } from './complete/completion.js';
export type { ImageFinder } from './session.js';
export type { OutputChunk, ParseError, Step } from './step.js';

/** What a demo starts with. */
export interface DemoOptions {
  /** Whose rules and wording the engine follows; 'containerd' unless told. */
  readonly store?: Store | undefined;
  /** Host files it starts with, by path relative to the working directory (or absolute). */
  readonly files?: Readonly<Record<string, string | Uint8Array>> | undefined;
  /** Where `docker pull` finds images; the built-in catalogue unless told. */
  readonly catalogue?: ImageFinder | undefined;
  /** Names with tags that completion offers for `docker pull`: the built-in catalogue's unless `catalogue` is given. */
  readonly offeredImages?: (() => Promise<readonly string[]>) | undefined;
  /** Bytes of a path or URL that the host file system does not hold (`docker load -i shop.tar`); nothing is found unless told. */
  readonly readOutside?: ((path: string) => Promise<Uint8Array | null>) | undefined;
  /** Other limits than the standing ones. */
  readonly limits?: Partial<Limits> | undefined;
}

/** Where a run is stopped: it says so on its standard error. */
export interface Limits {
  /** Commands of one run, loops' rounds and in-container commands included: 100,000. */
  readonly commands: number;
  /** Bytes of output of one run: 10 MB. */
  readonly outputBytes: number;
  /** An AbortSignal: once aborted, what runs ends within a few hundred commands, and `run` rejects. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** A demo: a world, and the steps that were run on it so far. */
export interface Demo {
  /** The world before anything ran. */
  readonly initial: World;
  /** Grows as `run` and `runLine` go. */
  readonly steps: readonly Step[];
  /** True once a limit stopped it: nothing runs any more. */
  readonly stopped: boolean;
  /**
   * Reads the whole script, then runs it step by step; resolves to null, or, with nothing run, to what the grammar could not read.
   * `onStep` hears of each step as it is done. Runs wait for one another.
   */
  run(script: string, onStep?: (step: Step) => void): Promise<ParseError | null>;
  /** Runs one more command at the end, as typed into a terminal; a line that can't be read is a step too, with exit code 2. */
  runLine(line: string): Promise<Step>;
  /** What the word before the cursor of a line being typed may become, as Tab in a shell offers it. Nothing is run or changed. */
  complete(text: string, cursor: number): Promise<Completion>;
}

/** Opens a demo on an empty engine and an empty host. */
export function openDemo(options: DemoOptions = {}): Demo {
  return new LiveDemo(options);
}
