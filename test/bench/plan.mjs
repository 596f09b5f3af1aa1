// Who is measured on which scene, and how often.

const own = { name: '<layer-diagram>', page: 'layer-diagram' };
const join = { name: 'd3 join', page: 'd3-join' };
const marks = { name: 'd3 join, bars for layers', page: 'd3-join', query: '?bars', only: 'marks' };
const hand = { name: 'inline SVG, attributes written', page: 'inline-svg' };
const gsap = { name: 'GSAP', page: 'gsap' };
const motion = { name: 'Motion', page: 'motion' };
const mermaid = { name: 'mermaid', page: 'mermaid' };
const reactFlow = { name: 'React Flow', page: 'react-flow' };
const cytoscape = { name: 'cytoscape', page: 'cytoscape' };

export const contestants = { own, join, marks, hand, gsap, motion, mermaid, reactFlow, cytoscape };

const both = ['one', 'all'];

/**
 * The scenes as `<containers>x<layers>`, each with the contestants in the order of their turns. A round gives everyone one fresh page;
 * `rare` come in the first round only, since one visit takes them long enough.
 */
const scenes = [
  { scene: '50x12', rounds: 5, motions: both, frames: 60, seeks: 20, seconds: 1.4, who: [own, join, hand, gsap, motion] },
  { scene: '50x12', rounds: 3, motions: [], who: [own, mermaid, reactFlow, cytoscape] },
  { scene: '100x12', rounds: 5, motions: ['one'], frames: 60, seconds: 1.4, who: [own, join] },
  { scene: '1000x12', rounds: 5, motions: both, frames: 40, seeks: 10, seconds: 1.4, who: [own, join, marks, hand, gsap, motion] },
  { scene: '1000x4', rounds: 5, motions: ['all'], frames: 40, seconds: 1.4, who: [own, join] },
  { scene: '1000x24', rounds: 5, motions: ['all'], frames: 40, seconds: 1.4, who: [own, join] },
  { scene: '10000x12', rounds: 3, motions: both, frames: 8, seeks: 3, seconds: 8, who: [own, join, marks], rare: [hand, gsap, motion] },
];

const defaults = { seeks: 0, frames: 0, seconds: 1, rare: [] };

/** All visits of a run in their order: round by round, contestants taking turns. */
export function planVisits({ quick, only }) {
  const chosen = ({ name, page }) => only.length === 0 || only.includes(page) || only.includes(name);
  return scenes
    .filter(({ scene }) => !quick || !scene.startsWith('10000'))
    .flatMap(({ rounds, who, rare, ...scene }) =>
      Array.from({ length: quick ? Math.min(2, rounds) : rounds }, (_, round) => [...who, ...(round === 0 ? (rare ?? []) : [])])
        .flat()
        .filter(chosen)
        .map((contestant) => ({ ...defaults, ...scene, contestant })),
    );
}
