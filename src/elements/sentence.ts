import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';
import type { Language } from './language.js';
import { englishSpoken } from './messages/english/spoken.js';
import { mostNamed } from './messages/spoken-words.js';
import type { SpokenWords } from './messages/spoken-words.js';
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
  const facts = withoutTouchingUp(step.facts);
  const spoken = [...new Set(facts.map(({ type }) => type))].map((type) => say(type, facts, words, name));
  const failed = step.exitCode !== null && step.exitCode !== 0 ? `${words.exitStatus(step.exitCode)} ${firstLine(step.stderr)}` : '';
  const parts = [step.title === '' ? '' : ended(step.title), ...spoken, failed].filter((part) => part !== '');
  const whole = (parts.length > 0 ? parts : [words.nothingChanged]).join(' ');
  return whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
}

/** What happened to containers. */
type ContainerFact = FactOf<`container-${'created' | 'started' | 'exited' | 'restarted' | 'paused' | 'unpaused'}`> | FactOf<'committed'>;

function containers(key: 'created' | 'started' | 'exited' | 'restarted' | 'paused' | 'unpaused' | 'committed') {
  return (facts: readonly ContainerFact[], words: SpokenWords, name: Names): string =>
    words[key](facts.map(({ containerId }) => name.container(containerId)));
}

const phrases: { readonly [Type in Fact['type']]?: Phrase<Type> } = {
  'layer-built': (facts, words) =>
    words.layersBuilt(facts.filter(({ cached }) => !cached).length, facts.filter(({ cached }) => cached).length),
  'image-added': (facts, words, name) => words.imagesAdded(facts.map(({ imageId }) => name.image(imageId))),
  tagged: (facts, words) => words.tagged(facts.map(({ reference }) => reference)),
  untagged: (facts, words) => words.untagged(facts.map(({ reference }) => reference)),
  'image-saved': (facts, words, name) => words.imagesSaved(facts.map(({ imageId }) => name.image(imageId))),
  'image-deleted': (facts, words) => words.imagesDeleted(facts.length),
  'layer-deleted': (facts, words) => words.layersDeleted(facts.length),
  'layer-pulled': (facts, words) => words.layersPulled(...missingAndPresent(facts)),
  'layer-pushed': (facts, words) => words.layersPushed(...missingAndPresent(facts)),
  'container-created': containers('created'),
  'container-started': containers('started'),
  'container-exited': containers('exited'),
  'container-restarted': containers('restarted'),
  'container-paused': containers('paused'),
  'container-unpaused': containers('unpaused'),
  'container-removed': (facts, words) => words.removed(facts.map((fact) => fact.name)),
  'container-renamed': (facts, words) => facts.map(({ from, to }) => words.renamed(from, to)).join(' '),
  committed: containers('committed'),
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
  refused: (facts, words) => listed(facts, words, ({ refusal }) => words.refused(refusal.message)),
};

/** Without the changes that a file underwent while it was written. */
function withoutTouchingUp(facts: readonly Fact[]): readonly Fact[] {
  const added = new Set(facts.map((fact) => (fact.type === 'file-added' ? `${fact.containerId} ${fact.path}` : '')));
  return facts.filter((fact) => fact.type !== 'file-changed' || !added.has(`${fact.containerId} ${fact.path}`));
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
