import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { hostCorners } from '../lanes.js';
import { presentContainer } from './present-container.js';

/** A line on its way: as long as a word, and as high as those of a log. */
const [LENGTH, HEIGHT] = [22, 4];
/** Beats that are no longer leave the telling to what the process does. */
const SHORT_MS = 400;

/**
 * One more process begins in a container that runs: a ring goes out from its mark. Where nothing else is to be seen of it the line that was typed
 * comes first, from the terminal at the picture's lower edge up beside the column to the mark, which answers.
 */
export const exec: GestureOf<'exec'> = (stage, { containerId }, startMs, endMs) => {
  const head = stage.track(`container:${containerId}`);
  if (!head) return;
  const isAlone = endMs - startMs > SHORT_MS;
  const comesMs = isAlone ? at(startMs, endMs, 0.5) : startMs;
  head.clear('wake').move('wake', comesMs, endMs, 0, 1, 'cubic-out');
  if (!isAlone) return;
  presentContainer(stage, containerId);
  head.flash('glow', comesMs, endMs);
  stage.track(`writable:${containerId}`)?.flash('glow', comesMs, endMs, 0.6);
  const { y, height } = itemOf(stage, `container:${containerId}`) ?? head.box;
  const corners = hostCorners(stage, containerId, y + height / 2);
  const [first] = corners;
  if (!first) return;
  stage
    .pass({
      kind: 'spark',
      tone: 'line',
      key: `typed:${containerId}`,
      title: '',
      x: first[0] - LENGTH / 2,
      y: first[1] - HEIGHT / 2,
      width: LENGTH,
      height: HEIGHT,
    })
    .follow(corners, startMs, comesMs)
    .move('opacity', startMs, startMs + 60, 0, 1)
    .move('opacity', comesMs - 40, comesMs + 80, 1, 0);
};
