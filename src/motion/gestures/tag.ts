import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { slabsOf } from '../slabs-of.js';
import type { Item } from '../../scene/scene.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** How far beside its stack a label comes from or goes to; less where another stands there. */
const [ASIDE, ASIDE_CROWDED] = [40, 8];
/** A label on its way to another stack rises so far above the two. */
const RISE = 24;

/** A label slides on, or over from the stack that had it: that turns pale if it was its last, and what was pale takes colour. */
export const tag: GestureOf<'tagged'> = (stage, fact, startMs, endMs) => {
  const chip = stage.track(`tag:${fact.reference}`);
  if (!chip?.to) return;
  const landsMs = at(startMs, endMs, 0.8);
  if (chip.from && fact.previousImageId && fact.previousImageId !== fact.imageId) {
    slideOver(stage, chip, startMs, landsMs);
    recolour(stage, fact.previousImageId, at(startMs, endMs, 0.4));
    recolour(stage, fact.imageId, landsMs);
  } else if (!chip.from) {
    chip
      .appear(startMs, at(startMs, endMs, 0.35))
      .clear('x')
      .move('x', startMs, landsMs, besideOf(stage, chip.to), chip.to.x, 'cubic-out');
    recolour(stage, fact.imageId, landsMs);
  }
  chip.flash('glow', startMs, endMs, 0.8);
};

/** A label slides off; what loses its last turns pale. */
export const untag: GestureOf<'untagged'> = (stage, fact, startMs, endMs) => {
  const chip = stage.track(`tag:${fact.reference}`);
  if (!chip?.from || chip.to) return;
  chip
    .vanish(at(startMs, endMs, 0.1), at(startMs, endMs, 0.65))
    .clear('x')
    .move('x', startMs, at(startMs, endMs, 0.65), chip.from.x, besideOf(stage, chip.from), 'cubic-in');
  recolour(stage, fact.imageId, endMs);
};

/** Up, over and down, above all that stands between; its new neighbours make room first. */
function slideOver(stage: Stage, chip: TrackDraft, startMs: number, landsMs: number): void {
  const { from, to } = chip;
  if (!from || !to) return;
  // The build before stood in the same place: its label stays, and only lights up.
  if (Math.abs(from.x - to.x) < RISE && Math.abs(from.y - to.y) < RISE) return;
  const topY = Math.min(from.y, to.y) - RISE;
  chip.travel(from, to, at(startMs, landsMs, 0.12), at(startMs, landsMs, 0.88)).clear('y');
  chip.move('y', startMs, at(startMs, landsMs, 0.4), from.y, topY, 'cubic-out');
  chip.move('y', at(startMs, landsMs, 0.6), landsMs, topY, to.y, 'cubic-in-out');
  chip.isOver = true;
  // Where the picture gets lower, all of it closes up at the end.
  if (stage.to.height < stage.from.height) return;
  for (const kind of ['tag:', 'image:', 'layer:', 'panel:'])
    for (const other of stage.tracksOf(kind))
      if (other !== chip && other.from && other.to) other.travel(other.from, other.to, startMs, at(startMs, landsMs, 0.5));
}

/** Where a label comes from or goes to: the side its stack's texts end at. */
function besideOf(stage: Stage, chip: Item): number {
  const side = stage.to.rightToLeft ? -1 : 1;
  const isCrowded = [...stage.from.items, ...stage.to.items].some(
    (other) =>
      other.kind === 'chip' && other.key !== chip.key && other.y === chip.y && Math.abs(other.x - chip.x - side * chip.width) < ASIDE,
  );
  return chip.x + side * (isCrowded ? ASIDE_CROWDED : ASIDE);
}

/** An image's slabs, and what its id says, go over to what they look like at the end of the step around this time. */
function recolour(stage: Stage, imageId: string, timeMs: number): void {
  const switchMs = Math.max(0, Math.min(timeMs, stage.durationMs - 120));
  const id = stage.track(`image:${imageId}`);
  if (id?.from && id.to) id.switchMs = switchMs;
  for (const slab of slabsOf(stage, imageId)) {
    const { from, to } = slab;
    if (from?.kind === 'slab' && to?.kind === 'slab' && from.tone !== to.tone) slab.switchMs = switchMs;
  }
}
