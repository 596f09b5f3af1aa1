// 10,000 actions (run, write, remove) with every state in reach: the model's own history beside an Immer reducer that keeps every state.
// One process, rounds interleaved, medians. Immer's reducer does less: it checks nothing, words no error, knows no layers.
import { produce, setAutoFreeze } from 'immer';

import { beginHistory, chainIdOf, diffIdOf, emptyWorld, makeLayer, reduce } from '../../dist/model/model.js';
import { NO_CONFIG } from '../../dist/model/no-config.js';

const actionCount = 10_000;
const rounds = 3;
// Immer's run is long enough to compile itself and to have the engine throw our code away meanwhile: ours runs a second first, as long as
// a tenth of Immer's, and its first run of a round is told as well.
const warmUps = 8;

const config = { ...NO_CONFIG, Cmd: ['sleep', 'infinity'] };

/** A world that holds one image of one layer. */
function worldWithImage() {
  const changes = new Map([
    ['/etc', { type: 'put', node: { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() } }],
    ['/etc/motd', { type: 'put', node: { kind: 'file', mode: 0o644, uid: 0, gid: 0, mtimeMs: 0, sizeBytes: 3, content: 'hi\n' } }],
  ]);
  const layer = makeLayer({ parent: '', changes, createdBy: 'ADD root.tar /' });
  if (layer.chainId !== chainIdOf('', diffIdOf(changes))) throw new Error('the layer is not the one that was made');
  const history = [{ createdMs: 0, createdBy: 'ADD root.tar /', comment: '', author: '', emptyLayer: false }];
  const content = { config, history, layers: [layer], createdMs: 0, architecture: 'amd64', os: 'linux', author: '', comment: '' };
  const { world, refusal } = reduce(emptyWorld('containerd'), {
    type: 'image/add',
    content,
    how: 'load',
    references: ['shop:v1'],
    repoDigests: [],
    registry: '',
  });
  if (refusal) throw new Error(refusal.message);
  return world;
}

const options = (name) => ({
  image: 'shop:v1',
  name,
  command: null,
  entrypoint: null,
  env: [],
  workingDir: '',
  user: '',
  hostname: '',
  labels: {},
  stopSignal: '',
  tty: false,
  openStdin: false,
  autoRemove: false,
  readOnly: false,
  restartPolicy: { name: 'no', maximumRetryCount: 0 },
  mounts: [],
  ports: [],
  networks: [],
});

/** Four actions a container; every tenth container is removed again, so the world grows as a long demo's does. */
function* actions() {
  for (let number = 0; ; number++) {
    const container = `house-${number}`;
    yield { type: 'container/create', options: options(container) };
    yield { type: 'container/start', container };
    const operation = { op: 'write', path: '/paint', content: `blue ${number}` };
    yield { type: 'container/file', container, operation, credentials: { uid: 0, gid: 0 } };
    if (number % 10 === 9) yield { type: 'container/remove', container, force: true, volumes: false };
  }
}
const log = [...takeFrom(actions(), actionCount)];
function* takeFrom(source, count) {
  for (const item of source) {
    if (count-- <= 0) return;
    yield item;
  }
}

const immerReduce = produce((draft, action) => {
  if (action.type === 'container/create') {
    draft.containers[action.options.name] = { ...action.options, status: 'created', files: {} };
  } else if (action.type === 'container/start') {
    draft.containers[action.container].status = 'running';
  } else if (action.type === 'container/file') {
    draft.containers[action.container].files[action.operation.path] = { content: action.operation.content, mode: 0o644 };
  } else {
    delete draft.containers[action.container];
  }
});

/** Runs `work` and tells its milliseconds and the heap it keeps. */
function measure(work) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const kept = work();
  const ms = performance.now() - start;
  globalThis.gc();
  return { ms, heapBytes: process.memoryUsage().heapUsed - before, kept };
}

function runOurs() {
  const history = beginHistory(worldWithImage());
  for (const action of log) history.push(action);
  return history;
}

function runImmer() {
  let state = { containers: {} };
  const states = [state];
  for (const action of log) states.push((state = immerReduce(state, action)));
  return states;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median over rounds of both sides in turn, and the slowest of a thousand seeks. */
export function benchHistory() {
  setAutoFreeze(true);
  const ours = [];
  const cold = [];
  const theirs = [];
  let seeks = [];
  for (let round = 0; round < rounds; round++) {
    cold.push({ ...measure(runOurs), kept: null });
    for (let run = 0; run < warmUps; run++) runOurs();
    const mine = measure(runOurs);
    ours.push(mine);
    seeks = Array.from({ length: 1000 }, (_, at) => {
      const start = performance.now();
      mine.kept.at((at * 7919) % actionCount);
      return performance.now() - start;
    });
    mine.kept = null;
    const other = measure(runImmer);
    other.kept = null;
    theirs.push(other);
  }
  const of = (list, key) => median(list.map((entry) => entry[key]));
  return {
    ours: { perSecond: (actionCount / of(ours, 'ms')) * 1000, heapBytes: of(ours, 'heapBytes') },
    cold: { perSecond: (actionCount / of(cold, 'ms')) * 1000, heapBytes: of(cold, 'heapBytes') },
    immer: { perSecond: (actionCount / of(theirs, 'ms')) * 1000, heapBytes: of(theirs, 'heapBytes') },
    seekMs: { median: median(seeks), slowest: Math.max(...seeks) },
  };
}

if (!globalThis.gc) throw new Error('Run with --expose-gc.');
const told = benchHistory();
const { ours, cold, immer, seekMs } = told;
const show = (name, { perSecond, heapBytes }) =>
  console.log(`${name.padEnd(8)} ${Math.round(perSecond).toLocaleString('en')} actions/s, ${(heapBytes / 1e6).toFixed(1)} MB kept`);
if (process.argv.includes('--json')) console.log(JSON.stringify(told));
else {
  console.log(`${actionCount.toLocaleString('en')} actions, every state in reach, medians of ${rounds} interleaved rounds:`);
  show('ours', ours);
  show('cold', cold);
  show('Immer', immer);
  console.log(
    `speed × ${(ours.perSecond / immer.perSecond).toFixed(0)}, heap 1/${(immer.heapBytes / ours.heapBytes).toFixed(0)}, seek ${seekMs.median.toFixed(3)} ms median, ${seekMs.slowest.toFixed(3)} ms slowest of 1,000`,
  );
}
