import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/model/model.js';
import { chainIdOf, diskUsage, findImage, imageSize, referencesOf, sha256 } from '../../src/model/model.js';
import { ALPINE, config, Engine, file, image } from './engine.js';

const OTHER = image([{ '/other': file('other') }]);

function ids(engine: Engine): string[] {
  return [...engine.world.images.keys()];
}

function remove(engine: Engine, reference: string, force = false): string {
  return engine.refusal({ type: 'image/remove', reference, force, noPrune: false });
}

describe('images', () => {
  it('layers with one chain are kept once', () => {
    const engine = new Engine().pull().pull('base:1', image([...ALPINE.layers.map(({ changes }) => changes), { '/a': file('a') }]));
    expect(engine.world.layers.size).toBe(2);
    expect(engine.last.facts.filter((fact) => fact.type === 'layer-pulled').map((fact) => fact.already)).toEqual([true, false]);
  });

  it('the chain id of a layer is the digest of its parent’s and its own', () => {
    expect(chainIdOf('', 'sha256:a')).toBe('sha256:a');
    expect(chainIdOf('sha256:a', 'sha256:b')).toBe(sha256('sha256:a sha256:b'));
  });

  it('an id is the config’s digest with overlay2, the manifest’s with containerd', () => {
    const [image] = [...new Engine('overlay2').pull().world.images.values()];
    expect(image?.id).toBe(image?.configDigest);
    const [other] = [...new Engine('containerd').pull().world.images.values()];
    expect(other?.id).toBe(other?.manifestDigest);
  });

  it('a tag taken by another image leaves the first without a name', () => {
    const engine = new Engine().pull().pull('other:1', OTHER);
    engine.do({ type: 'image/tag', source: 'other:1', target: 'alpine:3.20' });
    const [first, second] = ids(engine);
    expect(referencesOf(engine.world, first ?? '')).toEqual([]);
    expect(referencesOf(engine.world, second ?? '')).toEqual(['other:1', 'alpine:3.20']);
    expect(engine.refusal({ type: 'image/tag', source: 'ghost', target: 'x' })).toBe('No such image: ghost:latest');
  });

  it('names are found without their tag and host, ids by any start that is enough', () => {
    const engine = new Engine().pull('alpine:latest');
    const [id = ''] = ids(engine);
    for (const reference of ['alpine', 'docker.io/library/alpine', id, id.slice(7), id.slice(7, 19), 'sha256:' + id.slice(7, 10)]) {
      expect(findImage(engine.world, reference)?.id).toBe(id);
    }
    expect(findImage(engine.world, 'alpine:3')).toBeUndefined();
  });
});

describe.each<Store>(['overlay2', 'containerd'])('rmi with %s', (store) => {
  const digestLine = store === 'overlay2';

  it('takes a name, then the image with its layers', () => {
    const engine = new Engine(store).pull();
    engine.do({ type: 'image/tag', source: 'alpine:3.20', target: 'mine' });
    const [id = ''] = ids(engine);
    const layer = [...engine.world.layers.keys()][0] ?? '';
    expect(engine.remove('mine')).toEqual(['Untagged: mine:latest']);
    const lines = engine.remove('alpine:3.20');
    expect(lines[0]).toBe('Untagged: alpine:3.20');
    expect(lines.slice(1)).toEqual(
      digestLine ? [expect.stringMatching(/^Untagged: alpine@sha256:d/), `Deleted: ${id}`, `Deleted: ${layer}`] : [`Deleted: ${id}`],
    );
    expect([engine.world.images.size, engine.world.tags.size, engine.world.layers.size]).toEqual([0, 0, 0]);
    expect(remove(engine, id.slice(7, 19))).toBe(`No such image: ${id.slice(7, 19)}:latest`);
  });

  it('refuses the last name of an image that a stopped container uses, and names the container', () => {
    const engine = new Engine(store).pull();
    const container = engine.create('web');
    const [id = ''] = ids(engine);
    const using = `container ${container.slice(0, 12)} is using its referenced image ${id.slice(7, 19)}`;
    expect(remove(engine, 'alpine:3.20')).toBe(
      digestLine
        ? `conflict: unable to remove repository reference "alpine:3.20" (must force) - ${using}`
        : `conflict: unable to delete alpine:3.20 (must be forced) - ${using}`,
    );
    expect(engine.last.refusal).toMatchObject({ status: 409, pins: [{ kind: 'container', id: container }] });
    expect(remove(engine, id)).toBe(
      `conflict: unable to delete ${id.slice(7, 19)} (must be forced) - image is being used by stopped container ${container.slice(0, 12)}`,
    );
  });

  it('by force takes the record of an image in use with overlay2 only; the container starts all the same', () => {
    const engine = new Engine(store).pull();
    engine.create('web');
    const [id = ''] = ids(engine);
    expect(remove(engine, 'alpine:3.20', true)).toBe('');
    expect(engine.world.images.has(id)).toBe(store === 'containerd');
    expect(engine.world.layers.size).toBe(1);
    engine.do({ type: 'container/start', container: 'web' });
    engine.do({ type: 'container/remove', container: 'web', force: true, volumes: false });
    expect(engine.world.layers.size).toBe(store === 'containerd' ? 1 : 0);
  });

  it('never takes the image of a running container by id', () => {
    const engine = new Engine(store).pull();
    const container = engine.run('web');
    const [id = ''] = ids(engine);
    expect(remove(engine, id, true)).toBe(
      `conflict: unable to delete ${id.slice(7, 19)} (cannot be forced) - image is being used by running container ${container.slice(0, 12)}`,
    );
    expect(remove(engine, 'alpine:3.20', true)).toBe('');
    expect(engine.world.images.has(id)).toBe(true);
  });

  it('by id refuses an image with two names, and takes both by force', () => {
    const engine = new Engine(store).pull();
    engine.do({ type: 'image/tag', source: 'alpine:3.20', target: 'other/repo:v1' });
    const [id = ''] = ids(engine);
    expect(remove(engine, id.slice(7, 19))).toBe(
      `conflict: unable to delete ${id.slice(7, 19)} (must be forced) - image is referenced in multiple repositories`,
    );
    expect(engine.remove(id, true).filter((line) => !line.includes('@'))).toEqual([
      'Untagged: alpine:3.20',
      'Untagged: other/repo:v1',
      `Deleted: ${id}`,
      ...(digestLine ? [`Deleted: ${ALPINE.layers[0]?.chainId ?? ''}`] : []),
    ]);
  });

  it('takes the nameless parents of a committed image with it', () => {
    const engine = new Engine(store).pull();
    engine.run('work');
    engine.write('work', '/hello', 'hello');
    engine.do({ type: 'container/commit', container: 'work', reference: 'greet:1', author: '', message: '', config: null, pause: true });
    engine.do({ type: 'container/remove', container: 'work', force: true, volumes: false });
    const [base = '', greet = ''] = ids(engine);
    expect(engine.world.images.get(greet)).toMatchObject({ parent: base });
    engine.remove('alpine:3.20');
    expect(ids(engine)).toEqual([base, greet]);
    expect(engine.remove('greet:1').filter((line) => line.endsWith(base) || line.endsWith(greet))).toEqual([
      `Deleted: ${greet}`,
      `Deleted: ${base}`,
    ]);
    expect(engine.world.layers.size).toBe(0);
  });
});

describe('building and committing', () => {
  const step = (createdBy: string, content: string, cached = false) => ({
    createdBy,
    changes: new Map([['/x', file(content)]]),
    cacheKey: createdBy,
    cached,
  });
  const build = (engine: Engine, steps: ReturnType<typeof step>[]) =>
    engine.do({ type: 'image/build', from: 'alpine:3.20', steps, config: config(), history: [], references: ['app'] });

  it('a cached step is the very layer of before, and rmi leaves it to the cache', () => {
    const engine = new Engine().pull();
    build(engine, [step('RUN one', '1')]);
    const layers = engine.world.layers;
    build(engine, [step('RUN one', '1', true), step('RUN two', '22')]);
    expect(engine.last.facts.filter((fact) => fact.type === 'layer-built').map(({ cached }) => cached)).toEqual([true, false]);
    expect(engine.world.layers.size).toBe(layers.size + 1);
    expect(engine.remove('app').filter((line) => line.startsWith('Deleted'))).toHaveLength(1);
    expect(engine.do({ type: 'build-cache/prune' }).facts.at(-1)).toEqual({ type: 'build-cache-deleted', reclaimedBytes: 2 });
  });

  it('a build that takes a name leaves the old image nameless with overlay2 and gone with containerd', () => {
    for (const store of ['overlay2', 'containerd'] as const) {
      const engine = new Engine(store).pull();
      build(engine, [step('RUN one', '1')]);
      build(engine, [step('RUN two', '2')]);
      expect(engine.world.images.size).toBe(store === 'overlay2' ? 3 : 2);
    }
  });

  it('committing an unchanged container adds a row of history and no layer', () => {
    for (const store of ['overlay2', 'containerd'] as const) {
      const engine = new Engine(store).pull();
      engine.run('web');
      engine.do({
        type: 'container/commit',
        container: 'web',
        reference: 'img:paused',
        author: '',
        message: '',
        config: null,
        pause: true,
      });
      const committed = findImage(engine.world, 'img:paused');
      expect(committed?.layers).toHaveLength(1);
      expect(committed?.history.at(-1)).toMatchObject({ createdBy: 'sleep 1000', emptyLayer: true });
    }
  });

  it('an image never shrinks by a deletion in a later layer', () => {
    const engine = new Engine().pull();
    const before = imageSize(engine.world, [...engine.world.images.values()][0] as never);
    engine.run('web');
    engine.file('web', { op: 'unlink', path: '/etc/passwd' });
    engine.do({ type: 'container/commit', container: 'web', reference: 'slim', author: '', message: '', config: null, pause: true });
    const slim = findImage(engine.world, 'slim');
    expect(slim && imageSize(engine.world, slim)).toBe(before);
    expect(diskUsage(engine.world).layersBytes).toBe(before);
  });
});

describe('pruning and pushing', () => {
  it('prune takes nameless images, with all those no container uses', () => {
    for (const store of ['overlay2', 'containerd'] as const) {
      const engine = new Engine(store).pull().pull('other:1', OTHER);
      engine.create('web');
      engine.do({ type: 'image/prune', all: false });
      expect(engine.world.images.size).toBe(2);
      engine.do({ type: 'image/prune', all: true });
      expect([...engine.world.tags.keys()]).toEqual(['alpine:3.20']);
    }
  });

  it('push sends the blobs a registry lacks, and another engine finds the image there', () => {
    const engine = new Engine().pull();
    engine.do({ type: 'image/tag', source: 'alpine:3.20', target: '127.0.0.1:5055/team/base:1' });
    const push = () => engine.do({ type: 'image/push', reference: '127.0.0.1:5055/team/base:1' }).facts;
    expect(push()).toMatchObject([
      { type: 'layer-pushed', already: false },
      { type: 'manifest-pushed', reference: '127.0.0.1:5055/team/base:1' },
    ]);
    expect(push()[0]).toMatchObject({ already: true });
    expect(engine.world.registries.get('127.0.0.1:5055')?.repositories.get('team/base')?.tags.size).toBe(1);
  });

  it('push tells what is missing and who is not let in', () => {
    const engine = new Engine().pull();
    engine.do({ type: 'image/tag', source: 'alpine:3.20', target: 'localhost/app:1' });
    const push = (reference: string) => engine.refusal({ type: 'image/push', reference });
    expect(push('alpine:3.20')).toBe('denied: requested access to the resource is denied');
    expect(push('alpine')).toBe('tag does not exist: alpine:latest');
    expect(push('ghost:1')).toBe('An image does not exist locally with the tag: ghost');
    expect(push('localhost/app:1')).toBe('Get "https://localhost/v2/": dial tcp: lookup localhost: no such host');
  });
});
