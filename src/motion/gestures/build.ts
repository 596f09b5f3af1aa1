import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { say } from '../say.js';

/** How far above its place an instruction lights up. */
const LIFT = 36;

/** An instruction lights up above the stack, drops its layer, and the padlock closes with a click; a layer from the cache only glows. */
export const build: GestureOf<'layer-built'> = (stage, fact, startMs, endMs) => {
  const slab = stage.track(`layer:${fact.chainId}`);
  if (!slab) return;
  // Of layers that are folded into one slab, the lowest alone is dropped.
  if (slab.from || fact.cached || slab.key !== `layer:${fact.chainId}`) {
    if (fact.cached) say(stage, slab, stage.to.says?.cached ?? 'cached', startMs, endMs);
    else slab.flash('glow', startMs, endMs);
    return;
  }
  const { y } = slab.box;
  const [dropMs, landsMs, shutMs] = [at(startMs, endMs, 0.4), at(startMs, endMs, 0.72), at(startMs, endMs, 0.84)];
  slab
    .appear(startMs, at(startMs, endMs, 0.2))
    .clear('y')
    .move('y', startMs, at(startMs, endMs, 0.3), y - LIFT - 12, y - LIFT, 'cubic-out')
    .move('y', dropMs, landsMs, y - LIFT, y)
    .move('glow', startMs, at(startMs, endMs, 0.25), 0, 1, 'cubic-out')
    .move('glow', landsMs, endMs, 1, 0, 'cubic-in')
    .move('open', landsMs, shutMs, 1, 0, 'cubic-in')
    .move('click', at(startMs, endMs, 0.82), endMs, 0, 1, 'cubic-out');
};
