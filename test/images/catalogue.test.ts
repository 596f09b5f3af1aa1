import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueImage } from '../../src/images/images.js';
import { nodeAt } from '../../src/model/file-system/edit-tree.js';
import { EMPTY_DIRECTORY } from '../../src/model/file-system/layered-files.js';
import { lookup } from '../../src/model/file-system/lookup.js';
import { mergeChangeset } from '../../src/model/file-system/merge-changeset.js';
import type { ImageContent } from '../../src/model/image.js';

const folder = new URL('../../src/images/catalogue/', import.meta.url);
const names = readdirSync(folder).map((file) => /^(eclipse-temurin|hello-world|[a-z]+)-(.*)\.json$/.exec(file)?.slice(1) ?? []);

async function found(repository: string, tag: string): Promise<ImageContent> {
  const image = await catalogueImage(repository, tag);
  if (!image) throw new Error(`${repository}:${tag} is not in the catalogue`);
  return image;
}

function filesOf(image: ImageContent): typeof EMPTY_DIRECTORY {
  return image.layers.reduce((root, layer) => mergeChangeset(root, layer.changes), EMPTY_DIRECTORY);
}

describe('the catalogue', () => {
  it.each(names)('%s:%s has the facts of its file, and files that never outweigh a layer', async (repository = '', tag = '') => {
    const image = await found(repository, tag);
    const facts = JSON.parse(readFileSync(new URL(`${repository}-${tag}.json`, folder), 'utf8')) as {
      layers: { digest: string; size: number }[];
      manifestDigest: string;
    };
    expect(image.manifestDigest).toBe(facts.manifestDigest);
    expect(image.layers.map((layer) => [layer.blobDigest, layer.sizeBytes])).toEqual(
      facts.layers.map(({ digest, size }) => [digest, size]),
    );
    expect(image.history.filter((row) => !row.emptyLayer)).toHaveLength(image.layers.length);
    for (const layer of image.layers) {
      const bytes = [...layer.changes.values()].reduce(
        (sum, change) => sum + (change.type === 'put' && change.node.kind === 'file' ? change.node.sizeBytes : 0),
        0,
      );
      expect(layer.compressed).toBe(true);
      expect(bytes + layer.remainderBytes).toBe(layer.sizeBytes);
      expect(layer.remainderBytes).toBeGreaterThanOrEqual(0);
    }
  });

  it('images that share blobs share layers', async () => {
    const [node, debian] = await Promise.all([found('node', '22-slim'), found('debian', 'bookworm-20260918-slim')]);
    expect(node.layers[0]?.chainId).toBe(debian.layers[0]?.chainId);
    const [nodeAlpine, nginx] = await Promise.all([found('node', '22-alpine'), found('nginx', 'alpine')]);
    expect(nodeAlpine.layers[0]?.chainId).toBe(nginx.layers[0]?.chainId);
  });

  it('what readers look at first is there', async () => {
    const text = (image: ImageContent, path: string): unknown => {
      const node = lookup(filesOf(image), path);
      return typeof node === 'object' && node.kind === 'file' ? node.content : node;
    };
    expect(text(await found('alpine', '3.24'), '/etc/motd')).toContain('Alpine');
    expect(text(await found('debian', 'trixie-slim'), '/etc/os-release')).toContain('trixie');
    expect(text(await found('ubuntu', '24.04'), '/etc/os-release')).toContain('Noble');
    expect(text(await found('nginx', 'stable'), '/etc/nginx/nginx.conf')).toContain('worker_processes');
    expect(text(await found('node', '22-slim'), '/etc/passwd')).toContain('node:x:1000');
    expect(nodeAt(filesOf(await found('node', '22-slim')), '/usr/local/bin/node')).toMatchObject({ mode: 0o755 });
    expect(lookup(filesOf(await found('busybox', 'latest')), '/bin/ls')).toMatchObject({ kind: 'file' });
  });

  it('the config is that of the image', async () => {
    expect((await found('nginx', 'stable')).config).toMatchObject({
      Entrypoint: ['/docker-entrypoint.sh'],
      Cmd: ['nginx', '-g', 'daemon off;'],
      ExposedPorts: ['80/tcp'],
      StopSignal: 'SIGQUIT',
    });
    expect((await found('redis', '8')).config).toMatchObject({ WorkingDir: '/data', ExposedPorts: ['6379/tcp'] });
    expect((await found('node', '22-slim')).config.Env).toContain('NODE_VERSION=22.23.2');
  });

  it('an alias is the same image; an unknown name or tag is none', async () => {
    expect((await found('alpine', 'latest')).manifestDigest).toBe((await found('alpine', '3.24')).manifestDigest);
    expect(await catalogueImage('node', 'latest')).toBeNull();
    expect(await catalogueImage('ghost', 'latest')).toBeNull();
    expect(await catalogueImage('constructor', 'prototype')).toBeNull();
    expect(await catalogueImage('__proto__', '')).toBeNull();
  });
});
