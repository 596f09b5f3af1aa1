import { SLAB_END, SLAB_START } from '../scene/slab.js';
import { cutText, textWidth } from '../scene/text-metrics.js';
import { TYPE } from '../scene/type-scale.js';
import type { Stage } from './stage.js';
import type { TrackDraft } from './track-draft.js';

/** A label may be cut to this for a moment. */
const SHORTEST_LABEL = 56;

/** A slab lights up and says a few words in the place of its size, where there is room for them; then it is as it was. */
export function say(stage: Stage, slab: TrackDraft, words: string, startMs: number, endMs: number): void {
  const item = slab.to;
  const inner = item?.kind === 'slab' ? item.width - SLAB_START - (item.locked ? SLAB_END : SLAB_START) : 0;
  const wide = textWidth(words, TYPE.size);
  if (item?.kind !== 'slab' || item.height < 15 || wide > inner) {
    slab.flash('glow', startMs, endMs);
    return;
  }
  const room = inner - wide - 10;
  const label = cutText(item.label, TYPE.label, room);
  if (label !== item.label && room < SHORTEST_LABEL) {
    slab.flash('glow', startMs, endMs);
    return;
  }
  stage
    .pass({ ...item, label, size: words, title: '' })
    .moveWith(slab)
    .move('opacity', startMs, startMs + 130, 0, 1)
    .move('opacity', endMs - 170, endMs, 1, 0)
    .flash('glow', startMs, endMs);
}
