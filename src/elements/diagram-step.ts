import type { Timeline } from '../player/timeline.js';
import type { StoryStep } from './story.js';

/** A step as pages see it: what a diagram's `steps` holds. */
export interface DiagramStep {
  /** 1 for the first. */
  readonly index: number;
  readonly title: string;
  readonly text: string;
  /** Source text as typed; '' where the step only speaks. */
  readonly command: string;
  readonly stdout: string;
  readonly stderr: string;
  /** null where the step only speaks. */
  readonly exitCode: number | null;
  /** Seconds from the start of the story. */
  readonly startTime: number;
  /** Seconds. */
  readonly duration: number;
}

export function describeStep(step: StoryStep, { endsMs }: Timeline): DiagramStep {
  const startMs = endsMs[step.index - 1] ?? 0;
  const endMs = endsMs[step.index] ?? startMs;
  return {
    index: step.index,
    title: step.title,
    text: step.text,
    command: step.command,
    stdout: step.stdout,
    stderr: step.stderr,
    exitCode: step.exitCode,
    startTime: startMs / 1000,
    duration: (endMs - startMs) / 1000,
  };
}
