import fc from 'fast-check';
import type { Action, FileOperation } from '../../src/model/model.js';
import { ALPINE, config, file, image, options } from './engine.js';

const CONTENTS = [
  ALPINE,
  image([...ALPINE.layers.map(({ changes }) => changes), { '/app': file('app') }]),
  image([{ '/other': file('o') }], { Volumes: ['/data'] }),
];

const name = fc.constantFrom('web', 'api', 'db', 'x', '');
const container = fc.constantFrom('web', 'api', 'db', 'ghost');
const reference = fc.constantFrom('alpine:3.20', 'app', 'mine:1', '127.0.0.1:5000/team/app:1', 'localhost/a', 'Bad Name', 'ghost:9', '');
const path = fc.constantFrom(
  '/',
  '/etc',
  '/etc/motd',
  '/etc/opt',
  '/etc/opt/a',
  '/etc/opt/b',
  '/etc/opt/new',
  '/srv',
  '/srv/a',
  '/srv/a/b',
  '/tmp/t',
  '/data/x',
  '/etc/hosts',
  '/link/a',
  '/link',
  '/no/such',
);

/** Any system call, sensible or not, on a few paths that are likely to meet. */
export const anyOperation: fc.Arbitrary<FileOperation> = fc.oneof(
  fc.record({
    op: fc.constant('write' as const),
    path,
    content: fc.constantFrom('', 'x', 'longer text', new Uint8Array([1, 2, 3])),
    append: fc.boolean(),
  }),
  fc.record({ op: fc.constant('allocate' as const), path, sizeBytes: fc.nat(100_000) }),
  fc.record({ op: fc.constantFrom('mkdir' as const, 'mkfifo' as const), path }),
  fc.record({ op: fc.constantFrom('unlink' as const, 'rmdir' as const), path }),
  fc.record({ op: fc.constantFrom('unlink' as const, 'rmdir' as const), path }),
  fc.record({ op: fc.constant('rename' as const), path, to: path }),
  fc.record({ op: fc.constant('symlink' as const), path, target: fc.constantFrom('/etc', 'opt', '../etc/opt', '/link', 'nowhere') }),
  fc.record({ op: fc.constant('link' as const), path, existing: path }),
  fc.record({ op: fc.constant('chmod' as const), path, mode: fc.nat(0o7777) }),
  fc.record({ op: fc.constant('chown' as const), path, uid: fc.constantFrom(0, 1000), gid: fc.constantFrom(0, 1000) }),
  fc.record({ op: fc.constant('utimes' as const), path, mtimeMs: fc.nat() }),
);

const credentials = fc.constantFrom({ uid: 0, gid: 0 }, { uid: 0, gid: 0 }, { uid: 1000, gid: 1000 });
const exitCode = fc.constantFrom(0, 1, 137);

/** Any action, most of them on things that are likely to be there. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('image/add' as const),
      content: fc.constantFrom(...CONTENTS),
      how: fc.constant('pull' as const),
      references: fc.constantFrom(['alpine:3.20'], ['app'], []),
      repoDigests: fc.constantFrom([], [`alpine@sha256:${'a'.repeat(64)}`]),
      registry: fc.constant('docker.io'),
    }),
  },
  fc.record({
    type: fc.constant('image/build' as const),
    from: fc.constantFrom('alpine:3.20', 'app', ''),
    steps: fc.array(
      fc.record({
        createdBy: fc.constantFrom('RUN a', 'RUN b'),
        changes: fc.constantFrom(new Map([['/a', file('a')]]), new Map()),
        cacheKey: fc.constantFrom('1', '2'),
        cached: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    config: fc.constant(config()),
    history: fc.constant([]),
    references: fc.constantFrom(['app'], ['mine:1'], []),
  }),
  fc.record({ type: fc.constant('image/tag' as const), source: reference, target: reference }),
  fc.record({ type: fc.constant('image/push' as const), reference, allTags: fc.boolean() }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('image/remove' as const), reference, force: fc.boolean(), noPrune: fc.boolean() }),
  },
  fc.record({ type: fc.constant('image/prune' as const), all: fc.boolean() }),
  fc.constant<Action>({ type: 'build-cache/prune' }),
  {
    weight: 4,
    arbitrary: fc
      .record({
        image: fc.constantFrom('alpine:3.20', 'app', 'ghost'),
        name,
        autoRemove: fc.boolean(),
        readOnly: fc.constantFrom(false, false, true),
        mounts: fc.constantFrom(
          [],
          [],
          [{ type: 'volume' as const, source: 'data', destination: '/data', readOnly: false, anonymous: false }],
          [{ type: 'bind' as const, source: '/srv', destination: '/srv', readOnly: false, anonymous: false }],
          [{ type: 'tmpfs' as const, source: '', destination: '/tmp', readOnly: false, anonymous: false }],
        ),
      })
      .map((parts): Action => ({ type: 'container/create', options: options(parts) })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('container/start' as const, 'container/pause' as const, 'container/unpause' as const),
      container,
    }),
  },
  fc.record({ type: fc.constant('container/fail-start' as const), container, exitCode, error: fc.constant('not found') }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('container/stop' as const, 'container/restart' as const, 'container/exit' as const),
      container,
      exitCode,
    }),
  },
  fc.record({ type: fc.constant('container/kill' as const), container, signal: fc.constant('KILL'), exitCode: fc.constantFrom(null, 137) }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('container/remove' as const), container, force: fc.boolean(), volumes: fc.boolean() }),
  },
  fc.record({ type: fc.constant('container/rename' as const), container, name }),
  fc.record({
    type: fc.constant('container/update' as const),
    container,
    restartPolicy: fc.constantFrom(null, { name: 'always' as const, maximumRetryCount: 0 }),
  }),
  fc.record({
    type: fc.constant('container/commit' as const),
    container,
    reference,
    author: fc.constant(''),
    message: fc.constant(''),
    config: fc.constant(null),
    pause: fc.boolean(),
  }),
  fc.record({ type: fc.constant('container/exec' as const), container, args: fc.constant(['ls']) }),
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('container/file' as const),
      container: fc.constantFrom('web', 'api', 'db'),
      operation: anyOperation,
      credentials,
      engine: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('container/read' as const), container, path }),
  fc.record({
    type: fc.constant('container/log' as const),
    container,
    stream: fc.constantFrom('stdout' as const, 'stderr' as const),
    text: fc.constant('line\n'),
  }),
  fc.constant<Action>({ type: 'container/prune' }),
  fc.record({ type: fc.constant('volume/create' as const), name: fc.constantFrom('data', '', 'b@d'), labels: fc.constant({}) }),
  fc.record({ type: fc.constant('volume/remove' as const), name: fc.constantFrom('data', 'ghost'), force: fc.boolean() }),
  fc.record({ type: fc.constant('volume/prune' as const), all: fc.boolean() }),
  fc.record({ type: fc.constant('network/create' as const), name: fc.constantFrom('net', 'bridge'), driver: fc.constant('bridge') }),
  fc.record({ type: fc.constant('network/remove' as const), name: fc.constantFrom('net', 'bridge') }),
  fc.record({ type: fc.constant('host/file' as const), operation: anyOperation }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('clock/advance' as const), ms: fc.nat(10_000) }) },
);
