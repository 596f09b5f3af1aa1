import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { replacedBy } from '../replaced-slab.js';
import { say } from '../say.js';
import type { TrackDraft } from '../track-draft.js';

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
  const old = replacedBy(stage, slab);
  if (old) {
    replace(old, slab, startMs, endMs);
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

/** Where the layer of the build before stands, under its label, the next one lights up over it. */
function replace(old: TrackDraft, slab: TrackDraft, startMs: number, endMs: number): void {
  const coveredMs = at(startMs, endMs, 0.4);
  const shutMs = at(startMs, endMs, 0.75);
  slab.isOver = true;
  slab
    .appear(startMs, coveredMs)
    .move('glow', startMs, coveredMs, 0, 1, 'cubic-out')
    .move('glow', shutMs, endMs, 1, 0, 'cubic-in')
    .move('open', coveredMs, shutMs, 1, 0, 'cubic-in')
    .move('click', at(startMs, endMs, 0.73), endMs, 0, 1, 'cubic-out');
  old.vanish(coveredMs, coveredMs + 60);
}
