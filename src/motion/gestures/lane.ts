import { PANEL_PAD } from '../../scene/panel.js';
import type { Box, SlabItem } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import { GROW_MS } from '../stage.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** A layer as small as it goes through a lane, the padding at a panel's end, where no text ever stands. */
const PARCEL = 10;

/** Shares of the gesture at which a layer is packed, has arrived at its level, and is unpacked. */
const [PACKED, THERE, UNPACKED] = [0.24, 0.64, 0.88];

/** Where a layer comes from: a box in the picture, or the edge of a panel. */
export type Source = Box | 'panel:registry' | 'panel:images';

/**
 * Brings a layer from one place to its own: straight where the two panels stand side by side; where they stand under each other as a parcel
 * through the lane along their ends, across no text. From a panel's edge it comes where nothing of it is drawn there; from beyond the picture's
 * where there is no such panel.
 */
export function ship(stage: Stage, draft: TrackDraft, source: Source, startMs: number, endMs: number): void {
  // Not before the panel has grown to where it goes.
  const beginsMs = stage.to.height > stage.from.height ? Math.max(startMs, GROW_MS * 0.6) : startMs;
  draft.isUnder = true;
  carry(stage, draft, source, draft.box, startMs, endMs)
    .appear(beginsMs, beginsMs + 84)
    .flash('glow', startMs, at(startMs, endMs, UNPACKED), 0.8);
}

/** The way itself, from anywhere to a box. */
export function carry(stage: Stage, draft: TrackDraft, source: Source, to: Box, startMs: number, endMs: number): TrackDraft {
  const from = typeof source === 'string' ? null : source;
  const panel = typeof source === 'string' ? itemOf(stage, source) : panelOf(stage, source);
  const own = panelOf(stage, to);
  draft.clear('x', 'y', 'width', 'height');
  if (!panel || !own) {
    const x = stage.to.rightToLeft ? stage.to.width : -to.width;
    return draft.travel({ ...to, x }, to, startMs, at(startMs, endMs, UNPACKED), 'cubic-out');
  }
  const isBeside = panel.x >= own.x + own.width || own.x >= panel.x + panel.width;
  if (isBeside) return draft.travel(from ?? edgeOf(panel, to, own), to, startMs, at(startMs, endMs, UNPACKED));
  const lane = laneOf(stage, panel);
  const level = (box: Box): number => box.y + (box.height - PARCEL) / 2;
  const first = from ? { ...lane, y: level(from) } : { ...lane, y: panel.y + panel.height - PARCEL - 2 };
  const last = { ...lane, y: level(to) };
  const [packedMs, thereMs] = [at(startMs, endMs, from ? PACKED : 0), at(startMs, endMs, THERE)];
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    if (from && from[side] !== first[side]) draft.move(side, startMs, packedMs, from[side], first[side], 'sine-in-out');
    if (first[side] !== last[side]) draft.move(side, packedMs, thereMs, first[side], last[side]);
    if (last[side] !== to[side]) draft.move(side, thereMs, at(startMs, endMs, UNPACKED), last[side], to[side], 'sine-in-out');
  }
  return draft;
}

/** Packs a double of a layer, and takes it through the lane of its panel over the picture's lower edge, where the host is. */
export function sendToHost(stage: Stage, slab: SlabItem, startMs: number, endMs: number): void {
  const panel = panelOf(stage, slab);
  if (!panel) return;
  const lane = laneOf(stage, panel);
  const level = slab.y + (slab.height - PARCEL) / 2;
  const packedMs = at(startMs, endMs, 0.4);
  const draft = stage.pass(slab);
  draft.isUnder = true;
  for (const side of ['x', 'width', 'height'] as const) draft.move(side, startMs, packedMs, slab[side], lane[side], 'sine-in-out');
  draft
    .move('y', startMs, packedMs, slab.y, level, 'sine-in-out')
    .move('y', packedMs, endMs, level, stage.to.height - PARCEL, 'cubic-in')
    .move('opacity', startMs, startMs + 60, 0, 1)
    .move('opacity', endMs - 60, endMs, 1, 0)
    .move('glow', startMs, startMs + 60, 0, 0.8);
}

/** The panel that holds a box. */
function panelOf(stage: Stage, { y, x }: Box): Box | undefined {
  return stage.tracksOf('panel:').find(({ box }) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)?.box;
}

function laneOf(stage: Stage, panel: Box): Omit<Box, 'y'> {
  const inset = (PANEL_PAD - PARCEL) / 2;
  const x = stage.to.rightToLeft ? panel.x + inset : panel.x + panel.width - PARCEL - inset;
  return { x, width: PARCEL, height: PARCEL };
}

/** A parcel at the edge of a panel that faces another, at the height of where it goes. */
function edgeOf(panel: Box, to: Box, towards: Box): Box {
  const x = panel.x < towards.x ? panel.x + panel.width - PARCEL - 2 : panel.x + 2;
  return { x, y: to.y, width: PARCEL, height: to.height };
}
