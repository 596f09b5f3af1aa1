import type { Action } from '../model/action.js';
import type { Fact } from '../model/fact.js';
import type { ImageContent } from '../model/image.js';
import type { Outcome } from '../model/outcome.js';
import type { World } from '../model/world.js';
import type { Stream } from './process.js';

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
  /** Starts the main process of a container that was just started; what it prints goes to its log and to `attached`, if given. */
  startMain(containerId: string, attached?: { readonly stdout: Stream; readonly stderr: Stream; readonly stdin: string | null }): Promise<void>;
  /** Ends whatever runs in the container. */
  killProcesses(containerId: string): void;
  /** Where `docker pull` finds images that are not in a registry of the world. */
  readonly catalogue: ImageFinder;
  /** Bytes of a host path or URL that the host file system does not hold (`docker load -i shop.tar`); null where there is none. */
  readonly readOutside: (path: string) => Promise<Uint8Array | null>;
}

/** Finds images by familiar reference ("node:22-slim"); null where there is none. */
export type ImageFinder = (repository: string, tag: string) => Promise<ImageContent | null>;
