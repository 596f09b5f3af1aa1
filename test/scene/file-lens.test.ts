import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, FileNode, World } from '../../src/model/model.js';
import { walkTree } from '../../src/model/file-system/walk-tree.js';
import { lookup } from '../../src/model/file-system/lookup.js';
import { fileLens, lensAt, lensEntries, lensNames, sizeOf } from '../../src/scene/file-lens.js';
import type { FileLens } from '../../src/scene/file-lens.js';
import { fileSizes } from '../../src/scene/file-sizes.js';
import { anyAction } from '../model/arbitrary-actions.js';
import { directory, Engine, file, image } from '../model/engine.js';
import { play } from '../shell/play.js';

const worldOf = async (script: string): Promise<World> => {
  const world = (await play(script)).at(-1)?.world;
  if (!world) throw new Error('the script has no step');
  return world;
};
const lensOf = (world: World, container: string): FileLens => {
  const lens = fileLens(world, { container });
  if (!lens) throw new Error(`no container ${container}`);
  return lens;
};
const statesOf = (lens: FileLens, path: string): string[] =>
  lensAt(lens, path).versions.map(({ layer, state, mark }) => `${lens.layers[layer]?.kind ?? ''} ${state} ${mark}`);

const RUN = 'docker run -d --name web alpine:3.24 sleep infinity';

describe('the file lens', () => {
  it('sees an image’s file in its layer, locked', async () => {
    const lens = lensOf(await worldOf(RUN), 'web');
    expect(statesOf(lens, '/etc/motd')).toEqual(['locked seen A']);
    expect(lens.layers[0]).toMatchObject({ kind: 'locked', illustrative: true, compressed: true, label: 'alpine 3.24.2' });
    expect(lensAt(lens, '/etc/motd').mark).toBe('');
  });

  it('sees a copy in the writable layer, and the original hidden by it', async () => {
    const lens = lensOf(await worldOf(`${RUN}\ndocker exec web sh -c 'echo hi >> /etc/motd'`), 'web');
    expect(statesOf(lens, '/etc/motd')).toEqual(['writable seen C', 'locked hidden A']);
    const [own, original] = lensAt(lens, '/etc/motd').versions;
    expect(original?.hiddenBy).toBe(own?.layer);
    expect(lensAt(lens, '/etc/motd').mark).toBe('C');
    expect(statesOf(lens, '/etc')).toEqual(['writable seen ', 'engine merged ', 'locked merged A']);
  });

  it('sees a whiteout, and still lists what it hides', async () => {
    const lens = lensOf(await worldOf(`${RUN}\ndocker exec web rm /etc/motd`), 'web');
    expect(statesOf(lens, '/etc/motd')).toEqual(['writable whiteout D', 'locked hidden A']);
    expect(lensNames(lens, '/etc')).toContain('motd');
    expect(lensEntries(lens, '/etc', ['motd'])).toMatchObject([{ node: null, mark: 'D', path: '/etc/motd' }]);
  });

  it('sees that a directory made anew hides all that layers below hold in it', async () => {
    const lens = lensOf(await worldOf(`${RUN}\ndocker exec web sh -c 'rm -r /etc/apk; mkdir /etc/apk; echo x > /etc/apk/new'`), 'web');
    const [own] = lensAt(lens, '/etc/apk').versions;
    expect(own).toMatchObject({ opaque: true, state: 'seen', mark: 'C' });
    const below = lensEntries(lens, '/etc/apk', lensNames(lens, '/etc/apk')).filter(({ name }) => name !== 'new');
    expect(below.length).toBeGreaterThan(0);
    for (const { node, versions } of below) expect([node, versions[0]?.state, versions[0]?.hiddenBy]).toEqual([null, 'hidden', own?.layer]);
  });

  it('sees a volume over the layers', async () => {
    const script = `docker run -d --name web -v data:/etc alpine:3.24 sleep infinity\ndocker exec web sh -c 'echo x > /etc/motd'`;
    const lens = lensOf(await worldOf(script), 'web');
    expect(statesOf(lens, '/etc/motd')).toEqual(['mount seen A', 'locked hidden A']);
  });

  it('tells the engine’s own files from the image’s', async () => {
    const lens = lensOf(await worldOf(RUN), 'web');
    expect(statesOf(lens, '/.dockerenv')).toEqual(['engine seen A']);
    expect(statesOf(lens, '/etc/hosts')[0]).toMatch(/^mount seen/);
  });

  it('follows a symlink on the way but not at the end', async () => {
    const lens = lensOf(await worldOf(`${RUN}\ndocker exec web sh -c 'mkdir /a; echo x > /a/file; ln -s a /b'`), 'web');
    expect(lensAt(lens, '/b/file').path).toBe('/a/file');
    expect(lensAt(lens, '/b').node?.kind).toBe('symlink');
    expect(lensAt(lens, '/no/such').versions).toEqual([]);
  });

  it('is on nothing where there is no such container or image', async () => {
    const world = await worldOf(RUN);
    expect(fileLens(world, { container: 'ghost' })).toBe(null);
    expect(fileLens(world, { image: 'ghost' })).toBe(null);
    expect(fileLens(world, { image: 'alpine:3.24' })?.layers).toHaveLength(1);
  });
});

describe('what takes room', () => {
  it('comes to what is seen, what is hidden and what is not listed', async () => {
    const lens = lensOf(await worldOf(`${RUN}\ndocker exec web sh -c 'echo hi > /etc/motd; rm /etc/passwd'`), 'web');
    const { groups, complete } = fileSizes(lens, '/');
    expect(complete).toBe(true);
    const of = (kind: string): number =>
      groups.flatMap(({ parts }) => parts).reduce((sum, part) => sum + (part.kind === kind ? part.sizeBytes : 0), 0);
    expect(of('writable')).toBe(3);
    expect(of('rest')).toBe(lens.layers[0]?.remainderBytes);
    expect(of('locked') + of('hidden') + of('rest')).toBe(lens.layers[0]?.sizeBytes);
    for (const { sizeBytes, parts } of groups) expect(parts.reduce((sum, part) => sum + part.sizeBytes, 0)).toBe(sizeBytes);
    expect(groups.map(({ sizeBytes }) => sizeBytes)).toEqual(groups.map(({ sizeBytes }) => sizeBytes).sort((a, b) => b - a));
  });
});

/** What must hold of every path that is seen, and of every one that is not. */
function checkLens(lens: FileLens): void {
  const paths = new Set(['/', '/etc/motd', '/no/such']);
  for (const [path] of walkTree(lens.root)) paths.add(path);
  for (const { changes } of lens.layers) for (const path of changes.keys()) paths.add(path);
  for (const path of paths) {
    const place = lensAt(lens, path);
    // A path through a symlink is shown where it leads to.
    if (place.path !== path) continue;
    const found = lookup(lens.root, path, { follow: false });
    expect(place.node).toBe(typeof found === 'string' ? null : found);
    const seen = place.versions.filter(({ state }) => state === 'seen');
    if (path === '/') continue;
    expect(seen, path).toHaveLength(place.node ? 1 : 0);
    const version = seen[0];
    if (!place.node || !version) continue;
    const held = lens.layers[version.layer]?.changes.get(path);
    if (held) expect(held.type).toBe('put');
    const bare = (node: FileNode): object => ({ ...node, children: null });
    expect(version.node && bare(version.node), path).toEqual(bare(place.node));
  }
  expect(lensNames(lens, '/')).toEqual(expect.arrayContaining([...lens.root.children.keys()]));
}

const somePath = fc.constantFrom('/a', '/a/b', '/a/b/c', '/a/d', '/x', '/x/y');
const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom('', 'one', 'other').map((content) => file(content)),
  fc.constantFrom(0o755, 0o700).map((mode) => directory(mode)),
  fc.constant<Change>({ ...(directory() as Extract<Change, { readonly type: 'put' }>), opaque: true }),
  fc.constant<Change>({ type: 'whiteout' }),
);
/** A layer that a file system could be packed into: nothing lies in what is no directory. */
const someLayer = fc.dictionary(somePath, someChange, { maxKeys: 5, noNullPrototype: true }).map((entries) => {
  const sorted = Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));
  const closed = (path: string): boolean =>
    sorted.some(([above, change]) => path.startsWith(`${above}/`) && (change.type === 'whiteout' || change.node.kind !== 'directory'));
  return new Map(sorted.filter(([path]) => !closed(path)));
});

describe('the lens’s laws', () => {
  it('sees what a look-up in the merged tree finds, in a layer that holds it, whatever layers there are', () => {
    fc.assert(
      fc.property(fc.array(someLayer, { minLength: 1, maxLength: 5 }), (layers) => {
        const engine = new Engine();
        engine.do({ type: 'image/add', content: image(layers), how: 'pull', references: ['app'], repoDigests: [], registry: 'docker.io' });
        const lens = fileLens(engine.world, { image: 'app' });
        if (!lens) throw new Error('no image');
        checkLens(lens);
      }),
      { numRuns: 300 },
    );
  });

  it('does so in every container, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 5, maxLength: 40 }), (actions) => {
        const engine = new Engine().pull();
        engine.create('web');
        for (const action of actions) engine.try(action);
        for (const { id } of engine.world.containers.values()) checkLens(lensOf(engine.world, id));
      }),
      { numRuns: 200 },
    );
  });

  it('adds up a directory as its files', async () => {
    const lens = lensOf(await worldOf(RUN), 'web');
    let sum = 0;
    for (const [, node] of walkTree(lens.root)) if (node.kind === 'file') sum += node.sizeBytes;
    expect(sizeOf(lens.root)).toBe(sum);
  });
});
