import type { Fact } from '../model/fact.js';
import type { Item } from '../scene/scene.js';
import type { Stage } from './stage.js';

/** How one kind of fact is shown: plays on the stage between two times of the step. */
export type GestureOf<T extends Fact['type']> = (
  stage: Stage,
  fact: Extract<Fact, { readonly type: T }>,
  startMs: number,
  endMs: number,
) => void;

/** A time a share of the way from the start of a gesture to its end. */
export function at(startMs: number, endMs: number, share: number): number {
  return startMs + (endMs - startMs) * share;
}

/** An item of a scene by key. */
export function itemOf(stage: Stage, key: string): Item | undefined {
  const draft = stage.track(key);
  return draft?.to ?? draft?.from ?? undefined;
}
