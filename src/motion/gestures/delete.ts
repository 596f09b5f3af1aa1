import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { replacementOf } from '../replaced-slab.js';
import { slabsOf } from '../slabs-of.js';
import type { TrackDraft } from '../track-draft.js';

/** How far a slab lifts off as it goes. */
const LIFT = 14;
/** Shares of the gesture: one slab's going, and that of all of them; then what stands beside them closes up. */
const [EACH, ALL] = [0.34, 0.62];

/** The image's own layers lift off one by one, the topmost first; those that others stand on stay. */
export const deleteImage: GestureOf<'image-deleted'> = (stage, fact, startMs, endMs) => {
  const id = stage.track(`image:${fact.imageId}`);
  if (id && !id.to) id.vanish(startMs, at(startMs, endMs, 0.4));
  const going = slabsOf(stage, fact.imageId).filter((slab) => !slab.to && !replacementOf(stage, slab));
  for (const [index, slab] of going.entries()) {
    const share = going.length > 1 ? ((ALL - EACH) * index) / (going.length - 1) : 0;
    liftOff(slab, at(startMs, endMs, share), at(startMs, endMs, share + EACH));
  }
};

/** A layer that only a container kept goes with it, before what stood beside it takes its room. */
export const deleteLayer: GestureOf<'layer-deleted'> = (stage, fact, startMs, endMs) => {
  const slab = stage.track(`layer:${fact.chainId}`);
  if (slab?.from && !slab.to) liftOff(slab, startMs, at(startMs, endMs, 0.45));
};

function liftOff(slab: TrackDraft, startMs: number, endMs: number): void {
  const { y } = slab.box;
  slab
    .vanish(startMs, endMs)
    .clear('y')
    .move('y', startMs, endMs, y, y - LIFT, 'cubic-in');
}
