import type { Box, FileItem } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { BLEND_MS } from '../segment.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';
import { layerLevel, originalRow } from './layer-level.js';
import { writeMount } from './mounts.js';
import { presentContainer } from './present-container.js';
import { sendSheet, sheetFor } from './sheet.js';

/** Where a path shows in the writable layer: its row, the row that counts it, or where there are none the layer itself. */
interface Place {
  /** The row, if it is the path's own. */
  readonly row: TrackDraft | undefined;
  readonly box: Box;
}

function placeOf(stage: Stage, containerId: string, path: string): Place | undefined {
  const row = stage.track(`file:${containerId}:${path}`);
  const more = itemOf(stage, `file:${containerId}::more`);
  const box = row?.box ?? more ?? itemOf(stage, `writable:${containerId}`);
  return box && { row, box };
}

/** The writable layer makes room, and says its new size when the change has landed. */
function touch(stage: Stage, containerId: string, startMs: number, landsMs: number): void {
  const writable = stage.track(`writable:${containerId}`);
  if (!writable?.to) return;
  if (!writable.from) {
    presentContainer(stage, containerId);
    return;
  }
  // What it says next is all there before the step is over.
  writable.switchMs = Math.min(landsMs, stage.durationMs - BLEND_MS);
  if (!stage.tracksOf(`file:${containerId}:`).some(({ from }) => !from)) writable.flash('glow', startMs, landsMs + 120, 0.6);
}

/** A new file drops into the writable layer; one on a mount goes there instead. */
export const addFile: GestureOf<'file-added'> = (stage, fact, startMs, endMs) => {
  if (fact.mount) {
    writeMount(stage, fact, startMs, endMs);
    return;
  }
  touch(stage, fact.containerId, startMs, at(startMs, endMs, 0.7));
  const place = placeOf(stage, fact.containerId, fact.path);
  if (place) drop(stage, place, fact.containerId, startMs, endMs);
};

/** A sheet drops beside what is to be read to the file's place, and unfolds into its row where it has one. */
function drop(stage: Stage, { row, box }: Place, containerId: string, startMs: number, endMs: number): void {
  if (row?.from) {
    row.flash('glow', startMs, endMs);
    return;
  }
  const landsMs = at(startMs, endMs, 0.66);
  // Between the name and the state, the label and the size, a path and its mark.
  const offset = box.width * 0.7;
  const x = stage.to.rightToLeft ? box.x + box.width - offset : box.x + offset;
  const corners = [
    [x, (itemOf(stage, `container:${containerId}`) ?? box).y],
    [x, box.y + box.height / 2],
  ] as const;
  sendSheet(stage, containerId, corners, startMs, row ? landsMs : at(startMs, endMs, 0.8), sheetFor(box));
  row?.appear(landsMs - 60, at(startMs, endMs, 0.8)).flash('glow', landsMs - 60, endMs, 0.8);
}

/**
 * Copy-up: the file's double rises in its container's own column from the level of the layer that has it, while the slab in the store lights
 * and stays. A file that is up already only glows.
 */
export const changeFile: GestureOf<'file-changed'> = (stage, fact, startMs, endMs) => {
  const { containerId, path, copiedFrom } = fact;
  if (fact.mount) {
    writeMount(stage, fact, startMs, endMs);
    return;
  }
  const place = placeOf(stage, containerId, path);
  touch(stage, containerId, startMs, at(startMs, endMs, 0.85));
  if (!place) return;
  if (!copiedFrom || place.row?.from) {
    if (place.row && !place.row.from) drop(stage, place, containerId, startMs, endMs);
    else (place.row ?? stage.track(`file:${containerId}::more`) ?? stage.track(`writable:${containerId}`))?.flash('glow', startMs, endMs);
    return;
  }
  stage.track(`layer:${copiedFrom}`)?.flash('glow', startMs, endMs);
  const level = layerLevel(stage, containerId, copiedFrom);
  const { row, box } = place;
  row?.appear(at(startMs, endMs, 0.86), at(startMs, endMs, 0.96));
  if (!level) return;
  const [beginsMs, landsMs] = [at(startMs, endMs, 0.22), at(startMs, endMs, 0.9)];
  const rises = level.y + level.height / 2 - (box.y + box.height / 2);
  const middle = row ? box.x + box.width / 2 : box.x + box.width - 14;
  stage
    .pass({
      kind: 'spark',
      tone: 'trail',
      key: `trail:${containerId}`,
      title: '',
      x: middle - 4,
      y: box.y + box.height / 2,
      width: 8,
      height: 1,
    })
    .move('y', beginsMs, landsMs, level.y + level.height / 2, box.y + box.height / 2)
    .move('height', beginsMs, landsMs, 1, rises)
    .move('opacity', beginsMs, beginsMs + 80, 0, 0.9)
    .move('opacity', landsMs - 120, landsMs, 0.9, 0);
  if (row?.to) riseRow(stage, row, row.to, level, startMs, endMs);
  else {
    const corners = [
      [middle, level.y + level.height / 2],
      [middle, box.y + box.height / 2],
    ] as const;
    sendSheet(stage, containerId, corners, at(startMs, endMs, 0.08), landsMs, sheetFor(box));
  }
};

/** The double of a file goes from its layer's level to its row, over no text: there is none on the way. */
function riseRow(stage: Stage, row: TrackDraft, item: FileItem | TrackDraft['to'], level: Box, startMs: number, endMs: number): void {
  if (!item) return;
  const from: Box = { ...row.box, y: level.y + (level.height - row.box.height) / 2 };
  const [beginsMs, landsMs] = [at(startMs, endMs, 0.22), at(startMs, endMs, 0.9)];
  stage
    .pass({ ...item, title: '' })
    .travel(from, row.box, beginsMs, landsMs)
    .flash('glow', beginsMs, landsMs)
    .move('opacity', at(startMs, endMs, 0.08), beginsMs, 0, 1)
    .move('opacity', at(startMs, endMs, 0.93), endMs, 1, 0);
}

/**
 * A strike through the path, and a shadow over the original: in the store, where it stays, and at its level in the container's own column. A file
 * of the writable layer alone just goes.
 */
export const deleteFile: GestureOf<'file-deleted'> = (stage, fact, startMs, endMs) => {
  const { containerId, path, hides } = fact;
  if (fact.mount) {
    writeMount(stage, fact, startMs, endMs);
    return;
  }
  const place = placeOf(stage, containerId, path);
  touch(stage, containerId, startMs, at(startMs, endMs, 0.7));
  if (!place) return;
  const { row } = place;
  if (hides) {
    stage.track(`layer:${hides}`)?.flash('shadow', at(startMs, endMs, 0.3), endMs);
    const level = layerLevel(stage, containerId, hides);
    if (level) originalRow(stage, containerId, path, level, startMs, endMs)?.flash('shadow', at(startMs, endMs, 0.35), endMs);
  }
  if (!row) {
    (stage.track(`file:${containerId}::more`) ?? stage.track(`writable:${containerId}`))?.flash('pin', startMs, endMs, 0.7);
    return;
  }
  if (!row.to) {
    row.vanish(startMs, at(startMs, endMs, 0.7)).move('x', startMs, at(startMs, endMs, 0.7), row.box.x, row.box.x + 24, 'cubic-in');
    return;
  }
  if (!row.from) row.appear(at(startMs, endMs, 0.36), at(startMs, endMs, 0.5));
  row.switchMs = at(startMs, endMs, 0.45);
  row.move('unstruck', at(startMs, endMs, 0.52), at(startMs, endMs, 0.95), 1, 0, 'cubic-out');
};
