import type { Command } from './command.js';

/** What a line's words name: the path that usage lines show, how many words it took, and the command; null where there is none. */
export interface FoundCommand {
  readonly path: readonly string[];
  readonly words: number;
  readonly load: (() => Promise<Command>) | null;
}
