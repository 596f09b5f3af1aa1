import type { Item } from '../scene/scene.js';
import type { Stage } from './stage.js';
import type { TrackDraft } from './track-draft.js';

/** The slabs of an image as the step finds it, or else as it leaves it: the topmost first. */
export function slabsOf(stage: Stage, imageId: string): TrackDraft[] {
  const id = stage.track(`image:${imageId}`);
  const top = id?.from ?? id?.to;
  const slabs: TrackDraft[] = [];
  for (let key = ontoOf(top); key;) {
    const slab = stage.track(key);
    if (slab) slabs.push(slab);
    key = ontoOf(slab?.from ?? slab?.to);
  }
  return slabs;
}

function ontoOf(item: Item | null | undefined): string {
  return item?.kind === 'slab' || item?.kind === 'text' ? (item.onto ?? '') : '';
}
