// What is to be reached, as ratios within one run: `times` is how many times ours as much the other takes, `most` what ours may grow by.
import { contestants } from './plan.mjs';

const { own, join, timed, lean, mermaid, reactFlow, cytoscape } = contestants;

const against = (what, other, scene, quantity, bar) => ({
  what,
  bar,
  kind: 'times',
  ours: [scene, own, quantity],
  theirs: [scene, other, quantity],
});

export const bars = [
  against('first picture, 1,000 containers, against the d3 join', join, '1000x12', 'firstMs', 6),
  against('first picture, 10,000 containers, against the d3 join', join, '10000x12', 'firstMs', 40),
  against('a frame, all of 50 moving, against the d3 join', join, '50x12', 'allFrameMs', 1.5),
  against('a frame, all of 1,000 moving, against the d3 join', join, '1000x12', 'allFrameMs', 6),
  against('a frame, all of 10,000 moving, against the d3 join', join, '10000x12', 'allFrameMs', 50),
  against('a frame, one of 1,000 moving, against the d3 join', join, '1000x12', 'oneFrameMs', 12),
  {
    what: 'a frame, one moving among 10,000, as a multiple of one among 100',
    bar: 1,
    kind: 'most',
    ours: ['10000x12', own, 'oneFrameMs'],
    theirs: ['100x12', own, 'oneFrameMs'],
  },
  {
    what: 'a frame, all of 1,000 moving, 24 layers as a multiple of 4',
    bar: 1.3,
    kind: 'most',
    ours: ['1000x24', own, 'allFrameMs'],
    theirs: ['1000x4', own, 'allFrameMs'],
  },
  against('first picture, 50 containers, against mermaid', mermaid, '50x12', 'firstMs', 20),
  against('first picture, 50 containers, against React Flow', reactFlow, '50x12', 'firstMs', 6),
  against('first picture, 50 containers, against cytoscape', cytoscape, '50x12', 'firstMs', 7),
];

/** Noise of a run: a ratio this near the most that is allowed counts as level with it. */
const level = 1.05;

/** A bar with what was measured: `ratio` is undefined where a side is missing; `timed` and `lean` are the ratios to the other joins. */
export function heldTo(bar, results) {
  const [scene, contestant, quantity] = bar.theirs;
  const ratioTo = (other) => {
    const [ours, theirs] = [results.of(...bar.ours), results.of(scene, other, quantity)];
    if (ours === undefined || theirs === undefined) return undefined;
    return bar.kind === 'times' ? theirs / ours : ours / theirs;
  };
  const ratio = ratioTo(contestant);
  const isMet = ratio !== undefined && (bar.kind === 'times' ? ratio >= bar.bar : ratio <= bar.bar * level);
  const others = contestant === join ? { timed: ratioTo(timed), lean: ratioTo(lean) } : {};
  return { ...bar, ratio, isMet, ...others };
}
