import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';

/** A new layer drops on the stack and its padlock closes; a layer from the cache only glows. */
export const build: GestureOf<'layer-built'> = (stage, fact, startMs, endMs) => {
  const slab = stage.track(`layer:${fact.chainId}`);
  if (!slab) return;
  if (slab.from || fact.cached) {
    slab.flash('glow', startMs, endMs);
    return;
  }
  slab
    .appear(startMs, at(startMs, endMs, 0.25))
    .clear('y')
    .move('y', startMs, at(startMs, endMs, 0.6), slab.box.y - 54, slab.box.y, 'cubic-out')
    .move('open', at(startMs, endMs, 0.62), at(startMs, endMs, 0.82), 1, 0, 'cubic-in')
    .flash('glow', at(startMs, endMs, 0.62), endMs, 0.7);
};
