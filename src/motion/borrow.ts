import type { Box } from '../scene/scene.js';
import { at, itemOf } from './gesture.js';
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

/**
 * A stack's way out of the store to its place, or back there. Where that place is in a panel below, it goes out of sight where the panel's words
 * are, and is seen again behind them.
 */
export function slideStack(
  stage: Stage,
  stack: TrackDraft,
  [from, to]: readonly [from: Box, to: Box],
  startMs: number,
  endMs: number,
): void {
  const panel = itemOf(stage, 'panel:containers');
  const origin = from.y < to.y ? from : to;
  const place = origin === from ? to : from;
  if (!panel || origin.y + origin.height > panel.y || place.y < panel.y) {
    stack.travel(from, to, startMs, endMs);
    return;
  }
  const heads = stage.tracksOf('container:').map(({ box }) => box.y);
  const shore = { ...origin, y: panel.y - origin.height };
  const landing = { ...place, y: Math.min(place.y, ...heads) };
  const [goes, comes] = origin === from ? [shore, landing] : [landing, shore];
  const [awayMs, backMs] = [at(startMs, endMs, 0.45), at(startMs, endMs, 0.55)];
  stack.clear('x', 'y', 'width', 'height', 'opacity');
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    if (from[side] === goes[side] && goes[side] === comes[side] && comes[side] === to[side]) continue;
    stack.move(side, startMs, awayMs, from[side], goes[side], 'cubic-in');
    stack.move(side, backMs, backMs + 1, goes[side], comes[side], 'linear');
    stack.move(side, backMs + 1, endMs, comes[side], to[side], 'cubic-out');
  }
  if (origin === from) stack.move('opacity', startMs, at(startMs, endMs, 0.12), 0, 1, 'cubic-out');
  stack.move('opacity', at(startMs, endMs, 0.32), awayMs, 1, 0, 'cubic-in');
  stack.move('opacity', backMs + 1, at(startMs, endMs, 0.68), 0, 1, 'cubic-out');
  if (origin === to) stack.move('opacity', at(startMs, endMs, 0.8), endMs, 1, 0, 'cubic-in');
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
