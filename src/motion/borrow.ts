import type { Box } from '../scene/scene.js';
import { itemOf } from './gesture.js';
import type { Stage } from './stage.js';
import type { TrackDraft } from './track-draft.js';

/** Key of the topmost slab that a stack borrows; '' where it borrows none. */
export function ontoOf({ to, from }: TrackDraft): string {
  const item = to ?? from;
  return item?.kind === 'stack' ? item.onto : '';
}

/** The slabs of a stack in the store, from the top down. */
export function borrowedSlabs(stage: Stage, onto: string): TrackDraft[] {
  const slabs: TrackDraft[] = [];
  for (let key = onto; key;) {
    const slab = stage.track(key);
    const item = slab?.to ?? slab?.from;
    if (!slab || item?.kind !== 'slab') break;
    slabs.push(slab);
    key = item.onto;
  }
  return slabs;
}

/** The layers in the store light while they are lent or given back: they stay where they are. */
export function lend(stage: Stage, onto: string, startMs: number, endMs: number): void {
  for (const slab of borrowedSlabs(stage, onto)) if (slab.from) slab.flash('glow', startMs, endMs, 0.55);
}

/** Where a borrowed stack comes from and goes back to: the slabs in the store that it stands for; its own place where they aren't drawn. */
export function originOf(stage: Stage, box: Box, onto: string): Box {
  const top = itemOf(stage, onto);
  if (!top) return box;
  let base = top;
  while (base.kind === 'slab' && base.onto) {
    const below = itemOf(stage, base.onto);
    if (!below) break;
    base = below;
  }
  // In its own size, behind the slabs: it is the same stack, not a copy of theirs that is stretched to fit.
  const { width, height } = box;
  const room = Math.max(0, top.width - width);
  return { x: stage.to.rightToLeft ? top.x : top.x + room, y: top.y + (base.y + base.height - top.y - height) / 2, width, height };
}
