import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';
import { formatSize } from '../scene/format-size.js';
import { wholeWords } from '../scene/rare-words.js';
import { english } from '../scene/words.js';
import type { PictureWords } from '../scene/words.js';
import type { Language } from './language.js';
import { englishSpoken } from './messages/english/spoken.js';
import { mostNamed } from './messages/spoken-words.js';
import type { Named, SpokenWords } from './messages/spoken-words.js';
import type { StoryStep } from './story.js';

type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>;
type Phrase<Type extends Fact['type']> = (facts: readonly FactOf<Type>[], words: SpokenWords, name: Names) => string;

/** What things are called at a step: by its own world, or by the one before where they are gone by now. */
interface Names {
  container(id: string): string;
  image(id: string): string;
}

/** Longest sentence, in characters. */
const longest = 400;

/**
 * What a step did, in a sentence or a few, composed from its facts: what a reader hears who does not see the picture. Without a step, that
 * there is nothing to tell yet.
 */
export function sentenceOf(step: StoryStep | undefined, before: World, language: Pick<Language, 'words'>): string {
  const words = language.words('spoken', englishSpoken);
  if (!step) return words.nothingYet;
  const name = namesIn(step, before);
  const facts = worthTelling(step);
  const types = new Set(facts.map(({ type }) => type));
  const spoken = [...types].sort(pulledFirst).map((type) => say(type, facts, words, name));
  if (step.facts.some(({ type }) => type === 'pruned')) spoken.push(prunedBy(step.facts, words, name));
  const replaced = replacedNames(step.facts);
  if (replaced.length > 0) spoken.push(words.replaced(replaced));
  if (types.has('container-created')) spoken.push(...mountsOf(facts, step.world, wholeWords(language.words('picture', english))));
  const failed = step.exitCode !== null && step.exitCode !== 0 ? failure(step, step.exitCode, words) : '';
  const parts = [step.title === '' ? '' : ended(step.title), ...spoken, failed].filter((part) => part !== '');
  const whole = (parts.length > 0 ? parts : [words.nothingChanged]).join(' ');
  return whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
}

/** What happened to containers. */
type ContainerFact = FactOf<`container-${'created' | 'exited' | 'restarted' | 'paused' | 'unpaused'}`>;

function containers(key: 'created' | 'exited' | 'restarted' | 'paused' | 'unpaused') {
  return (facts: readonly ContainerFact[], words: SpokenWords, name: Names): string =>
    words[key](facts.map(({ containerId }) => name.container(containerId)));
}

const phrases: { readonly [Type in Fact['type']]?: Phrase<Type> } = {
  'layer-built': (facts, words) =>
    words.layersBuilt(facts.filter(({ cached }) => !cached).length, facts.filter(({ cached }) => cached).length),
  'image-added': (facts, words, name) =>
    [words.imagesKept, words.imagesAdded]
      .map((phrase, isNew) => {
        const images = facts.filter(({ already }) => already === (isNew === 0));
        return images.length > 0 ? phrase([...new Set(images.map(({ imageId }) => name.image(imageId)))]) : '';
      })
      .join(' ')
      .trim(),
  tagged: (facts, words) => {
    const moved = facts.filter(({ previousImageId }) => previousImageId !== '');
    const made = facts.filter(({ previousImageId }) => previousImageId === '');
    const namesOf = (some: typeof facts): string[] => some.map(({ reference }) => reference);
    return [made.length > 0 ? words.tagged(namesOf(made)) : '', moved.length > 0 ? words.retagged(namesOf(moved)) : ''].join(' ').trim();
  },
  untagged: (facts, words) => words.untagged(facts.map(({ reference }) => reference)),
  'image-saved': (facts, words, name) => words.imagesSaved(facts.map(({ imageId }) => name.image(imageId))),
  'image-deleted': (facts, words) => words.imagesDeleted(facts.length),
  'layer-deleted': (facts, words) => words.layersDeleted(facts.length),
  'layer-pulled': (facts, words) =>
    (facts.every(({ registry }) => registry === '') ? words.layersLoaded : words.layersPulled)(...missingAndPresent(facts)),
  'layer-pushed': (facts, words) => words.layersPushed(...missingAndPresent(facts)),
  'container-created': containers('created'),
  'container-started': (facts, words, name) => {
    const started = facts.filter(({ already }) => !already);
    return started.length > 0 ? words.started(started.map(({ containerId }) => name.container(containerId))) : '';
  },
  'container-killed': (facts, words, name) =>
    listed(facts, words, ({ containerId, signal }) => words.signalled(name.container(containerId), signal)),
  'container-exited': containers('exited'),
  'container-restarted': containers('restarted'),
  'container-paused': containers('paused'),
  'container-unpaused': containers('unpaused'),
  'container-removed': (facts, words) => words.removed(facts.map((fact) => fact.name)),
  'container-renamed': (facts, words) => facts.map(({ from, to }) => words.renamed(from, to)).join(' '),
  committed: (facts, words, name) => {
    const saying = (phrase: Named, some: typeof facts): string =>
      some.length > 0 ? phrase(some.map(({ containerId }) => name.container(containerId))) : '';
    const made = facts.filter(({ chainId }) => chainId !== '');
    const same = facts.filter(({ chainId }) => chainId === '');
    return `${saying(words.committed, made)} ${saying(words.committedNothing, same)}`.trim();
  },
  'file-read': (facts, words, name) =>
    listed(facts, words, ({ path, containerId, mount, chainId }) =>
      words.fileRead(path, name.container(containerId), mount !== '' ? 'volume' : chainId === '' ? 'writable layer' : 'image'),
    ),
  'file-added': (facts, words, name) =>
    listed(facts, words, ({ path, containerId, mount }) => words.fileAdded(path, name.container(containerId), mount !== '')),
  'file-changed': (facts, words, name) =>
    listed(facts, words, ({ path, containerId, mount, copiedFrom }) =>
      (copiedFrom === '' ? words.fileChanged : words.fileCopiedUp)(path, name.container(containerId), mount !== ''),
    ),
  'file-deleted': (facts, words, name) =>
    listed(facts, words, ({ path, containerId, mount, hides }) =>
      hides === ''
        ? words.fileDeleted(path, name.container(containerId), mount !== '')
        : words.fileHidden(path, name.container(containerId)),
    ),
  copied: (facts, words, name) =>
    listed(facts, words, ({ path, containerId, direction }) => words.copied(path, name.container(containerId), direction)),
  'logs-read': (facts, words, name) => listed(facts, words, ({ lines, containerId }) => words.logsRead(lines, name.container(containerId))),
  'volume-created': (facts, words) => words.volumesCreated(facts.map((fact) => fact.name)),
  'volume-deleted': (facts, words) => words.volumesDeleted(facts.map((fact) => fact.name)),
  'network-created': (facts, words) => words.networksCreated(facts.map((fact) => fact.name)),
  'network-deleted': (facts, words) => words.networksDeleted(facts.map((fact) => fact.name)),
  'build-cache-deleted': (_facts, words) => words.cacheEmptied,
  refused: (facts, words) => listed(facts, words, ({ refusal }) => words.refused(refusal.message)),
};

/**
 * What a step did as far as it is news: a new image's own name is no label put on later, what was stopped to be removed or restarted has not come
 * to rest, a file that was written or copied in was not also changed, and what a
 * program was refused it says itself.
 */
function worthTelling({ facts, stderr }: StoryStep): readonly Fact[] {
  const idsOf = (type: 'container-removed' | 'container-restarted' | 'container-exited'): ReadonlySet<string> =>
    new Set(facts.flatMap((fact) => (fact.type === type ? [fact.containerId] : [])));
  const images = new Set(facts.flatMap((fact) => (fact.type === 'image-added' ? [fact.imageId] : [])));
  const replaced = new Set(facts.flatMap((fact) => (fact.type === 'tagged' ? [fact.previousImageId] : [])));
  const [removed, restarted, exited] = [idsOf('container-removed'), idsOf('container-restarted'), idsOf('container-exited')];
  const added = new Set(facts.flatMap((fact) => (fact.type === 'file-added' ? [`${fact.containerId} ${fact.path}`] : [])));
  const changed = new Set(facts.flatMap((fact) => (fact.type === 'file-changed' ? [`${fact.containerId} ${fact.path}`] : [])));
  const copies = facts.flatMap((fact) => (fact.type === 'copied' && fact.direction === 'in' ? [fact] : []));
  const isCopied = (containerId: string, path: string): boolean =>
    copies.some((copy) => copy.containerId === containerId && (path === copy.path || path.startsWith(`${copy.path.replace(/\/$/, '')}/`)));
  const isPruned = facts.some(({ type }) => type === 'pruned');
  return facts.filter((fact) => {
    if (isPruned && wentTypes.has(fact.type)) return false;
    switch (fact.type) {
      case 'tagged':
        return !images.has(fact.imageId);
      case 'image-deleted':
        return !images.has(fact.imageId) && !replaced.has(fact.imageId);
      case 'container-exited':
        return !removed.has(fact.containerId) && !restarted.has(fact.containerId);
      case 'container-killed':
        return !exited.has(fact.containerId) && !removed.has(fact.containerId);
      case 'file-read':
        return !added.has(`${fact.containerId} ${fact.path}`) && !changed.has(`${fact.containerId} ${fact.path}`);
      case 'file-added':
        return !isCopied(fact.containerId, fact.path);
      case 'file-changed':
        return !isCopied(fact.containerId, fact.path) && !added.has(`${fact.containerId} ${fact.path}`);
      case 'build-cache-deleted':
        return fact.reclaimedBytes > 0 || (isPruned && !facts.some(({ type }) => wentTypes.has(type)));
      case 'refused':
        return fact.refusal.errno === undefined || stderr === '';
      default:
        return true;
    }
  });
}

/** What a prune takes, told in one sentence. */
const wentTypes: ReadonlySet<Fact['type']> = new Set([
  'container-removed',
  'network-deleted',
  'volume-deleted',
  'untagged',
  'image-deleted',
  'layer-deleted',
]);

/** What a step's prunes took, and how much came free. */
function prunedBy(facts: readonly Fact[], words: SpokenWords, name: Names): string {
  const namesOf = <Type extends Fact['type']>(type: Type, nameOf: (fact: FactOf<Type>) => string): string[] =>
    facts.flatMap((fact) => (fact.type === type ? [nameOf(fact as FactOf<Type>)] : []));
  const gone = {
    containers: namesOf('container-removed', (fact) => fact.name),
    networks: namesOf('network-deleted', (fact) => fact.name),
    volumes: namesOf('volume-deleted', (fact) => (/^[0-9a-f]{64}$/.test(fact.name) ? fact.name.slice(0, 12) : fact.name)),
    images: namesOf('image-deleted', (fact) => name.image(fact.imageId)),
  };
  const freedBytes = facts.reduce((sum, fact) => sum + (fact.type === 'pruned' ? fact.reclaimedBytes : 0), 0);
  return words.pruned(gone, formatSize(freedBytes));
}

/** Names of new images whose old ones went away. */
function replacedNames(facts: readonly Fact[]): string[] {
  const deleted = new Set(facts.flatMap((fact) => (fact.type === 'image-deleted' ? [fact.imageId] : [])));
  return facts.flatMap((fact) => (fact.type === 'tagged' && deleted.has(fact.previousImageId) ? [fact.reference] : []));
}

/** What is fetched is told before what is made of it. */
function pulledFirst(one: Fact['type'], other: Fact['type']): number {
  return Number(other === 'layer-pulled') - Number(one === 'layer-pulled');
}

/** What new containers mount, as the picture says it. */
function mountsOf(facts: readonly Fact[], world: World, words: PictureWords): string[] {
  const told = facts.flatMap((fact) => {
    const container = fact.type === 'container-created' ? world.containers.get(fact.containerId) : undefined;
    const mounts = container?.mounts.filter(({ type }) => type === 'volume') ?? [];
    return mounts.map((mount) => ended(words.mountTitle(container?.name ?? '', mount.source, mount.destination, mount.readOnly)));
  });
  return told.length > mostNamed ? [] : told;
}

/** How a command failed; what the engine refused is not said again as the client prints it. */
function failure({ facts, stderr }: StoryStep, exitCode: number, words: SpokenWords): string {
  const line = firstLine(stderr);
  const isTold = facts.some(
    (fact) => fact.type === 'refused' && fact.refusal.errno === undefined && line.includes(firstLine(fact.refusal.message)),
  );
  return isTold ? words.exitStatus(exitCode) : `${words.exitStatus(exitCode)} ${line}`.trim();
}

function say<Type extends Fact['type']>(type: Type, facts: readonly Fact[], words: SpokenWords, name: Names): string {
  const phrase: Phrase<Type> | undefined = phrases[type];
  return (
    phrase?.(
      facts.filter((fact): fact is FactOf<Type> => fact.type === type),
      words,
      name,
    ) ?? ''
  );
}

function namesIn({ world, facts }: StoryStep, before: World): Names {
  // What came and went within the step is in neither world.
  const gone = new Map(facts.flatMap((fact) => (fact.type === 'container-removed' ? [[fact.containerId, fact.name]] : [])));
  return {
    container: (id) => (world.containers.get(id) ?? before.containers.get(id))?.name ?? gone.get(id) ?? id.slice(0, 12),
    image: (id) => {
      for (const { tags } of [world, before]) for (const [reference, imageId] of tags.entries()) if (imageId === id) return reference;
      return id.slice(7, 19);
    },
  };
}

function listed<Item>(facts: readonly Item[], words: SpokenWords, phrase: (fact: Item) => string): string {
  const told = [...new Set(facts.map(phrase))];
  const shown = told.slice(0, mostNamed).map(ended);
  const more = told.length - shown.length;
  return [...shown, ...(more > 0 ? [words.andMore(more)] : [])].join(' ');
}

function missingAndPresent(facts: readonly { readonly already: boolean }[]): [missing: number, present: number] {
  const missing = facts.filter(({ already }) => !already).length;
  return [missing, facts.length - missing];
}

function ended(text: string): string {
  return /[.!?…。！？؟]$/.test(text) ? text : `${text}.`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
