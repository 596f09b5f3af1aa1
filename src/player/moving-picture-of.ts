import type { MovingPicture, MovingStep } from '../draw/animated/moving-picture.js';
import type { Film, FilmStep } from './film.js';

/** A step of a film with what it printed: the shell's steps are such. */
export interface ToldStep extends FilmStep {
  readonly stdout: string;
  readonly stderr: string;
  /** null where the step only speaks. */
  readonly exitCode: number | null;
}

/** A film, or one step of it, with its words: what an animated file is made from. `progress` hears of each step that is done. */
export async function movingPictureOf(
  film: Film,
  steps: readonly ToldStep[],
  only?: number,
  progress?: (done: number, all: number) => void | Promise<void>,
): Promise<MovingPicture> {
  const { endsMs } = film.timeline;
  const moving: MovingStep[] = [];
  const wanted = steps.map((step, index) => [step, index + 1] as const).filter(([, index]) => only === undefined || index === only);
  for (const [{ title, text, command, stdout, stderr, exitCode }, index] of wanted) {
    // What a command that goes well writes to its standard error is progress.
    const failed = exitCode !== null && exitCode !== 0;
    const segment = await film.motionOf(index);
    const durationMs = Math.max(segment.durationMs, (endsMs[index] ?? 0) - (endsMs[index - 1] ?? 0));
    moving.push({ segment, durationMs, title, text, command, output: failed ? stderr : stdout, failed });
    await progress?.(moving.length, wanted.length);
  }
  return { steps: moving };
}
