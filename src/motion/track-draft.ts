import type { Box, Item } from '../scene/scene.js';
import type { MarksMotion } from './marks-motion.js';
import type { EasingName, Effect, Move, Property, Track } from './segment.js';

const BOX: ReadonlySet<Property> = new Set<Property>(['x', 'y', 'width', 'height']);

/** A track being written: gestures replace or add to what the join gave it. */
export class TrackDraft {
  readonly key: string;
  readonly from: Item | null;
  readonly to: Item | null;
  readonly passing: Item | null;
  switchMs: number;
  countMs: readonly [startMs: number, endMs: number] | null = null;
  /** Passes below what stands in its way, texts too; or above all. */
  isUnder = false;
  isOver = false;
  marks: MarksMotion | null = null;
  readonly #moves: Move[] = [];

  constructor(key: string, from: Item | null, to: Item | null, passing: Item | null, switchMs: number) {
    this.key = key;
    this.from = from;
    this.to = to;
    this.passing = passing;
    this.switchMs = switchMs;
  }

  /** Adds one move; moves of a property are to be added in order of time. */
  move(property: Property, startMs: number, endMs: number, from: number, to: number, easing: EasingName = 'cubic-in-out'): this {
    this.#moves.push({ property, startMs: Math.round(startMs), endMs: Math.round(Math.max(startMs + 1, endMs)), from, to, easing });
    return this;
  }

  /** Moves the whole box. */
  travel(from: Box, to: Box, startMs: number, endMs: number, easing: EasingName = 'cubic-in-out'): this {
    this.clear('x', 'y', 'width', 'height');
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      if (from[side] !== to[side]) this.move(side, startMs, endMs, from[side], to[side], easing);
    }
    return this;
  }

  /** Moves as another does. */
  moveWith(other: TrackDraft): this {
    this.clear('x', 'y', 'width', 'height');
    for (const move of other.#moves) if (BOX.has(move.property)) this.#moves.push(move);
    return this;
  }

  /** Rises from nothing to `peak`, stays a while, and goes again; one that comes before the last is over makes that last longer. */
  flash(property: Effect, startMs: number, endMs: number, peak = 1): this {
    const last = this.#moves.findLast((move) => move.property === property);
    if (last && last.endMs > startMs && last.to === 0) {
      const first = this.#moves.find((move) => move.property === property) ?? last;
      return this.clear(property).flash(property, Math.min(first.startMs, startMs), Math.max(last.endMs, endMs), Math.max(last.from, peak));
    }
    const third = Math.min((endMs - startMs) / 3, 240);
    return this.move(property, startMs, startMs + third, 0, peak, 'cubic-out').move(property, endMs - third, endMs, peak, 0, 'cubic-in');
  }

  /** Goes along a line's corners, as fast all the way; `box` is what lies on the line with its middle. */
  follow(corners: readonly (readonly [x: number, y: number])[], startMs: number, endMs: number): this {
    const { width, height } = this.box;
    const lengths = corners.slice(1).map(([x, y], index) => Math.hypot(x - (corners[index]?.[0] ?? x), y - (corners[index]?.[1] ?? y)));
    const total = Math.max(
      1,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    this.clear('x', 'y');
    let passed = 0;
    for (const [index, length] of lengths.entries()) {
      const [from, to] = [corners[index], corners[index + 1]];
      if (!from || !to || length < 0.01) continue;
      const [beginsMs, doneMs] = [passed, passed + length].map((share) => startMs + ((endMs - startMs) * share) / total) as [
        number,
        number,
      ];
      this.move('x', beginsMs, doneMs, from[0] - width / 2, to[0] - width / 2, 'linear');
      this.move('y', beginsMs, doneMs, from[1] - height / 2, to[1] - height / 2, 'linear');
      passed += length;
    }
    return this;
  }

  appear(startMs: number, endMs: number): this {
    return this.clear('opacity').move('opacity', startMs, endMs, 0, 1, 'cubic-out');
  }

  vanish(startMs: number, endMs: number): this {
    return this.clear('opacity').move('opacity', startMs, endMs, 1, 0, 'cubic-in');
  }

  /** Forgets what was planned for these properties. */
  clear(...properties: readonly Property[]): this {
    for (let index = this.#moves.length - 1; index >= 0; index--) {
      if (properties.includes(this.#moves[index]?.property as Property)) this.#moves.splice(index, 1);
    }
    return this;
  }

  /** Where it rests at the end, or else where it was. */
  get box(): Box {
    return (this.to ?? this.from ?? this.passing) as Box;
  }

  toTrack(): Track {
    const { key, from, to, passing } = this;
    const switchMs = Math.round(this.switchMs);
    // A size is told anew when the change has landed, and counts up to that.
    const countMs = this.countMs && to?.kind === 'writable' ? ([Math.max(0, switchMs - 240), switchMs] as const) : this.countMs;
    return { key, from, to, passing, switchMs, countMs, marks: this.marks, moves: this.#moves };
  }
}
