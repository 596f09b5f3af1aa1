import type { Box, Item } from '../scene/scene.js';
import type { EasingName, Move, Property, Track } from './segment.js';

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

  /** Rises from nothing to `peak`, stays a while, and goes again. */
  flash(property: Property, startMs: number, endMs: number, peak = 1): this {
    const third = (endMs - startMs) / 3;
    return this.move(property, startMs, startMs + third, 0, peak, 'cubic-out').move(property, endMs - third, endMs, peak, 0, 'cubic-in');
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
    return { key, from, to, passing, switchMs, countMs, moves: this.#moves };
  }
}
