import type { Box, Item } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { hostCorners } from '../lanes.js';
import type { Stage } from '../stage.js';
import { layerLevel, originalRow } from './layer-level.js';
import { readMount } from './mounts.js';
import { presentContainer } from './present-container.js';
import { sendSheet } from './sheet.js';

/** A probe falls from the top of the container until it meets the file; what it meets lights up, in the store too. */
export const readFile: GestureOf<'file-read'> = (stage, fact, startMs, endMs) => {
  const { containerId, chainId, path, mount } = fact;
  const writable = itemOf(stage, `writable:${containerId}`);
  if (mount) {
    readMount(stage, fact, startMs, endMs);
    return;
  }
  if (!writable) {
    // A container that is gone again within the step has no column: the file's own place lights up.
    stage.track(`layer:${chainId}`)?.flash('glow', startMs, endMs);
    return;
  }
  presentContainer(stage, containerId);
  const meetsMs = at(startMs, endMs, 0.45);
  const row = stage.track(`file:${containerId}:${path}`);
  const level = chainId ? layerLevel(stage, containerId, chainId) : (row?.box ?? itemOf(stage, `file:${containerId}::more`) ?? writable);
  if (!level) return;
  if (chainId) {
    stage.track(`layer:${chainId}`)?.flash('glow', meetsMs, endMs);
    originalRow(stage, containerId, path, level, meetsMs - 40, endMs)?.flash('glow', meetsMs, endMs);
  } else (row ?? stage.track(`writable:${containerId}`))?.flash('glow', meetsMs, endMs);
  // Over what it meets.
  probe(stage, containerId, writable, level, startMs, endMs);
};

/** A ball on a thread falls through a container's column, from its top down to a level. */
export function probe(stage: Stage, containerId: string, writable: Item, level: Box, startMs: number, endMs: number): void {
  const hasRows = stage.tracksOf(`file:${containerId}:`).length > 0;
  // Between paths and their marks; where there are no rows between the layer's label and its size.
  const offset = hasRows ? writable.width - 42 : writable.width * 0.62;
  const x = stage.to.rightToLeft ? writable.x + writable.width - offset - 9 : writable.x + offset;
  const top = writable.y + (hasRows ? 28 : -8);
  stage
    .pass({ kind: 'spark', tone: 'probe', key: `probe:${containerId}`, title: '', x, y: top, width: 9, height: 1 })
    .move('height', startMs, at(startMs, endMs, 0.45), 1, Math.max(1, level.y + level.height / 2 - top), 'cubic-in')
    .move('opacity', startMs, startMs + 60, 0, 1)
    .move('opacity', at(startMs, endMs, 0.8), endMs, 1, 0);
}

/** Lines come out of the container and fall to the picture's lower edge, where the terminal is; beside the columns where something stands below. */
export const readLogs: GestureOf<'logs-read'> = (stage, fact, startMs, endMs) => {
  const stack = itemOf(stage, `stack:${fact.containerId}`);
  if (!stack || fact.lines === 0) return;
  const count = Math.min(5, fact.lines);
  const floor = Math.max(stage.from.height, stage.to.height);
  const isFree = !stage.to.items.some(
    ({ kind, x, width, y }) => kind !== 'line' && y > stack.y + stack.height && x < stack.x + stack.width && x + width > stack.x,
  );
  for (let index = 0; index < count; index++) {
    const beginsMs = at(startMs, endMs, (index * 0.45) / count);
    const doneMs = beginsMs + (endMs - startMs) * 0.55;
    if (!isFree) {
      const corners = hostCorners(stage, fact.containerId, stack.y + Math.min(stack.height / 2, 20)).reverse();
      sendSheet(stage, fact.containerId, corners, beginsMs, doneMs, 6);
      continue;
    }
    const y = stack.y + 4;
    stage
      .pass({
        kind: 'spark',
        tone: 'line',
        key: `line:${fact.containerId}`,
        title: '',
        x: stack.x + 12,
        y,
        width: stack.width * (0.34 + 0.13 * ((index * 2) % 3)),
        height: 4,
      })
      .move('y', beginsMs, doneMs, y, floor - 3, 'cubic-in')
      .move('opacity', beginsMs, beginsMs + 90, 0, 1)
      .move('opacity', doneMs - 60, doneMs, 1, 0);
  }
};

/** `docker cp`: a sheet goes from the host, which is at the picture's lower edge, beside the column to the file's place, or back from there. */
export const copy: GestureOf<'copied'> = (stage, fact, startMs, endMs) => {
  const { containerId, path } = fact;
  const row = stage.track(`file:${containerId}:${path}`);
  const box = row?.box ?? itemOf(stage, `file:${containerId}::more`) ?? itemOf(stage, `writable:${containerId}`);
  if (!box) return;
  const corners = hostCorners(stage, containerId, box.y + box.height / 2);
  const isIn = fact.direction === 'in';
  const writable = stage.track(`writable:${containerId}`);
  if (isIn && writable?.from) writable.switchMs = at(startMs, endMs, 0.8);
  const [beginsMs, landsMs] = isIn ? [startMs, at(startMs, endMs, 0.7)] : [at(startMs, endMs, 0.3), endMs];
  sendSheet(stage, containerId, isIn ? corners : corners.reverse(), beginsMs, landsMs, 9);
  const glow = isIn ? ([at(startMs, endMs, 0.6), endMs] as const) : ([startMs, at(startMs, endMs, 0.6)] as const);
  (row ?? writable)?.flash('glow', ...glow);
  if (!isIn) return;
  for (const arrived of stage.tracksOf(`file:${containerId}:`))
    if (!arrived.from) arrived.appear(at(startMs, endMs, 0.62), at(startMs, endMs, 0.8));
};
