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

/** Only the first picture is asked for. */
const still = { motions: [], seeks: 0, seconds: 1 };

/**
 * The scenes, each with those who take turns on it. A round gives everyone one fresh page; who stands under `rare` comes in the first round
 * only, since one visit takes long enough or no bar hangs on it. A motion takes so many `seconds`: of slow ones a few frames are seen.
 */
const scenes = [
  { scene: '50x12', rounds: 5, motions: both, seeks: 20, seconds: 1.4, who: [own, join, timed, lean], rare: [hand, gsap, motion] },
  { scene: '50x12', rounds: 3, ...still, who: [own, cold, reactFlow, cytoscape], rare: [mermaid] },
  { scene: '100x12', rounds: 5, motions: ['one'], seeks: 0, seconds: 1.4, who: [own], rare: [join, timed, lean] },
  { scene: '1000x12', rounds: 5, motions: both, seeks: 10, seconds: 1.4, who: [own, join, lean], rare: [timed, hand, gsap, motion] },
  { scene: '1000x12', rounds: 3, ...still, who: [own, cold], rare: [] },
  { scene: '1000x4', rounds: 5, motions: ['all'], seeks: 0, seconds: 1.4, who: [own], rare: [join, lean] },
  { scene: '1000x24', rounds: 5, motions: ['all'], seeks: 0, seconds: 1.4, who: [own], rare: [join, lean] },
  { scene: '10000x12', rounds: 3, motions: both, seeks: 3, seconds: 5, who: [own], rare: [join, timed, lean, hand, gsap, motion] },
  { scene: '10000x12', rounds: 3, ...still, who: [own, cold], rare: [] },
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
