import { lend, ontoOf, originOf, slideStack } from '../borrow.js';
import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { dismiss } from './visitor.js';

/** Share of the gesture in which the writable layer burns down. */
const BURNT = 0.5;

/** The warm slab burns away with what it held; the pale stack goes back into the image, which has not moved. A volume it mounted stays. */
export const remove: GestureOf<'container-removed'> = (stage, fact, startMs, endMs) => {
  const id = fact.containerId;
  const writable = stage.track(`writable:${id}`);
  const stack = stage.track(`stack:${id}`);
  if (!stack) {
    dismiss(stage, id, startMs, endMs);
    return;
  }
  if (writable?.from && !writable.to)
    writable
      .move('burn', startMs, at(startMs, endMs, BURNT), 0, 1, 'sine-in-out')
      .vanish(at(startMs, endMs, BURNT - 0.05), at(startMs, endMs, BURNT + 0.1));
  for (const row of stage.tracksOf(`file:${id}:`)) {
    if (row.to || !writable?.from) continue;
    // The fire eats down from the top, and what lies in the layer with it.
    const share = Math.min(1, Math.max(0, (row.box.y - writable.from.y) / writable.from.height)) * BURNT;
    row.vanish(at(startMs, endMs, share * 0.9), at(startMs, endMs, share * 0.9 + 0.12));
  }
  const head = stage.track(`container:${id}`);
  if (head && !head.to) head.vanish(startMs, at(startMs, endMs, 0.4)).move('burn', startMs, at(startMs, endMs, 0.15), 0, 1, 'linear');
  for (const line of stage.tracksOf(`mount:${id}:`)) {
    if (!line.to) line.vanish(at(startMs, endMs, 0.3), at(startMs, endMs, 0.4)).move('undrawn', startMs, at(startMs, endMs, 0.4), 0, 1);
  }
  if (!stack.from || stack.to) return;
  const origin = originOf(stage, stack.from, ontoOf(stack));
  stack.vanish(at(startMs, endMs, 0.82), endMs);
  slideStack(stage, stack, [stack.from, origin], at(startMs, endMs, 0.35), endMs);
  lend(stage, ontoOf(stack), at(startMs, endMs, 0.55), endMs);
};
