import type { World } from '../model/world.js';
import type { Completion } from '../shell/complete/completion.js';
import type { OutputChunk } from '../shell/step.js';
import type { FilmStep } from '../player/film.js';

/** One step of what a diagram shows, as far as the page needs it: the shell's Step is one. */
export interface StoryStep extends FilmStep {
  /** 1 for the first. */
  readonly index: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly output: readonly OutputChunk[];
  readonly exitCode: number | null;
}

/** What a diagram shows: the state it starts from, the steps on it, and how one more line is run. */
export interface Story {
  readonly initial: World;
  readonly steps: readonly StoryStep[];
  /** False where the steps are no script's: changes from one snapshot to the next. */
  readonly scripted: boolean;
  /** Runs one more line at the end; null where there is no shell to run it in. */
  readonly runLine: ((line: string) => Promise<StoryStep>) | null;
  /** What a prompt needs beside it. */
  readonly shell?: StoryShell;
}

/** The shell of a story that readers may type into. */
export interface StoryShell {
  /** Steps of the script itself: those after them were added. */
  readonly scriptSteps: number;
  complete(text: string, cursor: number): Promise<Completion>;
}
