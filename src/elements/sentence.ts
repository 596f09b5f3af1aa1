import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';
import type { StoryStep } from './story.js';

type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>;
type Phrase<Type extends Fact['type']> = (facts: readonly FactOf<Type>[], name: Names) => string;

/** What things are called at a step: by its own world, or by the one before where they are gone by now. */
interface Names {
  container(id: string): string;
  image(id: string): string;
}

/** Longest sentence, in characters. */
const longest = 400;
/** So many things are named one by one; more are counted. */
const mostNamed = 3;

/** What a step did, in a sentence or a few, composed from its facts: what a reader hears who does not see the picture. */
export function sentenceOf(step: StoryStep, before: World): string {
  const name = namesIn(step, before);
  const facts = withoutTouchingUp(step.facts);
  const spoken = [...new Set(facts.map(({ type }) => type))].map((type) => say(type, facts, name));
  const failed = step.exitCode !== null && step.exitCode !== 0 ? `Exit status ${step.exitCode}. ${firstLine(step.stderr)}` : '';
  const parts = [step.title === '' ? '' : ended(step.title), ...spoken, failed].filter((part) => part !== '');
  const whole = (parts.length > 0 ? parts : ['Nothing changed.']).join(' ');
  return whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
}

const phrases: { readonly [Type in Fact['type']]?: Phrase<Type> } = {
  'layer-built': (facts) =>
    `${layers(facts.filter(({ cached }) => !cached).length)} built, ${facts.filter(({ cached }) => cached).length} taken from the cache.`,
  'image-added': (facts, name) =>
    `${list(
      facts.map(({ imageId }) => name.image(imageId)),
      'image',
    )} is on disk, read-only.`,
  tagged: (facts) =>
    `${list(
      facts.map(({ reference }) => reference),
      'name',
    )} labels an image; nothing is copied.`,
  untagged: (facts) =>
    `The label ${list(
      facts.map(({ reference }) => reference),
      'label',
    )} is gone.`,
  'image-deleted': (facts) => `${count(facts.length, 'image')} deleted.`,
  'layer-deleted': (facts) => `${layers(facts.length)} deleted from disk.`,
  'layer-pulled': (facts) => moved(facts, 'pulled'),
  'layer-pushed': (facts) => moved(facts, 'pushed'),
  'container-created': (facts, name) =>
    `${list(
      facts.map(({ containerId }) => name.container(containerId)),
      'container',
    )} created: the image's layers, borrowed, and an empty writable layer on top.`,
  'container-started': (facts, name) =>
    `${list(
      facts.map(({ containerId }) => name.container(containerId)),
      'container',
    )} started.`,
  'container-exited': (facts, name) =>
    `${list(
      facts.map(({ containerId }) => name.container(containerId)),
      'container',
    )} exited; the writable layer stays.`,
  'container-restarted': (facts, name) =>
    `${list(
      facts.map(({ containerId }) => name.container(containerId)),
      'container',
    )} runs again, on the same writable layer.`,
  'container-paused': (facts, name) =>
    `${list(
      facts.map(({ containerId }) => name.container(containerId)),
      'container',
    )} paused.`,
  'container-unpaused': (facts, name) =>
    `${list(
      facts.map(({ containerId }) => name.container(containerId)),
      'container',
    )} goes on.`,
  'container-removed': (facts) =>
    `${list(
      facts.map((fact) => fact.name),
      'container',
    )} removed, and the writable layer with all it held.`,
  'container-renamed': (facts) => facts.map(({ from, to }) => `${from} is called ${to} now.`).join(' '),
  committed: (facts, name) =>
    `The writable layer of ${list(
      facts.map(({ containerId }) => name.container(containerId)),
      'container',
    )} became a read-only layer of a new image.`,
  'file-read': (facts, name) =>
    listed(
      facts,
      (fact) =>
        `${fact.path} was read in ${name.container(fact.containerId)}, from ${fact.mount !== '' ? 'a volume' : fact.chainId === '' ? 'its writable layer' : 'a layer of the image'}`,
    ),
  'file-added': (facts, name) => listed(facts, (fact) => `${fact.path} was written into ${place(fact, name)}`),
  'file-changed': (facts, name) =>
    listed(facts, (fact) =>
      fact.copiedFrom === ''
        ? `${fact.path} changed in ${place(fact, name)}`
        : `${fact.path} was copied up from the image into ${place(fact, name)}, then changed there`,
    ),
  'file-deleted': (facts, name) =>
    listed(facts, (fact) =>
      fact.hides === ''
        ? `${fact.path} is gone from ${place(fact, name)}`
        : `${fact.path} is hidden in ${name.container(fact.containerId)} by a whiteout; the image still holds it`,
    ),
  copied: (facts, name) =>
    listed(facts, (fact) => `${fact.path} was copied ${fact.direction === 'in' ? 'into' : 'out of'} ${name.container(fact.containerId)}`),
  'logs-read': (facts, name) => listed(facts, (fact) => `${count(fact.lines, 'line')} of ${name.container(fact.containerId)}'s log`),
  'volume-created': (facts) =>
    `${list(
      facts.map((fact) => fact.name),
      'volume',
    )} created.`,
  'volume-deleted': (facts) =>
    `${list(
      facts.map((fact) => fact.name),
      'volume',
    )} deleted.`,
  refused: (facts) => listed(facts, ({ refusal }) => `Refused: ${refusal.message}`),
};

/** Without the changes that a file underwent while it was written. */
function withoutTouchingUp(facts: readonly Fact[]): readonly Fact[] {
  const added = new Set(facts.map((fact) => (fact.type === 'file-added' ? `${fact.containerId} ${fact.path}` : '')));
  return facts.filter((fact) => fact.type !== 'file-changed' || !added.has(`${fact.containerId} ${fact.path}`));
}

function say<Type extends Fact['type']>(type: Type, facts: readonly Fact[], name: Names): string {
  const phrase: Phrase<Type> | undefined = phrases[type];
  return (
    phrase?.(
      facts.filter((fact): fact is FactOf<Type> => fact.type === type),
      name,
    ) ?? ''
  );
}

function namesIn({ world, facts }: StoryStep, before: World): Names {
  // What came and went within the step is in neither world.
  const removed = facts.filter((fact) => fact.type === 'container-removed');
  const gone = new Map(removed.map((fact) => [fact.containerId, fact.name]));
  return {
    container: (id) => (world.containers.get(id) ?? before.containers.get(id))?.name ?? gone.get(id) ?? id.slice(0, 12),
    image: (id) => {
      for (const { tags } of [world, before])
        for (const [reference, imageId] of tags.entries()) if (imageId === id) return `Image ${reference}`;
      return `Image ${id.slice(7, 19)}`;
    },
  };
}

function list(names: readonly string[], noun: string): string {
  return names.length > mostNamed ? count(names.length, noun) : names.join(', ');
}

function listed<Item>(facts: readonly Item[], phrase: (fact: Item) => string): string {
  const told = [...new Set(facts.map(phrase))];
  const shown = told.slice(0, mostNamed).map(ended);
  const more = told.length - shown.length;
  return [...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

function moved(facts: readonly { readonly already: boolean }[], how: string): string {
  const missing = facts.filter(({ already }) => !already).length;
  return `${layers(missing)} ${how}, ${facts.length - missing} there already.`;
}

function place(fact: { readonly containerId: string; readonly mount: string }, name: Names): string {
  return fact.mount === ''
    ? `the writable layer of ${name.container(fact.containerId)}`
    : `a volume of ${name.container(fact.containerId)}`;
}

function layers(number: number): string {
  return count(number, 'layer');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
