import type { Fact } from '../../src/model/fact.js';
import type { World } from '../../src/model/world.js';
import { SampleWorld, shopWorld } from './sample-world.js';

/** A step as pictures need it: the worlds around it, and what happened. */
export interface SampleStep {
  readonly before: World;
  readonly after: World;
  readonly facts: readonly Fact[];
}

const ALPINE = [['ADD alpine-minirootfs-3.24.0-x86_64.tar.gz / # buildkit', 3_800_000, '/etc/motd']] as const;
const SHOP = [
  ['debian:bookworm-slim', 74_000_000, '/etc/motd'],
  ['RUN install node 22', 148_000_000, '/usr/bin/node'],
  ['RUN npm ci', 38_000_000],
  ['COPY . .', 1_200_000, '/app/server.js'],
] as const;

function idOf(sample: SampleWorld, name: string): string {
  return sample.world.names.get(name) ?? '';
}

function layersOf(sample: SampleWorld, reference: string): readonly string[] {
  return sample.world.images.get(sample.world.tags.get(reference) ?? '')?.layers ?? [];
}

function imageOf(sample: SampleWorld, reference: string): string {
  return sample.world.tags.get(reference) ?? '';
}

const shop = (): SampleWorld => new SampleWorld().image(['shop:v1.0'], SHOP);

/** One step for each gesture, made by hand. */
export const SAMPLE_STEPS: Readonly<Record<string, () => SampleStep>> = {
  build: () => {
    const before = new SampleWorld();
    const after = shop();
    const facts: Fact[] = layersOf(after, 'shop:v1.0').map((chainId) => ({ type: 'layer-built', chainId, createdBy: '', cached: false }));
    facts.push({ type: 'tagged', reference: 'shop:v1.0', imageId: imageOf(after, 'shop:v1.0'), previousImageId: '' });
    return { before: before.world, after: after.world, facts };
  },
  push: () => {
    const before = shop().world;
    const after = shop().push('shop:v1.0', 'registry.example.com', 'shop', 'v1.0');
    const facts: Fact[] = layersOf(after, 'shop:v1.0').map((chainId) => ({
      type: 'layer-pushed',
      chainId,
      blobDigest: '',
      registry: 'registry.example.com',
      already: false,
    }));
    facts.push({ type: 'manifest-pushed', reference: 'registry.example.com/shop:v1.0', digest: '', sizeBytes: 1 });
    return { before, after: after.world, facts };
  },
  pull: () => {
    const after = new SampleWorld().image(['alpine:3.24'], ALPINE);
    const facts: Fact[] = layersOf(after, 'alpine:3.24').map((chainId) => ({
      type: 'layer-pulled',
      chainId,
      blobDigest: '',
      registry: 'docker.io',
      already: false,
    }));
    return { before: new SampleWorld().world, after: after.world, facts };
  },
  run: () => {
    const before = shop().container('web', 'shop:v1.0').world;
    const after = shop().container('web', 'shop:v1.0').container('web2', 'shop:v1.0');
    const containerId = idOf(after, 'web2');
    return {
      before,
      after: after.world,
      facts: [
        { type: 'container-created', containerId, imageId: imageOf(after, 'shop:v1.0') },
        { type: 'container-started', containerId, already: false },
      ],
    };
  },
  stop: () => {
    const before = shop().container('web', 'shop:v1.0').write('web', '/app/paint', 'blue\n').world;
    const after = shop().container('web', 'shop:v1.0', 'exited', 137).write('web', '/app/paint', 'blue\n');
    return {
      before,
      after: after.world,
      facts: [{ type: 'container-exited', containerId: idOf(after, 'web'), exitCode: 137, how: 'stop' }],
    };
  },
  write: () => {
    const before = shop().container('web', 'shop:v1.0').container('web2', 'shop:v1.0').world;
    const after = shop().container('web', 'shop:v1.0').container('web2', 'shop:v1.0').write('web', '/app/paint', 'blue\n');
    return { before, after: after.world, facts: [{ type: 'file-added', containerId: idOf(after, 'web'), path: '/app/paint', mount: '' }] };
  },
  'copy-up': () => {
    const start = (): SampleWorld => shopWorld().write('web2', '/app/x', 'x');
    const before = start().world;
    const after = start().write('web2', '/etc/motd', 'hello from web2\n');
    const copiedFrom = layersOf(after, 'shop:v1.0')[0] ?? '';
    return {
      before,
      after: after.world,
      facts: [{ type: 'file-changed', containerId: idOf(after, 'web2'), path: '/etc/motd', copiedFrom, copiedBytes: 20, mount: '' }],
    };
  },
  whiteout: () => {
    const before = shop().container('web', 'shop:v1.0').world;
    const after = shop().container('web', 'shop:v1.0').remove('web', '/etc/motd');
    const hides = layersOf(after, 'shop:v1.0')[0] ?? '';
    return {
      before,
      after: after.world,
      facts: [{ type: 'file-deleted', containerId: idOf(after, 'web'), path: '/etc/motd', hides, mount: '' }],
    };
  },
  read: () => {
    const sample = shop().container('web', 'shop:v1.0').container('web2', 'shop:v1.0');
    const chainId = layersOf(sample, 'shop:v1.0')[1] ?? '';
    return {
      before: sample.world,
      after: sample.world,
      facts: [
        { type: 'exec', containerId: idOf(sample, 'web'), args: ['node', '-v'] },
        { type: 'file-read', containerId: idOf(sample, 'web'), path: '/usr/bin/node', chainId, mount: '' },
      ],
    };
  },
  logs: () => {
    const sample = shop().container('web', 'shop:v1.0');
    return { before: sample.world, after: sample.world, facts: [{ type: 'logs-read', containerId: idOf(sample, 'web'), lines: 3 }] };
  },
  rm: () => {
    const before = shop().container('web', 'shop:v1.0').container('web2', 'shop:v1.0').write('web', '/app/paint', 'blue\n');
    const after = shop().container('web2', 'shop:v1.0');
    return {
      before: before.world,
      after: after.world,
      facts: [{ type: 'container-removed', containerId: idOf(before, 'web'), name: 'web', reclaimedBytes: 5 }],
    };
  },
  commit: () => {
    const start = (): SampleWorld =>
      new SampleWorld().image(['alpine:3.24'], ALPINE).container('left', 'alpine:3.24').write('left', '/etc/motd', 'hello\n');
    const after = start().image(['alpine:greeting'], [['sleep infinity', 6, '/etc/hello']], 'alpine:3.24');
    const chainId = layersOf(after, 'alpine:greeting')[1] ?? '';
    return {
      before: start().world,
      after: after.world,
      facts: [
        { type: 'committed', containerId: idOf(after, 'left'), imageId: imageOf(after, 'alpine:greeting'), chainId },
        { type: 'tagged', reference: 'alpine:greeting', imageId: imageOf(after, 'alpine:greeting'), previousImageId: '' },
      ],
    };
  },
  refused: () => {
    const sample = shop().container('web', 'shop:v1.0').container('web2', 'shop:v1.0', 'exited');
    const pins = ['web', 'web2'].map((name) => ({ kind: 'container' as const, id: idOf(sample, name) }));
    const refusal = {
      status: 409,
      message: 'conflict',
      action: 'image/remove',
      subject: { kind: 'image' as const, id: imageOf(sample, 'shop:v1.0') },
      pins,
    };
    return { before: sample.world, after: sample.world, facts: [{ type: 'refused', refusal }] };
  },
  fifty: () => {
    const after = shop().container('web', 'shop:v1.0');
    const before = shop().container('web', 'shop:v1.0').world;
    const facts: Fact[] = [];
    for (let index = 1; index <= 50; index++) {
      after.container(`house-${index}`, 'shop:v1.0');
      const containerId = idOf(after, `house-${index}`);
      facts.push(
        { type: 'container-created', containerId, imageId: imageOf(after, 'shop:v1.0') },
        { type: 'container-started', containerId, already: false },
      );
    }
    return { before, after: after.world, facts };
  },
};
