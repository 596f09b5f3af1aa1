import type { Box } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** The row of a path; the whole writable layer where the row is one of the uncounted. */
function rowOf(stage: Stage, containerId: string, path: string): TrackDraft | undefined {
  return stage.track(`file:${containerId}:${path}`);
}

/** The writable layer makes room, and says its new size when the change has landed. */
function touch(stage: Stage, containerId: string, startMs: number, landsMs: number): void {
  const writable = stage.track(`writable:${containerId}`);
  if (!writable?.from || !writable.to) return;
  writable.switchMs = landsMs;
  if (!stage.tracksOf(`file:${containerId}:`).some(({ from }) => !from)) writable.flash('glow', startMs, landsMs + 120, 0.6);
}

/** A new file drops into the writable layer. */
export const addFile: GestureOf<'file-added'> = (stage, fact, startMs, endMs) => {
  touch(stage, fact.containerId, startMs, at(startMs, endMs, 0.7));
  const row = rowOf(stage, fact.containerId, fact.path);
  if (row && !row.from) drop(row, startMs, endMs);
};

function drop(row: TrackDraft, startMs: number, endMs: number): void {
  const beginsMs = at(startMs, endMs, 0.3);
  row
    .appear(beginsMs, at(startMs, endMs, 0.5))
    .clear('y')
    .move('y', beginsMs, endMs, row.box.y - 44, row.box.y, 'cubic-out');
}

/**
 * Copy-up: the file's double rises in its container's own column from the level of the layer that has it, while the slab in the store lights
 * and stays. A file that is up already only glows.
 */
export const changeFile: GestureOf<'file-changed'> = (stage, fact, startMs, endMs) => {
  const { containerId, path, copiedFrom } = fact;
  const row = rowOf(stage, containerId, path);
  touch(stage, containerId, startMs, at(startMs, endMs, 0.85));
  if (!copiedFrom || !row || row.from) {
    if (row && !row.from) drop(row, startMs, endMs);
    else row?.flash('glow', startMs, endMs);
    return;
  }
  stage.track(`layer:${copiedFrom}`)?.flash('glow', startMs, endMs);
  const start = levelOf(stage, containerId, copiedFrom);
  row.appear(at(startMs, endMs, 0.86), at(startMs, endMs, 0.96));
  if (!start || !row.to) return;
  const from: Box = { ...row.box, y: start.y + (start.height - row.box.height) / 2 };
  const [beginsMs, landsMs] = [at(startMs, endMs, 0.22), at(startMs, endMs, 0.9)];
  const { x, width } = row.box;
  stage
    .pass({ kind: 'spark', tone: 'trail', key: `trail:${row.key}`, title: '', x: x + width / 2 - 4, y: row.box.y, width: 8, height: 1 })
    .move('y', beginsMs, landsMs, from.y, row.box.y)
    .move('height', beginsMs, landsMs, 1, from.y - row.box.y)
    .move('opacity', beginsMs, beginsMs + 80, 0, 0.9)
    .move('opacity', landsMs - 120, landsMs, 0.9, 0);
  stage
    .pass({ ...row.to, title: '' })
    .travel(from, row.box, beginsMs, landsMs)
    .flash('glow', beginsMs, landsMs)
    .move('opacity', at(startMs, endMs, 0.08), beginsMs, 0, 1)
    .move('opacity', at(startMs, endMs, 0.93), endMs, 1, 0);
};

/** A strike through the path, and a shadow over the original in the store, which stays; a file of the writable layer alone just goes. */
export const deleteFile: GestureOf<'file-deleted'> = (stage, fact, startMs, endMs) => {
  const row = rowOf(stage, fact.containerId, fact.path);
  touch(stage, fact.containerId, startMs, at(startMs, endMs, 0.7));
  if (fact.hides) stage.track(`layer:${fact.hides}`)?.flash('shadow', startMs, endMs);
  if (!row) return;
  if (!row.to) {
    row.vanish(startMs, at(startMs, endMs, 0.7)).move('x', startMs, at(startMs, endMs, 0.7), row.box.x, row.box.x + 24, 'cubic-in');
    return;
  }
  if (!row.from) row.appear(at(startMs, endMs, 0.36), at(startMs, endMs, 0.5));
  row.switchMs = at(startMs, endMs, 0.45);
  row.move('unstruck', at(startMs, endMs, 0.52), at(startMs, endMs, 0.95), 1, 0, 'cubic-out');
};

/** Where a layer's level is within a container's own column. */
export function levelOf(stage: Stage, containerId: string, chainId: string): Box | null {
  const stack = itemOf(stage, `stack:${containerId}`);
  if (stack?.kind !== 'stack') return null;
  let depth = 0;
  for (let slab = itemOf(stage, `layer:${chainId}`); slab?.kind === 'slab' && slab.onto; slab = itemOf(stage, slab.onto)) depth++;
  const y = stack.y + stack.height - (depth + 1) * (stack.slabHeight + stack.gap) + stack.gap;
  return { x: stack.x, y, width: stack.width, height: stack.slabHeight };
}
