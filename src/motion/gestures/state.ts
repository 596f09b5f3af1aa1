import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { BLEND_MS } from '../segment.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** What tells a container's state: its mark and its warm slab. What lies in the slab stays as it is. */
function tellers(stage: Stage, containerId: string): { readonly head: TrackDraft | undefined; readonly slab: TrackDraft | undefined } {
  return { head: stage.track(`container:${containerId}`), slab: stage.track(`writable:${containerId}`) };
}

/** When a teller changes over, unless it has only just come. */
function changeOver(draft: TrackDraft | undefined, timeMs: number): void {
  if (draft?.from) draft.switchMs = timeMs;
}

/** The slab fills with warmth from its floor, and a ring goes out from the mark. */
export function wake(stage: Stage, fact: { readonly containerId: string }, startMs: number, endMs: number): void {
  const { head, slab } = tellers(stage, fact.containerId);
  changeOver(slab, startMs);
  changeOver(head, at(startMs, endMs, 0.3));
  slab
    ?.move('asleep', at(startMs, endMs, 0.1), at(startMs, endMs, 0.8), 1, 0, 'cubic-out')
    .flash('glow', at(startMs, endMs, 0.35), endMs, 0.8);
  head
    ?.move('asleep', at(startMs, endMs, 0.35), at(startMs, endMs, 0.8), 1, 0, 'cubic-out')
    .move('wake', at(startMs, endMs, 0.4), endMs, 0, 1, 'cubic-out');
}

/** A process that ends winds down: its beats come slower, its warmth drains. One that is killed is cut off at a blow. */
export const exit: GestureOf<'container-exited'> = (stage, fact, startMs, endMs) => {
  const { head, slab } = tellers(stage, fact.containerId);
  if (fact.how === 'kill') {
    const hitMs = at(startMs, endMs, 0.2);
    for (const draft of [head, slab]) {
      changeOver(draft, at(startMs, endMs, 0.72));
      draft
        ?.move('asleep', hitMs, hitMs + 30, 0, 1, 'linear')
        .move('cut', hitMs - 40, hitMs, 0, 1, 'linear')
        .move('cut', at(startMs, endMs, 0.55), endMs, 1, 0, 'cubic-in');
    }
    return;
  }
  changeOver(slab, endMs - BLEND_MS);
  changeOver(head, at(startMs, endMs, 0.85));
  slab?.move('asleep', startMs, at(startMs, endMs, 0.8), 0, 1, 'sine-in-out');
  head?.move('asleep', startMs, at(startMs, endMs, 0.75), 0, 1, 'sine-in-out');
};

/** A signal that the process lives through. */
export const signal: GestureOf<'container-killed'> = (stage, fact, startMs, endMs) => {
  const { head, slab } = tellers(stage, fact.containerId);
  for (const draft of [head, slab]) draft?.flash('cut', startMs, endMs);
};

/** Frost grows over the slab, and holds the pulse. */
export const freeze: GestureOf<'container-paused'> = (stage, fact, startMs, endMs) => {
  const { head, slab } = tellers(stage, fact.containerId);
  changeOver(slab, endMs - BLEND_MS);
  changeOver(head, at(startMs, endMs, 0.75));
  slab?.move('frost', startMs, at(startMs, endMs, 0.7), 0, 1, 'cubic-out');
  head?.move('frost', at(startMs, endMs, 0.15), at(startMs, endMs, 0.5), 0, 1, 'cubic-out');
};

/** The frost goes, and the pulse with a ring goes on. */
export const thaw: GestureOf<'container-unpaused'> = (stage, fact, startMs, endMs) => {
  const { head, slab } = tellers(stage, fact.containerId);
  changeOver(slab, startMs + BLEND_MS);
  changeOver(head, at(startMs, endMs, 0.3));
  slab?.move('frost', at(startMs, endMs, 0.25), endMs, 1, 0).flash('glow', at(startMs, endMs, 0.5), endMs, 0.8);
  head
    ?.move('frost', at(startMs, endMs, 0.45), at(startMs, endMs, 0.8), 1, 0)
    .move('wake', at(startMs, endMs, 0.5), endMs, 0, 1, 'cubic-out');
};

/** The name goes over into the next, lit. */
export const rename: GestureOf<'container-renamed'> = (stage, fact, startMs, endMs) => {
  const { head } = tellers(stage, fact.containerId);
  changeOver(head, at(startMs, endMs, 0.5));
  head?.flash('glow', startMs, endMs);
};
