import type { Container, ContainerStatus, Mount } from '../../src/model/container.js';
import { emptyWorld } from '../../src/model/empty-world.js';
import type { Change, Changeset } from '../../src/model/file-system/changeset.js';
import type { Directory } from '../../src/model/file-system/file-node.js';
import { applyOperation } from '../../src/model/file-system/apply-operation.js';
import { NOTHING_BELOW, openLayers, openTree } from '../../src/model/file-system/layered-files.js';
import { mergeChangeset } from '../../src/model/file-system/merge-changeset.js';
import type { FileOperation } from '../../src/model/file-system/operation.js';
import type { Image, ImageConfig, ImageContent } from '../../src/model/image.js';
import type { Layer } from '../../src/model/layer.js';
import { makeLayer } from '../../src/model/layer-digest.js';
import { NO_CONFIG } from '../../src/model/no-config.js';
import { sha256, sha256Hex } from '../../src/model/digest.js';
import { Table } from '../../src/model/table.js';
import type { World } from '../../src/model/world.js';

const CONFIG: ImageConfig = { ...NO_CONFIG, Cmd: ['node', 'server.js'] };

/** A world put together by hand, for pictures of states that are easier said than done. */
export class SampleWorld {
  world: World = emptyWorld('containerd');

  /** An image of these instructions with sizes and files, on top of another's layers where `on` names one. */
  image(tags: readonly string[], layers: readonly (readonly [string, number, ...string[]])[], on = '', depth = Infinity): this {
    const base = on ? this.#imageOf(on).layers.slice(0, depth) : [];
    const chain = [...base];
    let table = this.world.layers;
    for (const [createdBy, sizeBytes, ...paths] of layers) {
      const layer = makeLayer({
        parent: chain[chain.length - 1] ?? '',
        createdBy,
        changes: filesAt(paths.length > 0 ? paths : [`/opt/${createdBy.replace(/\W+/g, '-')}`], createdBy),
        remainderBytes: sizeBytes,
      });
      table = table.with(layer.chainId, layer);
      chain.push(layer.chainId);
    }
    const id = sha256(`${tags.join()}${chain.join()}${this.world.images.size}`);
    const image: Image = {
      id,
      configDigest: id,
      configBytes: 0,
      manifestDigest: id,
      parent: '',
      layers: chain,
      config: CONFIG,
      history: [],
      createdMs: 0,
      architecture: 'amd64',
      os: 'linux',
      author: '',
      comment: '',
      repoDigests: [],
    };
    const named = tags.reduce((all, tag) => all.with(tag, id), this.world.tags);
    this.world = { ...this.world, layers: table, images: this.world.images.with(id, image), tags: named };
    return this;
  }

  container(name: string, of: string, status: ContainerStatus = 'running', exitCode = 0, mounts: readonly Mount[] = []): this {
    const image = this.#imageOf(of);
    const id = sha256Hex(name);
    const lower = image.layers.reduce<Directory>((tree, chainId) => mergeChangeset(tree, this.#layer(chainId).changes), NOTHING_BELOW);
    const container: Container = {
      id,
      name,
      imageId: image.id,
      imageReference: of,
      layers: image.layers,
      config: CONFIG,
      args: [],
      hostname: id.slice(0, 12),
      tty: false,
      openStdin: false,
      autoRemove: false,
      readOnly: false,
      restartPolicy: { name: 'no', maximumRetryCount: 0 },
      mounts,
      ports: [],
      networks: [],
      createdMs: 0,
      status,
      startedMs: 0,
      finishedMs: 0,
      exitCode,
      error: '',
      restartCount: 0,
      stoppedByUser: false,
      files: openLayers(lower),
      engineFiles: new Map(),
      tmpfs: new Map(),
      logs: [],
    };
    this.world = { ...this.world, containers: this.world.containers.with(id, container), names: this.world.names.with(name, id) };
    return this;
  }

  /** One change to a container's files. */
  change(name: string, operation: FileOperation): this {
    const id = this.world.names.get(name) ?? '';
    const container = this.world.containers.get(id);
    if (!container) throw new Error(`no container ${name}`);
    const applied = applyOperation(container.files, operation, { uid: 0, gid: 0 }, 0);
    if (typeof applied === 'string') throw new Error(`${operation.op}: ${applied}`);
    this.world = { ...this.world, containers: this.world.containers.with(id, { ...container, files: applied.files }) };
    return this;
  }

  write(name: string, path: string, content: string): this {
    return this.change(name, { op: 'write', path, content });
  }

  remove(name: string, path: string): this {
    return this.change(name, { op: 'unlink', path });
  }

  volume(name: string): this {
    const volume = { name, anonymous: false, createdMs: 0, labels: {}, files: openTree(NOTHING_BELOW) };
    this.world = { ...this.world, volumes: this.world.volumes.with(name, volume) };
    return this;
  }

  push(reference: string, host: string, repository: string, tag: string): this {
    const image = this.#imageOf(reference);
    const content: ImageContent = { ...image, layers: image.layers.map((chainId) => this.#layer(chainId)) };
    const before = this.world.registries.get(host);
    const tags = new Map(before?.repositories.get(repository)?.tags).set(tag, image.manifestDigest);
    this.world = {
      ...this.world,
      registries: this.world.registries.with(host, {
        name: host,
        repositories: new Map(before?.repositories).set(repository, { name: repository, tags }),
        manifests: new Map(before?.manifests).set(image.manifestDigest, content),
        blobs: new Set([...(before?.blobs ?? []), ...content.layers.map(({ blobDigest }) => blobDigest)]),
      }),
    };
    return this;
  }

  #imageOf(reference: string): Image {
    const image = this.world.images.get(this.world.tags.get(reference) ?? '');
    if (!image) throw new Error(`no image ${reference}`);
    return image;
  }

  #layer(chainId: string): Layer {
    const layer = this.world.layers.get(chainId);
    if (!layer) throw new Error(`no layer ${chainId}`);
    return layer;
  }
}

/** Small files at these paths, with the directories above them. */
function filesAt(paths: readonly string[], content: string): Changeset {
  const changes = new Map<string, Change>();
  const attributes = { mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 };
  for (const path of paths) {
    const parts = path.split('/').slice(1, -1);
    parts.forEach((_, index) => {
      changes.set(`/${parts.slice(0, index + 1).join('/')}`, {
        type: 'put',
        node: { kind: 'directory', ...attributes, children: Table.empty() },
      });
    });
    changes.set(path, { type: 'put', node: { kind: 'file', ...attributes, sizeBytes: content.length, content } });
  }
  return changes;
}

/** The shop of the lesson: one base, two images on it, three containers in three states. */
export function shopWorld(): SampleWorld {
  return new SampleWorld()
    .image(
      ['shop:v1.0', 'shop:latest'],
      [
        ['debian:bookworm-slim', 74_000_000, '/etc/motd'],
        ['RUN install node 22', 148_000_000, '/usr/bin/node'],
        ['RUN npm ci', 38_000_000],
        ['COPY . .', 1_200_000, '/app/server.js'],
      ],
    )
    .image(['jobs:v3'], [['COPY jobs', 6_900_000, '/jobs/run.js']], 'shop:v1.0', 2)
    .container('web', 'shop:v1.0')
    .container('web2', 'shop:v1.0')
    .container('probe', 'shop:v1.0', 'exited', 0)
    .write('web', '/app/paint', 'blue\n')
    .write('web', '/etc/motd', 'hello\n')
    .remove('probe', '/etc/motd');
}
