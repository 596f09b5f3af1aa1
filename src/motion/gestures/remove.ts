import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { originOf } from './create.js';

/** The warm slab burns away with what it held; the pale stack goes back into the image, which has not moved. */
export const remove: GestureOf<'container-removed'> = (stage, fact, startMs, endMs) => {
  const id = fact.containerId;
  const writable = stage.track(`writable:${id}`);
  const stack = stage.track(`stack:${id}`);
  if (writable?.from && !writable.to)
    writable.move('burn', startMs, at(startMs, endMs, 0.5), 0, 1, 'cubic-in').vanish(at(startMs, endMs, 0.35), at(startMs, endMs, 0.62));
  for (const row of stage.tracksOf(`file:${id}:`)) if (!row.to) row.vanish(startMs, at(startMs, endMs, 0.35));
  const head = stage.track(`container:${id}`);
  if (head && !head.to) head.vanish(startMs, at(startMs, endMs, 0.4));
  if (!stack?.from || stack.to) return;
  stack.travel(stack.from, originOf(stage, stack), at(startMs, endMs, 0.35), endMs, 'cubic-in-out').vanish(at(startMs, endMs, 0.82), endMs);
};

/** Something of the store goes, once nothing needs it. */
export const removeLayer: GestureOf<'layer-deleted'> = (stage, fact, startMs, endMs) => {
  const slab = stage.track(`layer:${fact.chainId}`);
  if (slab?.from && !slab.to) slab.vanish(startMs, endMs);
};
