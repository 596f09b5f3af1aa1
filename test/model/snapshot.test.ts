import { describe, expect, it } from 'vitest';
import { fromSnapshot, reduce, toSnapshot } from '../../src/model/model.js';
import { ALPINE, Engine, file, image } from './engine.js';

function story(store: 'overlay2' | 'containerd'): Engine {
  const engine = new Engine(store)
    .pull()
    .pull('app:1', image([...ALPINE.layers.map(({ changes }) => changes), { '/app': file('application') }]));
  engine.run('web', { image: 'app:1' });
  engine.write('web', '/app', 'painted', true);
  engine.write('web', '/etc/new', 'n');
  engine.file('web', { op: 'unlink', path: '/etc/motd' });
  engine.file('web', { op: 'mkdir', path: '/srv' });
  engine.create('idle');
  engine.do({ type: 'container/pause', container: 'web' });
  engine.do({ type: 'volume/create', name: 'data', labels: {} });
  engine.do({ type: 'image/tag', source: 'app:1', target: '127.0.0.1:5000/app:1' });
  engine.do({ type: 'image/push', reference: '127.0.0.1:5000/app:1' });
  return engine;
}

describe('the snapshot', () => {
  it('tells the state in the Engine API’s words', () => {
    const snapshot = toSnapshot(story('overlay2').world);
    expect(Object.keys(snapshot)).toEqual(['Images', 'Containers', 'Registries', 'Volumes', 'DiskUsage']);
    expect(snapshot.Containers[0]).toMatchObject({
      Name: '/web',
      Config: { Image: 'app:1' },
      State: { Status: 'paused', Running: true, Paused: true, ExitCode: 0 },
      SizeRw: 19,
      Changes: [
        { Path: '/app', Kind: 0 },
        { Path: '/etc', Kind: 0 },
        { Path: '/etc/motd', Kind: 2 },
        { Path: '/etc/new', Kind: 1 },
        { Path: '/srv', Kind: 1 },
      ],
    });
    expect(snapshot.Images[1]).toMatchObject({
      RepoTags: ['app:1', '127.0.0.1:5000/app:1'],
      Parent: '',
      RootFS: { Type: 'layers' },
      History: [{ CreatedBy: 'RUN step 1', EmptyLayer: false }, {}],
    });
    expect(snapshot.Registries).toMatchObject([
      { Name: '127.0.0.1:5000', Repositories: [{ Name: 'app', Tags: { '1': expect.stringMatching(/^sha256:/) as string } }] },
    ]);
    expect(snapshot.Volumes).toEqual([{ Name: 'data' }]);
    expect(snapshot.DiskUsage).toEqual({ LayersSize: ALPINE.layers[0]!.sizeBytes + 11, WritableSize: 19 });
  });

  it.each(['overlay2', 'containerd'] as const)('taken in again tells the same (%s)', (store) => {
    const before = JSON.parse(JSON.stringify(toSnapshot(story(store).world))) as ReturnType<typeof toSnapshot>;
    const after = toSnapshot(fromSnapshot(before, store));
    // How much of an image's bytes is unpacked on the disk is not told.
    if (store === 'containerd') expect({ ...after, DiskUsage: null }).toEqual({ ...before, DiskUsage: null });
    else expect(after).toEqual(before);
  });

  it('becomes a world that goes on', () => {
    const world = fromSnapshot(toSnapshot(story('overlay2').world), 'overlay2');
    const removed = reduce(world, { type: 'container/remove', container: 'idle', force: false, volumes: false });
    expect(removed.refusal).toBeNull();
    expect(reduce(world, { type: 'image/remove', reference: 'app:1', force: false, noPrune: false }).refusal).toBeNull();
    expect(reduce(world, { type: 'container/remove', container: 'web', force: false, volumes: false }).refusal?.status).toBe(409);
  });

  it('shares layers, files and ids of containers alike', () => {
    const one = toSnapshot(story('overlay2').world);
    const [web] = one.Containers;
    if (!web) throw new Error('no container');
    const many = { ...one, Containers: [web, { ...web, Id: 'b'.repeat(64), Name: '/two' }] };
    const [first, second] = [...fromSnapshot(many, 'overlay2').containers.values()];
    expect(first?.files).toBe(second?.files);
    expect(first?.layers).toBe(second?.layers);
  });

  it('needs little, ignores what it does not know, and names the place of what is wrong', () => {
    expect(fromSnapshot({ Unknown: 1 }, 'overlay2').images.size).toBe(0);
    const container = { Id: 'a', Name: '/web', Image: 'gone', State: { Status: 'running' } };
    expect(fromSnapshot({ Containers: [container] }, 'overlay2').containers.get('a')).toMatchObject({
      name: 'web',
      status: 'running',
      layers: [],
    });
    const error = (json: unknown) => () => fromSnapshot(json, 'overlay2');
    expect(error(null)).toThrow('the snapshot is null; it should be an object');
    expect(error({ Containers: {} })).toThrow('Containers is an object; it should be an array');
    expect(error({ Containers: [{ ...container, State: { Status: 'happy' } }] })).toThrow(
      'Containers[0].State.Status is "happy"; it should be one of created, running,',
    );
    expect(error({ Images: [{ RootFS: {} }] })).toThrow('Images[0].Id is missing; it should be a string');
    expect(error({ Containers: [{ ...container, Changes: [{ Path: 'x', Kind: 0 }] }] })).toThrow(
      'Containers[0].Changes[0].Path is "x"; it should be an absolute path',
    );
    expect(error({ Containers: [container, container] })).toThrow(
      'Containers[1].Id is "a"; it should be an id that no other container has',
    );
    expect(error({ Containers: new Array(100_001).fill(container) })).toThrow('Containers has 100001 entries; the limit is 100000');
  });
});
