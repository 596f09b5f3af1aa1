import type { Box } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** A missing layer travels from the shelf to the disk and locks there; one that is there already glows. */
export const pull: GestureOf<'layer-pulled'> = (stage, fact, startMs, endMs) => {
  const slab = stage.track(`layer:${fact.chainId}`);
  if (!slab) return;
  if (slab.from || fact.already) {
    slab.flash('glow', startMs, endMs);
    return;
  }
  const shelf = itemOf(stage, `blob:${fact.registry}:${fact.chainId}`);
  ship(slab, slotOf(stage, slab, shelf), startMs, endMs);
  slab.move('open', at(startMs, endMs, 0.8), endMs, 1, 0, 'cubic-in');
};

/** A blob the registry lacks travels from the disk to the shelf; one it has glows. */
export const push: GestureOf<'layer-pushed'> = (stage, fact, startMs, endMs) => {
  const blob = stage.track(`blob:${fact.registry}:${fact.chainId}`);
  const slab = stage.track(`layer:${fact.chainId}`);
  slab?.flash('glow', startMs, at(startMs, endMs, 0.6), fact.already ? 0.5 : 0.9);
  if (!blob) return;
  if (blob.from || fact.already) blob.flash('glow', startMs, endMs);
  else ship(blob, slab ? slab.box : blob.box, startMs, endMs);
};

/** The name arrives on the shelf once its layers are there. */
export const pushName: GestureOf<'manifest-pushed'> = (stage, fact, startMs, endMs) => {
  const chip = stage.track(`pushed:${fact.reference}`) ?? stage.track(`pushed:docker.io/${fact.reference}`);
  if (chip && !chip.from) chip.appear(startMs, startMs + 160).move('x', startMs, endMs, chip.box.x + 36, chip.box.x, 'cubic-out');
};

function ship(draft: TrackDraft, from: Box, startMs: number, endMs: number): void {
  draft.travel(from, draft.box, startMs, at(startMs, endMs, 0.85)).appear(startMs, at(startMs, endMs, 0.2));
}

/** Where a layer comes from, at its own width so that its texts keep their room: the end of the blob's or the registry's place; without one, the picture's edge. */
function slotOf(stage: Stage, draft: TrackDraft, shelf: Box | undefined): Box {
  const { rightToLeft, width: sceneWidth } = stage.to;
  const { y, width, height } = draft.box;
  const panel = itemOf(stage, 'panel:registry');
  const place = shelf ?? panel;
  if (!place || !panel) return { x: rightToLeft ? sceneWidth : -width, y, width, height };
  const isBeside = y < panel.y + panel.height;
  const inset = shelf ? 0 : 14;
  const level = shelf ? shelf.y + (shelf.height - height) / 2 : isBeside ? y : panel.y + panel.height - height - 14;
  return { x: rightToLeft ? place.x + inset : place.x + place.width - inset - width, y: level, width, height };
}
