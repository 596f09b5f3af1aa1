import type { Action } from '../model/action.js';
import { reduceEveryday } from '../model/everyday-handlers.js';
import type { Fact } from '../model/fact.js';
import { mayAccess, resolvePath, walkPath } from '../model/file-system/lookup.js';
import { OFFICIAL_TAG } from '../model/official-tag.js';
import type { World } from '../model/world.js';
import { DEFAULT_PATH } from './default-path.js';
import { pullProgress } from './docker/image/pull-progress.js';
import { NO_RESTART } from './no-restart.js';
import type { ScriptStep } from './read-script.js';
import type { ImageFinder } from './session.js';
import type { OutputChunk, Step } from './step.js';
import { TYPING_MS } from './typing.js';

/** Thrown where a script turns out to hold more than everyday commands. */
export class NotEveryday extends Error {}

const ROOT = { uid: 0, gid: 0 };
/** What docker, and any program, takes of virtual time beside what its work takes. */
const DOCKER_MS = 100;
const PROGRAM_MS = 2;
/** Steps that are run without giving the page a turn. */
const MOST_STEPS = 200;

/**
 * Runs the commands that nearly every demo begins with: `docker run -d --name NAME IMAGE …` of an official image of the catalogue,
 * `docker exec CONTAINER …`, and in containers `sleep SECONDS` and `touch NEW-FILE`. All that they say and do is what the whole shell says
 * and does; whatever else there is throws `NotEveryday`, and this run is for nothing.
 */
export class EverydayRun {
  #world: World;
  #facts: Fact[] = [];
  #output: OutputChunk[] = [];
  /** When the first main process ends: by then this run must be over. */
  #endMs = Infinity;
  readonly #find: ImageFinder;

  constructor(world: World, find: ImageFinder) {
    this.#world = world;
    this.#find = find;
  }

  async run(script: readonly ScriptStep[]): Promise<readonly Step[]> {
    if (script.length > MOST_STEPS) throw new NotEveryday();
    const steps: Step[] = [];
    let caption = { title: '', text: '' };
    for (const { title, text, line, command } of script) {
      if (title !== '') caption = { title, text };
      this.#facts = [];
      this.#output = [];
      if (command !== '') await this.#runCommand(command);
      const textOf = (stream: OutputChunk['stream']): string =>
        this.#output.map((chunk) => (chunk.stream === stream ? chunk.text : '')).join('');
      steps.push({
        index: steps.length + 1,
        ...caption,
        line,
        command,
        stdout: textOf('stdout'),
        stderr: textOf('stderr'),
        output: this.#output,
        exitCode: command === '' ? null : 0,
        facts: this.#facts,
        world: this.#world,
        holdMs: 0,
      });
    }
    return steps;
  }

  async #runCommand(command: string): Promise<void> {
    const [, named, name = '', image = '', rest = ''] =
      /^docker (?:run -d --name[ =]|(exec) )(\w[\w.-]*)(?: ([\w:.-]+)((?: [\w/.:-]+)*))?$/.exec(command) ?? [];
    if (image === '') throw new NotEveryday();
    this.#advance(TYPING_MS);
    const words = rest.split(' ').slice(1);
    if (named) this.#exec(name, [image, ...words]);
    else await this.#runDetached(name, image, words);
    this.#advance(DOCKER_MS);
  }

  async #runDetached(name: string, image: string, command: readonly string[]): Promise<void> {
    const tag = image.includes(':') ? image : `${image}:latest`;
    if (!this.#world.tags.has(tag))
      this.#output.push({ stream: 'stderr', text: `Unable to find image '${tag}' locally\n${await this.#pull(tag)}` });
    const facts = this.#do({
      type: 'container/create',
      options: {
        image,
        name,
        command: command.length > 0 ? command : null,
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
        restartPolicy: NO_RESTART,
        mounts: [],
        ports: [],
        networks: [],
      },
    });
    const id = facts.find((fact) => fact.type === 'container-created')?.containerId ?? '';
    const [program, seconds = '', ...others] = this.#world.containers.get(id)?.args ?? [];
    if (program !== 'sleep' || !/^\d{1,9}$/.test(seconds) || others.length > 0) throw new NotEveryday();
    this.#findTool(id, program);
    this.#do({ type: 'container/start', container: id });
    this.#endMs = Math.min(this.#endMs, this.#world.clockMs + 1_000 * Number(seconds));
    this.#output.push({ stream: 'stdout', text: `${id}\n` });
  }

  /** Pulls an image of the catalogue; what is printed of it. */
  async #pull(image: string): Promise<string> {
    const [, name = '', tag = ''] = OFFICIAL_TAG.exec(image) ?? [];
    const content = name === '' ? null : await this.#find(name, tag);
    const digest = content?.manifestDigest;
    if (!content || !digest) throw new NotEveryday();
    const repoDigests = [`${name}@${digest}`];
    const facts = this.#do({ type: 'image/add', content, how: 'pull', references: [image], repoDigests, registry: 'docker.io' });
    const isThere = facts.some((fact) => fact.type === 'image-added' && fact.already);
    const lines = [
      `${tag}: Pulling from library/${name}`,
      ...(isThere ? [] : pullProgress(facts)),
      `Digest: ${digest}`,
      `Status: Downloaded newer image for ${image}`,
      `docker.io/library/${image}`,
    ];
    return lines.map((line) => `${line}\n`).join('');
  }

  #exec(name: string, argv: readonly string[]): void {
    const [program = '', operand = '', ...others] = argv;
    if (program !== 'touch' || !/^[^-]/.test(operand) || others.length > 0) throw new NotEveryday();
    const [fact] = this.#do({ type: 'container/exec', container: name, args: argv });
    const id = fact?.type === 'exec' ? fact.containerId : '';
    const cwd = this.#findTool(id, program);
    const operation = { op: 'write', path: resolvePath(cwd, operand), content: '' } as const;
    this.#do({ type: 'container/file', container: id, operation, credentials: ROOT });
    this.#advance(PROGRAM_MS);
  }

  /** Makes sure that root's PATH leads to a program whose bytes are known by number only, so that it is no script; root's directory. */
  #findTool(containerId: string, name: string): string {
    const container = this.#world.containers.get(containerId);
    const config = container?.config;
    const path = config?.Env.find((entry) => entry.startsWith('PATH='))?.slice(5) ?? DEFAULT_PATH;
    for (const directory of path.split(':')) {
      const found = container && walkPath(container.files.root, `${directory}/${name}`, true);
      const node = typeof found === 'object' ? found.node : null;
      if (node?.kind !== 'file' || !mayAccess(node, ROOT, 1)) continue;
      if (node.content === undefined && /^0?$/.test(config?.User ?? '')) return config?.WorkingDir || '/';
      break;
    }
    throw new NotEveryday();
  }

  #advance(ms: number): void {
    if (this.#world.clockMs + ms >= this.#endMs) throw new NotEveryday();
    this.#do({ type: 'clock/advance', ms });
  }

  /** Asks the engine; what happened. */
  #do(action: Action): readonly Fact[] {
    const outcome = reduceEveryday(this.#world, action);
    if (!outcome) throw new NotEveryday();
    this.#world = outcome.world;
    this.#facts.push(...outcome.facts);
    return outcome.facts;
  }
}
