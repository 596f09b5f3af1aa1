import type { Box } from '../scene/scene.js';
import type { Stage } from './stage.js';
import type { TrackDraft } from './track-draft.js';

/** The slab that goes in a step and stood where one comes. */
export function replacedBy(stage: Stage, { box }: TrackDraft): TrackDraft | undefined {
  return stage.tracksOf('layer:').find(({ from, to }) => from && !to && isSamePlace(from, box));
}

/** The slab that comes in a step to where one stood that goes. */
export function replacementOf(stage: Stage, { from }: TrackDraft): TrackDraft | undefined {
  return stage.tracksOf('layer:').find((other) => from && !other.from && isSamePlace(from, other.box));
}

function isSamePlace(one: Box, other: Box): boolean {
  return Math.abs(one.x - other.x) < one.width / 2 && Math.abs(one.y - other.y) < one.height / 2;
}
