import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { levelOf } from './files.js';

/** A probe falls from the top of the container until it meets the file; what it meets lights up, in the store too. */
export const readFile: GestureOf<'file-read'> = (stage, fact, startMs, endMs) => {
  const { containerId, chainId, path, mount } = fact;
  const writable = itemOf(stage, `writable:${containerId}`);
  if (!writable || mount) {
    // A container that is gone again within the step has no column: the file's own place lights up.
    stage.track(mount ? `volume:${mount}` : `layer:${chainId}`)?.flash('glow', startMs, endMs);
    return;
  }
  const meetsMs = at(startMs, endMs, 0.5);
  const row = stage.track(`file:${containerId}:${path}`);
  const level = chainId ? levelOf(stage, containerId, chainId) : (row?.box ?? writable);
  if (!level) return;
  const top = writable.y - 8;
  stage
    .pass({
      kind: 'spark',
      tone: 'probe',
      key: `probe:${containerId}`,
      title: '',
      x: writable.x + writable.width * 0.62,
      y: top,
      width: 9,
      height: 1,
    })
    .move('height', startMs, meetsMs, 1, level.y + level.height / 2 - top, 'cubic-in')
    .move('opacity', startMs, startMs + 60, 0, 1)
    .move('opacity', at(startMs, endMs, 0.8), endMs, 1, 0);
  if (chainId) stage.track(`layer:${chainId}`)?.flash('glow', meetsMs, endMs);
  else (row ?? stage.track(`writable:${containerId}`))?.flash('glow', meetsMs, endMs);
};

/** Lines rise through the container, from the process in its middle towards its top; over no text. */
export const readLogs: GestureOf<'logs-read'> = (stage, fact, startMs, endMs) => {
  const stack = itemOf(stage, `stack:${fact.containerId}`);
  if (!stack) return;
  const count = Math.max(1, Math.min(4, fact.lines));
  for (let index = 0; index < count; index++) {
    const beginsMs = at(startMs, endMs, (index * 0.4) / count);
    const doneMs = beginsMs + (endMs - startMs) * 0.6;
    const y = stack.y + stack.height - 8;
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
      .move('y', beginsMs, doneMs, y, stack.y + 4, 'cubic-out')
      .move('opacity', beginsMs, beginsMs + 90, 0, 1)
      .move('opacity', doneMs - 200, doneMs, 1, 0);
  }
};

/** What `docker cp` took or brought lights up. */
export const copy: GestureOf<'copied'> = (stage, fact, startMs, endMs) => {
  const row = stage.track(`file:${fact.containerId}:${fact.path}`);
  (row ?? stage.track(`writable:${fact.containerId}`))?.clear('glow').flash('glow', startMs, endMs);
};
