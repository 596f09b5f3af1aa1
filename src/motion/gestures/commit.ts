import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { slabsOf } from '../slabs-of.js';
import { carry } from './lane.js';

/**
 * The writable layer's double cools, locks, and becomes the top layer of a new image; the container keeps its own. Of one that holds nothing there
 * is nothing to keep: the new image stands on the layers that are there, which light up.
 */
export const commit: GestureOf<'committed'> = (stage, fact, startMs, endMs) => {
  const writable = itemOf(stage, `writable:${fact.containerId}`);
  const slab = stage.track(`layer:${fact.chainId}`);
  if (!writable || !slab || slab.from) {
    stage.track(`writable:${fact.containerId}`)?.flash('glow', startMs, at(startMs, endMs, 0.6), 0.8);
    for (const under of slabsOf(stage, fact.imageId)) under.flash('glow', at(startMs, endMs, 0.35), endMs, 0.7);
    return;
  }
  stage
    .pass({ ...writable, title: '' })
    .move('cool', at(startMs, endMs, 0.16), at(startMs, endMs, 0.36), 0, 1, 'sine-in-out')
    .move('opacity', at(startMs, endMs, 0.12), at(startMs, endMs, 0.2), 0, 1)
    .move('opacity', at(startMs, endMs, 0.4), at(startMs, endMs, 0.46), 1, 0);
  if (slab.to?.kind !== 'slab') return;
  const locked = stage
    .pass({ ...slab.to, label: '', size: '', title: '' })
    .move('opacity', at(startMs, endMs, 0.32), at(startMs, endMs, 0.38), 0, 1)
    .move('opacity', at(startMs, endMs, 0.94), endMs, 1, 0);
  carry(stage, locked, writable, slab.box, at(startMs, endMs, 0.38), endMs);
  slab
    .appear(at(startMs, endMs, 0.84), at(startMs, endMs, 0.92))
    .flash('glow', at(startMs, endMs, 0.85), endMs, 0.6)
    .move('click', at(startMs, endMs, 0.9), endMs, 0, 1, 'cubic-out');
};
