import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';

/** One top-level command of a demo script, run; or a comment block that only speaks. */
export interface Step {
  /** 1 for the first: step 0 is the world before anything ran. */
  readonly index: number;
  /** Caption: the first comment line above the command, or the last one shown. */
  readonly title: string;
  /** The other comment lines. */
  readonly text: string;
  /** Line of the script it starts on, from 1. */
  readonly line: number;
  /** Source text as typed; '' where the step only speaks. */
  readonly command: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order they were written, for the terminal. */
  readonly output: readonly OutputChunk[];
  /** null where the step only speaks. */
  readonly exitCode: number | null;
  /** What happened, in order: the picture's gestures come from these. */
  readonly facts: readonly Fact[];
  /** The state after it. */
  readonly world: World;
  /** Milliseconds that `sleep` asks the timeline to hold. */
  readonly holdMs: number;
}

export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** A script that the grammar can't read. */
export interface ParseError {
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What to try instead; '' if there is nothing to say. */
  readonly hint: string;
}
