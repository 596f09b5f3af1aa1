import type { Corner } from '../../scene/line-along.js';
import type { Box } from '../../scene/scene.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** A file on its way where it has no row of its own: a small sheet of paper with its middle at a place. */
export function sheet(stage: Stage, name: string, [x, y]: Corner, size: number): TrackDraft {
  const [width, height] = [size, size * 1.25];
  return stage.pass({
    kind: 'spark',
    tone: 'sheet',
    key: `sheet:${name}`,
    title: '',
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
  });
}

/** A sheet that goes along corners, seen from its start to its end. */
export function sendSheet(stage: Stage, name: string, corners: readonly Corner[], startMs: number, endMs: number, size = 9): void {
  const first = corners[0];
  if (!first) return;
  sheet(stage, name, first, size)
    .follow(corners, startMs, endMs)
    .move('opacity', startMs, startMs + 60, 0, 1)
    .move('opacity', endMs - 60, endMs, 1, 0);
}

/** How large a sheet a box can take. */
export function sheetFor({ height }: Box): number {
  return Math.max(6, Math.min(12, height * 0.6));
}
