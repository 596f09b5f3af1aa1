// Who is measured on which scene, and how often.

const own = { name: '<layer-diagram>', page: 'layer-diagram' };
const cold = { name: '<layer-diagram>, its code fetched too', page: 'layer-diagram', query: '?cold' };
const join = { name: 'd3 join, a <g> per layer', page: 'd3-join', query: '?layers&anew' };
const timed = { name: 'd3 join, a <g> per layer, timer', page: 'd3-join', query: '?layers' };
const lean = { name: 'd3 join, lean', page: 'd3-join' };
const hand = { name: 'inline SVG, attributes written', page: 'inline-svg' };
const gsap = { name: 'GSAP', page: 'gsap' };
const motion = { name: 'Motion', page: 'motion' };
const mermaid = { name: 'mermaid', page: 'mermaid' };
const reactFlow = { name: 'React Flow', page: 'react-flow' };
const cytoscape = { name: 'cytoscape', page: 'cytoscape' };

export const contestants = { own, cold, join, timed, lean, hand, gsap, motion, mermaid, reactFlow, cytoscape };

const both = ['one', 'all'];

/**
 * The scenes, each with those who take turns on it. A round gives everyone one fresh page; who stands under `rare` comes in the first round
 * only, since one visit takes long enough.
 */
const scenes = [
  {
    scene: '50x12',
    rounds: 5,
    motions: both,
    frames: 60,
    seeks: 20,
    seconds: 1.4,
    who: [own, join, timed, lean, hand, gsap, motion],
    rare: [],
  },
  { scene: '50x12', rounds: 3, motions: [], frames: 0, seeks: 0, seconds: 1, who: [own, cold, mermaid, reactFlow, cytoscape], rare: [] },
  { scene: '100x12', rounds: 5, motions: ['one'], frames: 60, seeks: 0, seconds: 1.4, who: [own, join], rare: [] },
  {
    scene: '1000x12',
    rounds: 5,
    motions: both,
    frames: 40,
    seeks: 10,
    seconds: 1.4,
    who: [own, join, timed, lean, hand],
    rare: [gsap, motion],
  },
  { scene: '1000x12', rounds: 3, motions: [], frames: 0, seeks: 0, seconds: 1, who: [own, cold], rare: [] },
  { scene: '1000x4', rounds: 5, motions: ['all'], frames: 40, seeks: 0, seconds: 1.4, who: [own, join], rare: [] },
  { scene: '1000x24', rounds: 5, motions: ['all'], frames: 40, seeks: 0, seconds: 1.4, who: [own, join], rare: [] },
  {
    scene: '10000x12',
    rounds: 3,
    motions: both,
    frames: 8,
    seeks: 3,
    seconds: 8,
    who: [own, lean],
    rare: [join, timed, hand, gsap, motion],
  },
  { scene: '10000x12', rounds: 3, motions: [], frames: 0, seeks: 0, seconds: 1, who: [own, cold], rare: [] },
];

/** All visits of a run in their order: round by round, contestants taking turns. */
export function planVisits({ quick, only }) {
  const isChosen = ({ name, page }) => only.length === 0 || only.includes(page) || only.includes(name);
  return scenes
    .filter(({ scene }) => !quick || !scene.startsWith('10000'))
    .flatMap(({ rounds, who, rare, ...scene }) =>
      Array.from({ length: quick ? 1 : rounds }, (_, round) =>
        [...who, ...(round === 0 ? rare : [])]
          .filter(isChosen)
          // Ours is looked at once a scene: does everything move that is said to move?
          .map((contestant) => ({ ...scene, contestant, isWatched: contestant === own && round === 0 && scene.motions.includes('all') })),
      ).flat(),
    );
}
