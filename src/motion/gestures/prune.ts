import type { GestureOf } from '../gesture.js';

/** What is swept away lights up at once, wherever it is: it has in common that nothing uses it. */
export const prune: GestureOf<'pruned'> = (stage, _fact, startMs, endMs) => {
  for (const kind of ['container', 'writable', 'tag', 'layer', 'volume'])
    for (const going of stage.tracksOf(`${kind}:`)) if (going.from && !going.to) going.flash('glow', startMs, endMs);
};
