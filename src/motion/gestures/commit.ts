import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';

/** The writable layer's double cools, locks, and becomes the top layer of a new image; the container keeps its own. */
export const commit: GestureOf<'committed'> = (stage, fact, startMs, endMs) => {
  const writable = itemOf(stage, `writable:${fact.containerId}`);
  const slab = stage.track(`layer:${fact.chainId}`);
  if (!writable || !slab || slab.from) return;
  stage
    .pass({ ...writable, title: '' })
    .move('cool', at(startMs, endMs, 0.36), at(startMs, endMs, 0.6), 0, 1, 'sine-in-out')
    .travel(writable, slab.box, at(startMs, endMs, 0.5), at(startMs, endMs, 0.9))
    .move('opacity', at(startMs, endMs, 0.36), at(startMs, endMs, 0.42), 0, 1)
    .move('opacity', at(startMs, endMs, 0.92), endMs, 1, 0);
  slab.appear(at(startMs, endMs, 0.84), at(startMs, endMs, 0.92)).flash('glow', at(startMs, endMs, 0.85), endMs, 0.6);
};
