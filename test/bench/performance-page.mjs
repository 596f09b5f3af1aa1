// docs/performance.md, from what one run measured.
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';

import { bars, heldTo } from './bars.mjs';
import { contestants } from './plan.mjs';

const { own, cold, join, timed, lean, hand, gsap, motion, mermaid, reactFlow, cytoscape } = contestants;

const short = (number) => (number === undefined ? '–' : number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en'));
const times = (number) =>
  number === undefined || Number.isNaN(number) ? '–' : `${number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en')}×`;
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = ({ name }) => name.replace(/<.*?>/, '`$&`');

/** A contestant's quantities side by side, with the ratios to the first d3 join and to the lean one beside each of ours. */
function rowOf(contestant, columns, results) {
  return [
    code(contestant),
    ...columns.map(([scene, quantity]) => {
      const value = results.of(scene, contestant, quantity);
      const overrun = value === undefined ? results.overrun(scene, contestant) : '';
      if (overrun) return overrun;
      if (contestant !== own || value === undefined || quantity === 'allFps') return short(value);
      const ratios = [join, lean].map((other) => times(results.of(scene, other, quantity) / value));
      return `**${short(value)}** (${ratios.join(', ')})`;
    }),
  ];
}

function quantityTable(title, columns, who, results) {
  return table(
    [title, ...columns.map(([scene]) => Number(scene.split('x')[0]).toLocaleString('en'))],
    who.map((contestant) => rowOf(contestant, columns, results)),
  );
}

const sizes = ['50x12', '1000x12', '10000x12'];
const by = (quantity) => sizes.map((scene) => [scene, quantity]);

function barRows(results) {
  return bars
    .map((bar) => heldTo(bar, results))
    .map(({ what, bar, kind, ratio, isMet, ...others }) => [
      what,
      kind === 'times' ? `≥ ${bar}×` : `≤ ${bar}×`,
      times(ratio),
      ratio === undefined ? 'not measured' : isMet ? 'reached' : '**falls short**',
      ...['timed', 'lean'].map((other) => (others[other] === undefined ? '' : times(others[other]))),
    ]);
}

function historyRows({ ours, cold, immer, seekMs }) {
  const speed = ours.perSecond / immer.perSecond;
  const heap = immer.heapBytes / ours.heapBytes;
  const verdict = (isMet) => (isMet ? 'reached' : '**falls short**');
  return {
    rows: [
      ['10,000 actions, speed against Immer', '≥ 100×', times(speed), verdict(speed >= 100), '', ''],
      ['10,000 actions, heap against Immer', '≤ 1/100', `1/${Math.round(heap).toLocaleString('en')}`, verdict(heap >= 100), '', ''],
      ['a seek in 10,000 actions', '≤ 0.5 ms', `${seekMs.median.toFixed(3)} ms`, verdict(seekMs.median <= 0.5), '', ''],
    ],
    note: `The history runs ${short(ours.perSecond)} actions a second warm and ${short(cold.perSecond)} in its first run, Immer ${short(immer.perSecond)}; it keeps ${(ours.heapBytes / 1e6).toFixed(1)} MB, Immer ${(immer.heapBytes / 1e6).toFixed(1)} MB. The slowest of 1,000 seeks took ${seekMs.slowest.toFixed(2)} ms. Immer's reducer does less: it checks nothing, words no error and knows no layers.`,
  };
}

const seen = (results) =>
  sizes
    .map((scene) => [scene, results.of(scene, own, 'different')])
    .filter(([, different]) => different !== undefined)
    .map(([scene, different]) => `${different} of 4 at ${Number(scene.split('x')[0]).toLocaleString('en')}`)
    .join(', ');

/** The page as Markdown. `history` is what history.mjs told. */
export async function performancePage({ results, history, chromium, date, seconds, isQuick }) {
  const wide = [own, join, timed, lean, hand, gsap, motion];
  const told = historyRows(history);
  const page = `# Performance

Measured on ${date} with Chromium ${chromium} on ${cpus().length} cores with ${Math.round(totalmem() / 2 ** 30)} GB of memory, no GPU, in one run of ${Math.round(seconds / 60)} minutes. ${isQuick ? 'It was a quick run: one round, without 10,000 containers. ' : ''}This page is written by \`npm run bench\`; absolute
numbers are this machine's, ratios are what to compare.

## What was to be reached

${table(['what', 'bar', 'measured', '', 'against that join with a timer', 'against the lean join'], [...barRows(results), ...told.rows])}

"The d3 join" draws every layer of every container as a \`<g>\` and joins each moment's data anew, as a picture that follows from data is written with d3; it is the one that the bars were set by. The same "with a timer" joins once and then writes only the \`transform\` of what moves; the "lean" one knows how \`<layer-diagram>\` draws: a \`<g>\` a container, and but one shape for layers too thin to be told apart.

${told.note}

## The same picture, drawn in different ways

n containers of an image of 12 layers, all in view. Medians of the rounds; in brackets how many times as long the d3 join takes, and the lean one.

${quantityTable('first picture, ms, containers:', by('firstMs'), [own, cold, ...wide.slice(1)], results)}

${quantityTable('main-thread ms a frame, all moving:', by('allFrameMs'), wide, results)}

${quantityTable('frames a second, all moving:', by('allFps'), wide, results)}

${quantityTable('main-thread ms a seek:', by('seekMs'), wide, results)}

${quantityTable(
  'main-thread ms a frame, one of them changes:',
  [
    ['50x12', 'oneFrameMs'],
    ['100x12', 'oneFrameMs'],
    ['1000x12', 'oneFrameMs'],
    ['10000x12', 'oneFrameMs'],
  ],
  wide,
  results,
)}

${quantityTable('ms from the next state to the first frame of the way there, one changes:', by('oneBeginMs'), wide, results)}

${table(
  ['main-thread ms a frame, all of 1,000 moving', '4 layers', '12 layers', '24 layers'],
  [own, join, lean].map((contestant) =>
    rowOf(
      contestant,
      [
        ['1000x4', 'allFrameMs'],
        ['1000x12', 'allFrameMs'],
        ['1000x24', 'allFrameMs'],
      ],
      results,
    ),
  ),
)}

## The first picture of 50 containers, beside whole libraries

${table(
  ['', 'ms', 'as many times ours'],
  [own, cold, mermaid, reactFlow, cytoscape].map((contestant) => [
    code(contestant),
    results.overrun('50x12', contestant) || short(results.of('50x12', contestant, 'firstMs')),
    times(results.of('50x12', contestant, 'firstMs') / results.of('50x12', own, 'firstMs')),
  ]),
)}

## What is measured, and how

- **Turns.** Contestants take turns round by round, three or five of them (one for those that no bar hangs on, and for the slowest), each visit in a fresh page of the same browser, so that whatever else the machine does meets all of them.
- **First picture**: wall time from setting \`snapshot\` on a defined element, or from calling the hand-written code, to the second frame after everything is in the page. All code is fetched and parsed before: a picture of one container has it fetched, as parsing a flowchart of two nodes does for mermaid. The row that says so counts the fetching. Reading the snapshot and laying it out count for \`<layer-diagram>\`. The others get their boxes laid out already.
- **A frame**: CPU time of the renderer's main thread (script, style, layout, painting; \`ThreadTime\` of the Chrome DevTools Protocol, which noise hardly touches) while the whole motion plays on animation frames, divided by frames; slow contestants get a few frames into its time. Rasterizing happens elsewhere and shows in frames a second.
- **All moving**: the first three containers go, so that every other one changes place. For \`<layer-diagram>\` it is the element's own playback between two snapshots at a lower rate; only the part in which things glide is counted.
- **A seek**: the same motion, set to shuffled moments one a frame: \`currentTime\`, \`timeline.progress()\`, \`animation.time\`, or the hand-written function of time.
- **One changes**: a running container stops and has been written to: its own layer grows and changes colour, in a mark the new one fades in over the old; nothing else moves.
- A visit that takes longer than a minute anywhere is given up and shown as such.

## What each draws

- All draw the same panels, numbers, locked slabs and tag beside the containers, at the same places, with the same colours and type.
- 50 and 100 containers: name, state mark, writable layer in its state's colour, and all 12 layers. At 1,000 and 10,000 each container is a mark: its own layer, told apart by state and by whether it was written to, on a bar for every layer. At 10,000 those bars are thinner than a pixel: ours and the lean pages then draw them as one, the joins with a \`<g>\` per layer draw each.
- \`<layer-diagram>\` also keeps a hover text for each thing, fades what goes and counts its numbers up; the others don't, which is to their advantage.
- Does it move? Of five moments of the way from one snapshot to the other, so many pictures of the containers differ from the one before: ${seen(results)}.
- The d3 joins: all are keyed joins with the same shapes. In the first two a container's \`<g>\` holds a \`<g>\` for each of its layers. The first is given each moment's containers as data and joins them and their layers; what does not change with the moment, a layer's place in its container, is written when it enters. The other two leave the joined nodes alone: a d3 timer writes \`transform\` where it changes, which costs about what d3-transition does.
- Inline SVG: the markup is written as text and parsed by the browser at once, then attributes are written in a frame callback. GSAP tweens the \`transform\` attribute in one timeline, Motion animates \`x\` and \`y\` of each: the faster of their ways here.
- mermaid lays out a flowchart by itself, a subgraph a container and a node a layer; React Flow and cytoscape get the places, a group or compound node a container and a node a layer. They draw containers only, no panels.
`;
  return format(page, { ...(await resolveConfig('docs/performance.md')), parser: 'markdown' });
}
