import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Container } from '../../../src/model/container.js';
import { diffOf } from '../../../src/model/file-system/overlay-diff.js';
import { referencesOf } from '../../../src/model/select/references-of.js';
import type { Store, World } from '../../../src/model/world.js';
import type { Step } from '../../../src/shell/shell.js';

const oracle = new URL('../../fixtures/oracle/', import.meta.url);

/** What a real engine did with one script, a step a line. */
export interface Transcript {
  readonly name: string;
  readonly title: string;
  readonly preloaded: readonly string[];
  readonly steps: readonly Recorded[];
}

export interface Recorded {
  readonly cmd: string;
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly images: readonly {
    readonly Id: string;
    readonly RepoTags: readonly string[];
    readonly Parent: string;
    readonly Layers: number;
  }[];
  readonly containers: readonly {
    readonly Name: string;
    readonly Status: string;
    readonly ExitCode: number;
    readonly Diff: readonly string[];
  }[];
}

export function readTranscripts(store: Store): Transcript[] {
  const folder = new URL(`${store}/`, oracle);
  return readdirSync(folder)
    .sort()
    .map((file) => ({ ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Transcript), name: file.replace('.json', '') }));
}

/** The build contexts that the scripts use, by path. */
export function contextFiles(folder = new URL('context/', oracle), at = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const child = new URL(encodeURIComponent(name), folder);
    if (statSync(child).isDirectory()) Object.assign(files, contextFiles(new URL(`${child.href}/`), `${at}${name}/`));
    else files[at + name] = readFileSync(child, 'utf8');
  }
  return files;
}

/** What of a step differs from the engine's: its exit status, output, containers, images. Ids, ages and times count as equal. */
export function differences(want: Recorded, got: Step | undefined): string[] {
  if (!got) return ['missing'];
  const isVariable = /^[A-Z]+=/.test(want.cmd);
  const wrong: string[] = [];
  const check = (what: string, engine: unknown, ours: unknown): void => {
    if (engine !== ours) wrong.push(`${what}\n      engine ${JSON.stringify(engine)}\n      ours   ${JSON.stringify(ours)}`);
  };
  check('exit', want.exit, got.exitCode);
  if (!isVariable && !GENERATED.test(want.stdout)) check('stdout', textOf(want.cmd, want.stdout), textOf(want.cmd, got.stdout));
  if (!GENERATED.test(want.stderr)) check('stderr', textOf(want.cmd, want.stderr), textOf(want.cmd, got.stderr));
  check('containers', recordedContainers(want), ourContainers(got.world));
  check('images', recordedImages(want), ourImages(got.world));
  return wrong;
}

/** A text that holds a made-up name is not compared. */
const GENERATED = /<name\d+>/;

function mask(text: string): string {
  return text
    .replace(/<[Hh]\d+>/g, '<ID>')
    .replace(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g, '<ID>')
    .replace(/(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])/g, '<ID>')
    .replace(/(About a minute|Less than a second|About an hour|\d+ (second|minute|hour|day|week|month|year)s?)( ago)?/g, '<AGE>')
    .replace(/<AGE>( ago)?/g, '<AGE>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, '<T>')
    .replace(/[ \t]{2,}/g, '  ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\s+$/, '');
}

/** Progress of a build is not compared, and what has no fixed order is sorted. */
function textOf(command: string, text: string): string {
  if (/\bdocker (image )?build\b|\bbuildx\b/.test(command)) return '';
  const masked = mask(text);
  const isUnordered = /\bdocker (container )?diff\b|\bdocker (image )?(pull|push)\b|\bprune\b|\bimage rm\b|\brmi\b/.test(command);
  return isUnordered ? masked.split('\n').sort().join('\n') : masked;
}

const lines = (texts: readonly string[]): string => [...texts].sort().join('\n');
const madeUp = (name: string): string => name.replace(/^[a-z]+_[a-z]+\d*$|^<name\d+>$/, '<NAME>');

function recordedContainers({ containers }: Recorded): string {
  return lines(
    containers.map(({ Name, Status, ExitCode, Diff }) => [madeUp(Name.slice(1)), Status, ExitCode, [...Diff].sort().join(',')].join('|')),
  );
}

function ourContainers(world: World): string {
  const diff = (container: Container): string =>
    diffOf(container.files)
      .map(({ path, kind }) => `${'CAD'.charAt(kind)} ${path}`)
      .sort()
      .join(',');
  return lines([...world.containers.values()].map((one) => [madeUp(one.name), one.status, one.exitCode, diff(one)].join('|')));
}

function recordedImages({ images }: Recorded): string {
  const parents = new Set(images.map(({ Parent }) => Parent).filter(Boolean));
  return lines(
    images
      .map(({ Id, RepoTags, Layers }) => ({
        tags: RepoTags.filter((tag) => tag !== '<none>:<none>').sort(),
        Layers,
        isParent: parents.has(Id),
      }))
      .filter(({ tags, isParent }) => tags.length > 0 || !isParent)
      .map(({ tags, Layers }) => `${tags.join(',') || '<none>'} ${Layers}`),
  );
}

function ourImages(world: World): string {
  const images = [...world.images.values()];
  const parents = new Set(images.map(({ parent }) => parent).filter(Boolean));
  return lines(
    images
      .map(({ id, layers }) => ({ tags: [...referencesOf(world, id)].sort(), count: layers.length, isParent: parents.has(id) }))
      .filter(({ tags, isParent }) => tags.length > 0 || !isParent)
      .map(({ tags, count }) => `${tags.join(',') || '<none>'} ${count}`),
  );
}
