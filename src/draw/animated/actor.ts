import type { GroupShape, Shape } from '../shape.js';
import { Curve } from './curve.js';
import { framed, named } from './framed.js';
import { Order } from './order.js';
import { opacityOf, placeOf, signatureOf, sizeOf, Sprite } from './sprite.js';

/** What is there to such a share, and is not a moment before or after, is cut; what is there to less fades. */
const CUT = 0.5;

/** Stretching by one counts as much as this many units of way. */
export const STRETCH = 400;

/** One thing of a film, over the whole of it: where it is, how much of it is seen, and its shapes. */
export class Actor {
  readonly name: string;
  /** x and y, and how far it is stretched in units of `STRETCH`. */
  readonly place = new Curve(0.5);
  readonly opacity = new Curve(0.03);
  readonly #sprites = new Order<Sprite>();
  #children: readonly Shape[] | null = null;
  #shown: readonly Sprite[] = [];
  /** Texts and paths that are held while it moves. */
  readonly #stills = new Map<string, Shape>();
  #class = '';

  constructor(name: string) {
    this.name = name;
  }

  get sprites(): readonly Sprite[] {
    return this.#sprites.all;
  }

  /** Class of its group. */
  get class(): string {
    return this.#class;
  }

  /** Is there as drawn from a time on; is gone where it is null. */
  rest(timeMs: number, group: GroupShape | null): void {
    this.#stills.clear();
    if (group === null) {
      this.opacity.hold(this.opacity.last ? timeMs : 0, [0]);
      return;
    }
    const since = this.#since(timeMs);
    this.#class = group.class;
    this.place.hold(since, placeOfGroup(group));
    this.opacity.hold(timeMs, [opacityOf(group)]);
    this.#restChildren(timeMs, since, group.children);
  }

  /** Goes as drawn at even times; where a drawing is missing it is not there. What can't go smoothly is shown as so many stills at most. */
  follow(timesMs: readonly number[], groups: readonly (GroupShape | null)[], mostStills: number): void {
    const there = groups.filter((group) => group !== null);
    const [first] = there;
    if (!first) {
      this.rest(timesMs[0] ?? 0, null);
      return;
    }
    const startMs = timesMs[0] ?? 0;
    const since = this.#since(startMs);
    this.#class = first.class;
    const filled = nearest(groups);
    if (!this.place.last) this.place.hold(since, placeOfGroup(first));
    this.place.follow(filled.map((group, index) => ({ timeMs: timesMs[index] ?? 0, values: placeOfGroup(group) })));
    followOpacity(
      this.opacity,
      timesMs,
      groups.map((group) => (group ? opacityOf(group) : null)),
    );
    if (filled.every(({ children }) => children === first.children)) this.#restChildren(startMs, since, first.children);
    else this.#followChildren(timesMs, since, framed(filled, (timesMs.at(-1) ?? 0) - startMs, mostStills, this.#stills));
  }

  /** Where it was never seen before, what it is now may as well hold from the film's start on: nothing is drawn of it until then. */
  #since(timeMs: number): number {
    if (this.opacity.last) return timeMs;
    if (timeMs > 0) this.opacity.hold(0, [0]);
    return 0;
  }

  #restChildren(timeMs: number, since: number, children: readonly Shape[]): void {
    if (children === this.#children) return;
    this.#children = children;
    const sprites = this.#cast(children);
    this.#leave(timeMs, sprites);
    for (const [index, sprite] of sprites.entries()) {
      const shape = children[index] as Shape;
      const from = sprite.opacity.last ? timeMs : Math.min(since, timeMs);
      if (!sprite.opacity.last && from > 0) sprite.opacity.hold(0, [0]);
      const holdsFrom = sprite.place.last ? timeMs : 0;
      sprite.shape = shape;
      sprite.place.hold(holdsFrom, placeOf(shape));
      sprite.size.hold(holdsFrom, sizeOf(shape));
      sprite.opacity.hold(from, [opacityOf(shape)]);
    }
    this.#shown = sprites;
  }

  #followChildren(timesMs: readonly number[], since: number, lists: readonly (readonly Shape[])[]): void {
    this.#children = null;
    const seen = new Map<Sprite, (Shape | null)[]>();
    const families = lists.map(named);
    const names = new Map<Sprite, string>();
    for (const [step, children] of lists.entries()) {
      const own = Array.from(families[step]?.keys() ?? []);
      for (const [index, sprite] of this.#cast(children).entries()) {
        const shots = seen.get(sprite) ?? new Array<Shape | null>(lists.length).fill(null);
        shots[step] = children[index] ?? null;
        seen.set(sprite, shots);
        names.set(sprite, own[index] ?? '');
      }
    }
    const startMs = timesMs[0] ?? 0;
    this.#leave(startMs, Array.from(seen.keys()));
    for (const [sprite, shots] of seen) {
      const standIn = (step: number): Shape | null => families[step]?.get(names.get(sprite) ?? '') ?? null;
      // Until another state of it is there in its stead, it goes on to where that begins.
      const filled = nearest(shots.map((shape, step) => shape ?? (shots[step - 1] ? standIn(step) : null)));
      const [first] = filled;
      if (!first) continue;
      sprite.shape = nearest(shots).at(-1) ?? first;
      if (!sprite.opacity.last && since > 0) sprite.opacity.hold(0, [0]);
      if (!sprite.place.last) {
        sprite.place.hold(0, placeOf(first));
        sprite.size.hold(0, sizeOf(first));
      }
      sprite.place.follow(filled.map((shape, index) => ({ timeMs: timesMs[index] ?? 0, values: placeOf(shape) })));
      sprite.size.follow(filled.map((shape, index) => ({ timeMs: timesMs[index] ?? 0, values: sizeOf(shape) })));
      followOpacity(
        sprite.opacity,
        timesMs,
        shots.map((shape) => (shape ? opacityOf(shape) : null)),
        (step) => standIn(step)?.opacity ?? (standIn(step) ? 1 : null),
      );
    }
    this.#shown = Array.from(seen.keys());
  }

  /** Those that were shown and are not any more. */
  #leave(timeMs: number, sprites: readonly Sprite[]): void {
    const staying = new Set(sprites);
    for (const sprite of this.#shown) if (!staying.has(sprite)) sprite.opacity.hold(timeMs, [0]);
  }

  #cast(children: readonly Shape[]): readonly Sprite[] {
    const counts = new Map<string, number>();
    const shapes = new Map<string, Shape>();
    for (const shape of children) {
      const signature = signatureOf(shape);
      const count = (counts.get(signature) ?? 0) + 1;
      counts.set(signature, count);
      shapes.set(count === 1 ? signature : `${signature} ${count}`, shape);
    }
    return this.#sprites.place(Array.from(shapes.keys()), (name) => new Sprite(name, shapes.get(name) as Shape));
  }
}

function placeOfGroup({ x, y, scaleX = 1, scaleY = 1 }: GroupShape): readonly number[] {
  return [x, y, scaleX * STRETCH, scaleY * STRETCH];
}

/** Each gap filled with what was there before it, or else after it. */
function nearest<T extends object>(shots: readonly (T | null)[]): readonly T[] {
  const first = shots.find((shot) => shot !== null);
  if (!first) return [];
  let last = first;
  return shots.map((shot) => (last = shot ?? last));
}

/**
 * What is missing has faded, or is cut where much of it would be seen a moment before or after, or where something else is there in its
 * stead, as much seen as `insteadAt` a step.
 */
function followOpacity(
  curve: Curve,
  timesMs: readonly number[],
  opacities: readonly (number | null)[],
  insteadAt: (step: number) => number | null = () => null,
): void {
  const isCut = (index: number): boolean => {
    const [before, after] = [opacities[index - 1], opacities[index]];
    if (before === undefined || (before === null) === (after === null)) return false;
    return (before ?? after ?? 0) >= CUT || insteadAt(before === null ? index - 1 : index) !== null;
  };
  if (!opacities.some((_, index) => isCut(index))) {
    curve.follow(opacities.map((opacity, index) => ({ timeMs: timesMs[index] ?? 0, values: [opacity ?? 0] })));
    return;
  }
  for (const [index, opacity] of opacities.entries()) {
    const [next, timeMs, nextMs] = [opacities[index + 1], timesMs[index] ?? 0, timesMs[index + 1] ?? 0];
    const instead = next === null && opacity !== null ? insteadAt(index + 1) : null;
    if (next === undefined || (isCut(index + 1) && instead === null)) curve.hold(timeMs, [opacity ?? 0]);
    else
      curve.follow([
        { timeMs, values: [opacity ?? 0] },
        { timeMs: nextMs, values: [instead ?? next ?? 0] },
      ]);
  }
}
