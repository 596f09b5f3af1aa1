import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readImages, readLayout } from '../../src/images/images.js';
import type { FoundImage } from '../../src/images/images.js';
import type { Change } from '../../src/model/file-system/changeset.js';
import { mergeChangeset } from '../../src/model/file-system/merge-changeset.js';
import { nodeAt } from '../../src/model/file-system/edit-tree.js';
import { EMPTY_DIRECTORY } from '../../src/model/file-system/layered-files.js';
import { dockerArchive, ociArchive, tarOf } from './archives.js';
import type { Entry } from './archives.js';

const fixtures = new URL('../fixtures/', import.meta.url).pathname;

function layoutFiles(folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const walk = (path: string): void => {
    for (const name of readdirSync(path)) {
      const at = join(path, name);
      if (statSync(at).isDirectory()) walk(at);
      else files.set(relative(folder, at), readFileSync(at));
    }
  };
  walk(folder);
  return files;
}

async function readOne(entries: readonly Entry[]): Promise<FoundImage> {
  const images = await readImages(await tarOf(entries));
  expect(images).toHaveLength(1);
  return images[0] as FoundImage;
}

/** The changes of the last layer of an image made of these layers. */
async function changesOf(...layers: (readonly Entry[])[]): Promise<ReadonlyMap<string, Change>> {
  const { content } = await readOne(await dockerArchive({ layers }));
  return content.layers.at(-1)?.changes ?? new Map<string, Change>();
}

describe('archives that real engines wrote', () => {
  const diffId = 'sha256:59bdbf763b8c3b50eb87dad6d49030c9489b1cee6d4e39a66c73c965e753b911';

  it.each(['docker20', 'docker26'])('%s: docker save gives the image under its name, with its layer as it is', async (engine) => {
    const [image] = await readImages(readFileSync(join(fixtures, engine, 'save-hello.tar')));
    expect(image?.references).toEqual(['hello-world:latest']);
    expect(image?.content.configDigest).toBe('sha256:1338039f0d8a2fca5ac249a39644476737e5d8c277bd09ee6e47faec639d44cf');
    expect(image?.content.layers).toMatchObject([
      { diffId, chainId: diffId, parent: '', sizeBytes: 8688, compressed: false, illustrative: false },
    ]);
    expect(image?.content.layers[0]?.changes.get('/hello')).toMatchObject({
      type: 'put',
      node: { kind: 'file', mode: 0o755, sizeBytes: 8688 },
    });
  });

  it.each(['hello-gzip', 'hello-zstd', 'hello-uncompressed'])('%s: the same layer comes out of any packing', async (name) => {
    const [image] = await readLayout(layoutFiles(join(fixtures, 'oci', name)));
    expect(image?.content.layers).toMatchObject([{ diffId, sizeBytes: 8688 }]);
    expect(image?.content.layers[0]?.blobBytes).toBeLessThanOrEqual(10240);
  });

  it('an archive packed whole with gzip, and one that comes as a stream, read the same', async () => {
    const bytes = readFileSync(join(fixtures, 'docker26', 'save-hello.tar'));
    const plain = await readImages(bytes);
    expect(await readImages(gzipSync(bytes))).toEqual(plain);
    expect(await readImages(new Blob([bytes]).stream())).toEqual(plain);
  });
});

describe('archives with several images', () => {
  it('layers that images share are read once and are one object', async () => {
    const base = [{ name: 'base', body: 'shared' }];
    const images = await readImages(
      await tarOf(
        await ociArchive([
          { layers: [base, [{ name: 'one', body: '1' }]], tags: ['one:1'] },
          { layers: [base, [{ name: 'two', body: '2' }]], tags: ['two:1', 'two:latest'] },
        ]),
      ),
    );
    expect(images.map((image) => image.references)).toEqual([['one:1'], ['two:1', 'two:latest']]);
    expect(images[0]?.content.layers[0]).toBe(images[1]?.content.layers[0]);
    expect(images[0]?.content.layers[1]?.chainId).not.toBe(images[1]?.content.layers[1]?.chainId);
  });

  it('of a multi-platform index linux/amd64 is taken, and attestations are passed over', async () => {
    const image = await readOne(
      await ociArchive(
        [
          { layers: [[{ name: 'arm' }]], architecture: 'arm64' },
          { layers: [[{ name: 'intel' }]], architecture: 'amd64' },
        ],
        true,
      ),
    );
    expect(image.content.architecture).toBe('amd64');
    expect([...(image.content.layers[0]?.changes.keys() ?? [])]).toEqual(['/intel']);
  });

  it('a platform whose blobs the archive lacks is passed over for one that is there', async () => {
    const entries = await ociArchive([{ layers: [[{ name: 'arm' }]], architecture: 'arm64' }, { layers: [[{ name: 'intel' }]] }], true);
    const images = await readImages(await tarOf(entries));
    const intel = images[0]?.content.configDigest?.slice('sha256:'.length) ?? '';
    const manifest = entries.find(
      (entry) => typeof entry.body === 'object' && new TextDecoder().decode(entry.body).includes(`"digest":"sha256:${intel}`),
    );
    const image = await readOne(entries.filter((entry) => entry !== manifest));
    expect(image.content.architecture).toBe('arm64');
  });
});

describe('layers', () => {
  it('every layer says which instruction made it', async () => {
    const { content } = await readOne(await dockerArchive({ layers: [[{ name: 'a' }], [{ name: 'b' }]] }));
    expect(content.layers.map((layer) => layer.createdBy)).toEqual(['COPY 0 / # buildkit', 'COPY 1 / # buildkit']);
    expect(content.config).toMatchObject({ Cmd: ['/hello'], Env: ['A=1'], Entrypoint: null });
  });

  it('a whiteout hides its name in the layers below', async () => {
    const changes = await changesOf([{ name: 'etc/motd', body: 'hi' }], [{ name: 'etc/.wh.motd' }]);
    expect(changes.get('/etc/motd')).toEqual({ type: 'whiteout' });
  });

  it('an opaque mark hides all that lower layers hold in a directory, wherever it stands in the tar', async () => {
    const changes = await changesOf(
      [{ name: 'app/old', body: 'x' }],
      [{ name: 'app/.wh..wh..opq' }, { name: 'app/', type: 'directory' }, { name: 'app/new' }],
    );
    expect(changes.get('/app')).toMatchObject({ type: 'put', opaque: true });
    expect(changes.has('/app/old')).toBe(false);
  });

  it('a whiteout beside a directory of the same name makes the directory opaque', async () => {
    const changes = await changesOf([{ name: 'x', body: '1' }], [{ name: '.wh.x' }, { name: 'x/', type: 'directory' }]);
    expect(changes.get('/x')).toMatchObject({ type: 'put', opaque: true, node: { kind: 'directory' } });
  });

  it('hard links share a number and their bytes count once', async () => {
    const { content } = await readOne(
      await dockerArchive({
        layers: [
          [
            { name: 'a', body: '12345' },
            { name: 'b', type: 'link', linkname: 'a' },
          ],
        ],
      }),
    );
    const [layer] = content.layers;
    const [a, b] = ['/a', '/b'].map((path) => layer?.changes.get(path)).map((change) => (change?.type === 'put' ? change.node : null));
    expect(a).toMatchObject({ kind: 'file', content: '12345' });
    expect(b).toEqual(a);
    expect(a?.kind === 'file' && a.inode).toBeTypeOf('number');
    expect(layer?.sizeBytes).toBe(5);
  });

  it('hard links of two layers never share a number', async () => {
    const link = (name: string, body: string): Entry[] => [
      { name, body },
      { name: `${name}2`, type: 'link', linkname: name },
    ];
    const { content } = await readOne(await dockerArchive({ layers: [link('a', '1'), link('b', '2')] }));
    const tree = content.layers.reduce((root, layer) => mergeChangeset(root, layer.changes), EMPTY_DIRECTORY);
    const inode = (path: string): unknown => {
      const node = nodeAt(tree, path);
      return node?.kind === 'file' ? node.inode : undefined;
    };
    expect(inode('/a')).not.toBe(inode('/b'));
  });

  it('owners, modes, times, symlinks, fifos and devices come through', async () => {
    const changes = await changesOf([
      { name: 'f', body: 'x', mode: 0o4755, uid: 1000, gid: 1001, mtime: new Date(5000) },
      { name: 'd/s', type: 'symlink', linkname: '../etc/passwd' },
      { name: 'p', type: 'fifo' },
      { name: 'c', type: 'character-device' },
      { name: 'd/', type: 'directory', mode: 0o1777 },
    ]);
    expect(changes.get('/f')).toMatchObject({ node: { mode: 0o4755, uid: 1000, gid: 1001, mtimeMs: 5000 } });
    expect(changes.get('/d/s')).toMatchObject({ node: { kind: 'symlink', target: '../etc/passwd' } });
    expect(changes.get('/p')).toMatchObject({ node: { kind: 'fifo' } });
    expect(changes.get('/c')).toMatchObject({ node: { kind: 'character' } });
    expect(changes.get('/d')).toMatchObject({ node: { kind: 'directory', mode: 0o1777 } });
  });

  it('long and foreign names come through whole', async () => {
    const long = `${'directory-of-thirty-characters/'.repeat(12)}fïle-日本.txt`;
    const changes = await changesOf([{ name: long, body: 'deep' }]);
    expect(changes.get(`/${long}`)).toMatchObject({ node: { content: 'deep' } });
  });

  it('small texts are kept; binaries and large files are known by size only', async () => {
    const changes = await changesOf([
      { name: 'text', body: 'héllo\n' },
      { name: 'binary', body: new Uint8Array([1, 0, 2]) },
      { name: 'large', body: 'x'.repeat(65 * 1024) },
    ]);
    expect(changes.get('/text')).toMatchObject({ node: { content: 'héllo\n', sizeBytes: 7 } });
    expect(changes.get('/binary')).toMatchObject({ node: { sizeBytes: 3 } });
    expect(changes.get('/binary')).not.toHaveProperty('node.content');
    expect(changes.get('/large')).not.toHaveProperty('node.content');
  });
});
