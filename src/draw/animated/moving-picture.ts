import type { Segment } from '../../motion/segment.js';

/** What a step of a story says beside its picture. */
export interface StepWords {
  readonly title: string;
  readonly text: string;
  /** Source text as typed; '' where the step only speaks. */
  readonly command: string;
  /** What it printed, as far as there is room for it. */
  readonly output: string;
  /** True where the command failed. */
  readonly failed: boolean;
}

/** One step of a story as it is to move: its motion, then its end state until the next begins. */
export interface MovingStep extends StepWords {
  readonly segment: Segment;
  /** Milliseconds from its start to the next one's; no less than its motion takes. */
  readonly durationMs: number;
}

/** A story, or a part of one, as it is to move: where one step ends the next begins. */
export interface MovingPicture {
  readonly steps: readonly MovingStep[];
}
