import { lend, ontoOf, originOf, slideStack } from '../borrow.js';
import { at } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { isVisitor, welcome } from './visitor.js';

/**
 * The image's pale double slides out of the store, whose layers light as they are lent, to the container's place; the slab that is to be warm
 * settles on top of it, asleep: only a start wakes it.
 */
export const create: GestureOf<'container-created'> = (stage, fact, startMs, endMs) => {
  const id = fact.containerId;
  if (isVisitor(stage, id)) {
    welcome(stage, fact, startMs, endMs);
    return;
  }
  const stack = stage.track(`stack:${id}`);
  const writable = stage.track(`writable:${id}`);
  const head = stage.track(`container:${id}`);
  if (stack && !stack.from) {
    const landsMs = at(startMs, endMs, 0.62);
    stack.appear(startMs, at(startMs, endMs, 0.08));
    slideStack(stage, stack, [originOf(stage, stack.box, ontoOf(stack)), stack.box], startMs, landsMs);
    lend(stage, ontoOf(stack), startMs, at(startMs, endMs, 0.5));
  }
  const late = at(startMs, endMs, 0.52);
  if (writable && !writable.from) {
    writable
      .appear(late, at(startMs, endMs, 0.7))
      .clear('y')
      .move('y', late, at(startMs, endMs, 0.92), writable.box.y - 26, writable.box.y, 'cubic-out')
      .move('asleep', startMs, startMs + 1, 1, 1);
  }
  if (head && !head.from) head.appear(at(startMs, endMs, 0.7), endMs).move('asleep', startMs, startMs + 1, 1, 1);
  for (const line of stage.tracksOf(`mount:${id}:`)) {
    if (line.from) continue;
    const plugsMs = at(startMs, endMs, 0.6);
    line.appear(plugsMs, plugsMs + 60).move('undrawn', plugsMs, endMs, 1, 0, 'cubic-out');
  }
};
