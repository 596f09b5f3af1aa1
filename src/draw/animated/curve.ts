/**
 * How values go on from one key to the next: they stay and jump there, go evenly, or along a cubic whose handles lie at a third and two
 * thirds of the time (CSS's `cubic-bezier(.333,y1,.667,y2)`).
 */
export type Passage = 'hold' | 'linear' | readonly [y1: number, y2: number];

/** Values at a time; two keys of one time are a jump. */
export interface Key {
  readonly timeMs: number;
  readonly values: readonly number[];
  readonly passage: Passage;
}

export interface Sample {
  readonly timeMs: number;
  readonly values: readonly number[];
}

/** Steps that a piece of a curve is sampled in: its halves, down to three steps, still have a sample at each third. */
export const PIECE_STEPS = 12;
export const LONG_PIECE_STEPS = 24;

/** Values over the time of a whole film, written down as keys. What is between two pieces stays as the first left it. */
export class Curve {
  readonly #tolerance: number;
  readonly #keys: Key[] = [];
  #fewest: readonly Key[] | null = null;

  /** `tolerance` is how far a key's passage may be off the samples, in the values' own units. */
  constructor(tolerance: number) {
    this.#tolerance = tolerance;
  }

  /** All of it, in as few keys as the tolerance allows. */
  get keys(): readonly Key[] {
    return (this.#fewest ??= fewerKeys(this.#keys, this.#tolerance));
  }

  /** What it came to; undefined where nothing was said yet. */
  get last(): readonly number[] | undefined {
    return this.#keys.at(-1)?.values;
  }

  get isConstant(): boolean {
    const [first] = this.#keys;
    return first === undefined || this.#keys.every(({ values }) => isNear(values, first.values, 0.0005));
  }

  /** Stays at values from a time on. */
  hold(timeMs: number, values: readonly number[]): void {
    const { last } = this;
    if (last && isNear(last, values, 0.0005)) return;
    this.#push({ timeMs, values, passage: 'hold' });
  }

  /** Goes as sampled; the samples' times lie evenly, and there are 3, 6, 12 or 24 steps of them. */
  follow(samples: readonly Sample[]): void {
    const [first, last] = [samples[0], samples.at(-1)];
    if (!first || !last) return;
    if (samples.every(({ values }) => isNear(values, first.values, 0.0005))) {
      this.hold(first.timeMs, first.values);
      return;
    }
    this.#fit(samples);
    this.#push({ ...last, passage: 'hold' });
  }

  #fit(samples: readonly Sample[]): void {
    const first = samples[0] as Sample;
    const steps = samples.length - 1;
    const passage = passageOf(samples, this.#tolerance / 2);
    if (passage !== null) this.#push({ ...first, passage });
    else if (steps % 2 === 0) {
      this.#fit(samples.slice(0, steps / 2 + 1));
      this.#fit(samples.slice(steps / 2));
    } else for (const sample of samples.slice(0, -1)) this.#push({ ...sample, passage: 'linear' });
  }

  #push(key: Key): void {
    this.#fewest = null;
    const before = this.#keys.at(-1);
    if (before?.passage === 'hold' && before.timeMs >= key.timeMs - 0.01) {
      const last = this.#keys.at(-2);
      // Where a piece ends as the next begins, one key is enough; what would hold for no time is never seen.
      if (isNear(before.values, key.values, 0.0005) || !last || last.passage === 'hold') this.#keys.pop();
      // What it stood at before is what it comes back to.
      const { last: stands } = this;
      if (key.passage === 'hold' && stands && this.#keys.at(-1)?.passage === 'hold' && isNear(stands, key.values, 0.0005)) return;
    }
    this.#keys.push(key);
  }
}

export function isNear(one: readonly number[], other: readonly number[], tolerance: number): boolean {
  return one.every((value, index) => Math.abs(value - (other[index] ?? NaN)) <= tolerance);
}

/** Passages put together where one leads past all that they do: a piece often ends where only something else changes. */
function fewerKeys(keys: readonly Key[], tolerance: number): readonly Key[] {
  const fewer: Key[] = [];
  for (let start = 0; start < keys.length; start++) {
    const first = keys[start] as Key;
    const begin = start;
    let passage = first.passage;
    if (passage !== 'hold') {
      for (let end = start + 2; end < keys.length && keys[end - 1]?.passage !== 'hold'; end++) {
        const [startMs, spanMs] = [first.timeMs, (keys[end]?.timeMs ?? 0) - first.timeMs];
        const samples = Array.from({ length: PIECE_STEPS + 1 }, (_, step) => {
          const timeMs = startMs + (spanMs * step) / PIECE_STEPS;
          return { timeMs, values: valuesAt(keys, timeMs, begin) };
        });
        const wider = passageOf(samples, tolerance / 2);
        if (wider === null || !passes(keys, begin, end, wider, tolerance)) continue;
        passage = wider;
        start = end - 1;
      }
    }
    fewer.push({ ...first, passage });
  }
  return fewer;
}

/** Whether a passage from one key to a later one leads past those between, and past what lies half-way to each. */
function passes(keys: readonly Key[], begin: number, end: number, passage: Passage, tolerance: number): boolean {
  const wide = [{ ...(keys[begin] as Key), passage }, keys[end] as Key];
  for (let at = begin; at < end; at++) {
    const [timeMs, nextMs] = [keys[at]?.timeMs ?? 0, keys[at + 1]?.timeMs ?? 0];
    for (const moment of [timeMs, timeMs + (nextMs - timeMs) / 4, (timeMs + nextMs) / 2, timeMs + ((nextMs - timeMs) * 3) / 4])
      if (!isNear(valuesAt(wide, moment), valuesAt(keys, moment, begin), tolerance)) return false;
  }
  return true;
}

/** What keys come to at a time that is not before the first of them; `from` is where to begin to look. */
export function valuesAt(keys: readonly Key[], timeMs: number, from = 0): readonly number[] {
  let at = from;
  while (at + 1 < keys.length && (keys[at + 1]?.timeMs ?? 0) <= timeMs) at++;
  const [key, next] = [keys[at], keys[at + 1]];
  if (!key) return [];
  if (!next || key.passage === 'hold') return key.values;
  const share = (timeMs - key.timeMs) / (next.timeMs - key.timeMs);
  const progress = key.passage === 'linear' ? share : cubicAt(share, ...key.passage);
  return key.values.map((value, index) => value + ((next.values[index] ?? value) - value) * progress);
}

/** The passage that leads past all samples; null where none does. */
function passageOf(samples: readonly Sample[], tolerance: number): Passage | null {
  const steps = samples.length - 1;
  const [first, last] = [samples[0] as Sample, samples[steps] as Sample];
  const goes = (progressAt: (share: number) => number): boolean =>
    samples.every(({ values }, index) => {
      const progress = progressAt(index / steps);
      return isNear(
        values,
        first.values.map((value, at) => value + ((last.values[at] ?? 0) - value) * progress),
        tolerance,
      );
    });
  if (goes((share) => share)) return 'linear';
  if (steps % 3 !== 0) return null;
  // The value that goes farthest tells the handles; the others are to go alike.
  const spans = first.values.map((value, at) => Math.abs((last.values[at] ?? 0) - value));
  const at = spans.indexOf(Math.max(...spans));
  const [from, to] = [first.values[at] ?? 0, last.values[at] ?? 0];
  if (Math.abs(to - from) < 0.001) return null;
  const progressAt = (index: number): number => ((samples[index]?.values[at] ?? 0) - from) / (to - from);
  const third = progressAt(steps / 3) - 1 / 27;
  const twoThirds = progressAt((steps * 2) / 3) - 8 / 27;
  const y1 = 3 * third - 1.5 * twoThirds;
  const y2 = 3 * twoThirds - 1.5 * third;
  return goes((share) => cubicAt(share, y1, y2)) ? [y1, y2] : null;
}

/** A cubic passage's progress at a share of its time. */
export function cubicAt(share: number, y1: number, y2: number): number {
  const rest = 1 - share;
  return 3 * rest * rest * share * y1 + 3 * rest * share * share * y2 + share ** 3;
}
