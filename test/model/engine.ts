import type {
  Action,
  Change,
  Changeset,
  ContainerOptions,
  FileNode,
  FileOperation,
  ImageConfig,
  ImageContent,
  Layer,
  Outcome,
  Store,
  World,
} from '../../src/model/model.js';
import { emptyWorld, findContainer, makeLayer, reduce } from '../../src/model/model.js';
import { NO_CONFIG } from '../../src/model/no-config.js';

export const ROOT = { uid: 0, gid: 0 };

/** A file as an entry of a changeset. */
export function file(content: string, attributes: Partial<FileNode> = {}): Change {
  return {
    type: 'put',
    node: { kind: 'file', mode: 0o644, uid: 0, gid: 0, mtimeMs: 1_000, sizeBytes: content.length, content, ...attributes } as FileNode,
  };
}

/** A directory as an entry of a changeset. */
export function directory(mode = 0o755): Change {
  return { type: 'put', node: { kind: 'directory', mode, uid: 0, gid: 0, mtimeMs: 1_000, children: new Map() } };
}

/** An image config that runs this command. */
export function config(parts: Partial<ImageConfig> = {}): ImageConfig {
  return { ...NO_CONFIG, Env: ['PATH=/bin'], Cmd: ['sleep', '1000'], ...parts };
}

/** An image of these layers, base first. */
export function image(layers: readonly (Changeset | Readonly<Record<string, Change>>)[], parts: Partial<ImageConfig> = {}): ImageContent {
  const chain: Layer[] = [];
  layers.forEach((changes, index) => {
    const entries = changes instanceof Map ? (changes as Changeset) : new Map(Object.entries(changes));
    chain.push(makeLayer({ parent: chain.at(-1)?.chainId ?? '', createdBy: `RUN step ${index + 1}`, changes: entries }));
  });
  const history = chain.map(({ createdBy }) => ({ createdMs: 0, createdBy, comment: '', author: '', emptyLayer: false }));
  return { config: config(parts), history, layers: chain, createdMs: 0, architecture: 'amd64', os: 'linux', author: '', comment: '' };
}

/** A small base image: /etc/motd, /etc/passwd, /bin, /tmp, /root. */
export const ALPINE = image([
  {
    '/bin': directory(),
    '/bin/sh': file('#!', { mode: 0o755 }),
    '/etc': directory(),
    '/etc/motd': file('welcome\n'),
    '/etc/passwd': file('root:x:0:0\n'),
    '/etc/opt': directory(),
    '/etc/opt/a': file('a'),
    '/etc/opt/b': file('bb'),
    '/root': directory(0o700),
    '/tmp': directory(0o1777),
  },
]);

const DEFAULTS: ContainerOptions = {
  image: 'alpine:3.20',
  name: '',
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
};

/** An engine to talk to in few words: keeps the world and the last outcome. */
export class Engine {
  world: World;
  last: Outcome;

  constructor(store: Store = 'overlay2') {
    this.world = emptyWorld(store);
    this.last = { world: this.world, facts: [], refusal: null };
  }

  /** Does it, refused or not. */
  try(action: Action): Outcome {
    this.last = reduce(this.world, action);
    this.world = this.last.world;
    return this.last;
  }

  /** Does what must succeed. */
  do(action: Action): Outcome {
    const outcome = this.try(action);
    if (outcome.refusal) throw new Error(`${action.type}: ${outcome.refusal.message}`);
    return outcome;
  }

  /** The message it is refused with, '' if it is not. */
  refusal(action: Action): string {
    return this.try(action).refusal?.message ?? '';
  }

  pull(reference = 'alpine:3.20', content: ImageContent = ALPINE): this {
    const name = reference.split(':')[0] ?? '';
    const digest = `${name}@sha256:${'d'.repeat(60)}${reference.length.toString().padStart(4, '0')}`;
    this.do({ type: 'image/add', content, how: 'pull', references: [reference], repoDigests: [digest], registry: 'docker.io' });
    return this;
  }

  create(name: string, options: Partial<ContainerOptions> = {}): string {
    const { facts } = this.do({ type: 'container/create', options: { ...DEFAULTS, name, ...options } });
    const created = facts.find((fact) => fact.type === 'container-created');
    return created?.containerId ?? '';
  }

  run(name: string, options: Partial<ContainerOptions> = {}): string {
    const container = this.create(name, options);
    this.do({ type: 'container/start', container });
    return container;
  }

  /** One system call as root, a second later. */
  file(container: string, operation: FileOperation): Outcome {
    this.do({ type: 'clock/advance', ms: 1_000 });
    return this.try({ type: 'container/file', container, operation, credentials: ROOT });
  }

  write(container: string, path: string, content: string, append = false): Outcome {
    return this.file(container, { op: 'write', path, content, append });
  }

  remove(reference: string, force = false): string[] {
    return this.do({ type: 'image/remove', reference, force, noPrune: false }).facts.flatMap((fact) => {
      if (fact.type === 'untagged') return [`Untagged: ${fact.reference}`];
      if (fact.type === 'image-deleted') return [`Deleted: ${fact.imageId}`];
      return fact.type === 'layer-deleted' && fact.reported ? [`Deleted: ${fact.chainId}`] : [];
    });
  }

  files(container: string) {
    const found = findContainer(this.world, container);
    if (!found) throw new Error(`no container ${container}`);
    return found.files;
  }
}

/** Options for a container/create that a test sends itself. */
export function options(parts: Partial<ContainerOptions>): ContainerOptions {
  return { ...DEFAULTS, ...parts };
}
