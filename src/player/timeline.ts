/** When each step ends and how long it moves, by step index; index 0 is the state before anything ran. */
export interface Timeline {
  /** Milliseconds from the start; the first is 0, each later one greater than the one before. */
  readonly endsMs: readonly number[];
  /** Milliseconds of motion at a step's start; what is left of the step is time to read. */
  readonly motionsMs: readonly number[];
}

export const emptyTimeline: Timeline = { endsMs: [0], motionsMs: [0] };

/** What a step takes: how long it moves (with the hold that the script asked for) and how much there is to read. */
export interface StepTiming {
  readonly motionMs: number;
  /** Characters of caption and terminal that are new in it. */
  readonly characters: number;
}

/** Lays steps end to end, each with time to read after its motion. */
export function makeTimeline(steps: readonly StepTiming[]): Timeline {
  const [endsMs, motionsMs] = [[0], [0]];
  let endMs = 0;
  for (const { motionMs, characters } of steps) {
    endMs += Math.round(motionMs) + readingMs(characters);
    endsMs.push(endMs);
    motionsMs.push(Math.round(motionMs));
  }
  return { endsMs, motionsMs };
}

/** The step that a moment belongs to: the first that ends no sooner. */
export function stepAt({ endsMs }: Timeline, positionMs: number): number {
  let [low, high] = [0, endsMs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((endsMs[middle] ?? Infinity) >= positionMs) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Some 30 characters a second, from half a second to four. */
function readingMs(characters: number): number {
  return Math.round(Math.min(4000, 500 + characters * 33));
}

/** The step nearest to a number that may be none. */
export function clampStep({ endsMs }: Timeline, step: number): number {
  return Math.min(endsMs.length - 1, Math.max(0, Math.round(step) || 0));
}
