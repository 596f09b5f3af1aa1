import type { Box } from '../../scene/scene.js';
import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import type { Stage } from '../stage.js';
import type { TrackDraft } from '../track-draft.js';

/** The image's pale double slides out of the store to the container's place, and the warm slab settles on top of it. */
export const create: GestureOf<'container-created'> = (stage, fact, startMs, endMs) => {
  const id = fact.containerId;
  const stack = stage.track(`stack:${id}`);
  const writable = stage.track(`writable:${id}`);
  const head = stage.track(`container:${id}`);
  if (stack && !stack.from) {
    const landsMs = at(startMs, endMs, 0.62);
    stack.travel(originOf(stage, stack), stack.box, startMs, landsMs).appear(startMs, at(startMs, endMs, 0.08));
  }
  const late = at(startMs, endMs, 0.52);
  if (writable && !writable.from) {
    writable
      .appear(late, at(startMs, endMs, 0.7))
      .clear('y')
      .move('y', late, at(startMs, endMs, 0.92), writable.box.y - 26, writable.box.y, 'cubic-out');
  }
  if (head && !head.from) head.appear(at(startMs, endMs, 0.7), endMs);
};

/** Where a borrowed stack comes from and goes back to: the slabs in the store that it stands for; its own place where they aren't drawn. */
export function originOf(stage: Stage, stack: TrackDraft): Box {
  const item = stack.to ?? stack.from;
  if (item?.kind !== 'stack') return stack.box;
  const top = itemOf(stage, item.onto);
  if (!top) return stack.box;
  let base = top;
  while (base.kind === 'slab' && base.onto) {
    const below = itemOf(stage, base.onto);
    if (!below) break;
    base = below;
  }
  // In its own size, behind the slabs: it is the same stack, not a copy of theirs that is stretched to fit.
  const { width, height } = stack.box;
  const room = Math.max(0, top.width - width);
  return { x: stage.to.rightToLeft ? top.x : top.x + room, y: top.y + (base.y + base.height - top.y - height) / 2, width, height };
}
