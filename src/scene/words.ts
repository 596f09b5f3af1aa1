import type { ContainerStatus } from '../model/container.js';
import { formatCount } from './format-size.js';

/**
 * The words of a picture: all that it says in a language, and nothing that Docker prints. Names, paths, instructions and sizes are not
 * here: they are the engine's. Counts come as numbers, so that each language forms its own plurals. Texts are cut where they don't fit;
 * lists of texts go from the longest to the shortest. Another text in the picture: name it here, and in each file of `words/`; rare ones have their English in
 * `rare-words.ts`.
 */
export interface PictureWords extends PlainWords, RareWords {}

/** Words as a page gives them: the rarer ones are English where they are not named. */
export type GivenWords = PlainWords & Partial<RareWords>;

/** The words that any picture may hold. */
export interface PlainWords {
  /** Headings of panels. Cut at middle dots and commas where there is no room for all of them. */
  readonly images: string;
  readonly containers: string;
  /** What is left out, where there is room for a sign and a word. */
  readonly more: (count: number) => string;
  readonly imageCount: (count: number) => string;

  /** What a panel says while nothing is in it: a title and what will come. */
  readonly noImages: readonly [title: string, hint: string];
  readonly noContainers: readonly [title: string, hint: string];

  /** Under the bytes on disk; `each` is what they would take if each image had its own, '' where that is no more. Cut at commas first. */
  readonly onDisk: (isCompressed: boolean, each: string) => string;
  readonly storedOnce: (layers: number, isCompressed: boolean) => string;
  /** Under what containers hold; `copies` is what copies of their images would take, '' where there is nothing to compare. */
  readonly inWritableLayers: (count: number, copies: string) => string;
  readonly ifCopied: (copies: string) => string;

  readonly states: Readonly<Record<ContainerStatus, string>>;
  readonly exited: (exitCode: number) => string;
  /** How many are in a state; `count` is grouped by thousands. */
  readonly inState: (status: ContainerStatus, count: string) => string;

  /** On a writable layer, and on one of a container made `--read-only`. */
  readonly writableLayer: readonly string[];
  readonly readOnly: string;
  readonly writableTitle: (size: string, container: string) => string;
  readonly readOnlyTitle: (container: string) => string;
  readonly borrowedTitle: (layers: number, image: string) => string;
  readonly containerTitle: (container: string, state: string, image: string) => string;
  /** What became of a path in a writable layer. */
  readonly fileTitle: (path: string, mark: 'A' | 'C' | 'D') => string;

  /** Above an image's stack. */
  readonly untagged: (id: string) => string;
  readonly keptByContainers: string;
  readonly compressed: (size: string) => string;
  readonly layerTitle: (instruction: string, size: string) => string;
  /** On a slab that is there already. */
  readonly alreadyExists: string;
  readonly cached: string;
}

/** The words of what few pictures hold: registries, volumes, folded stacks, one image beside one container. */
export interface RareWords {
  readonly registry: string;
  readonly volumes: string;

  readonly nothingPushed: readonly [title: string, hint: string];
  readonly noVolumes: readonly [title: string, hint: string];
  /** Under the bytes in a registry. */
  readonly pushed: string;
  readonly sentIfMissing: string;
  /** The middle of a deep stack. */
  readonly moreLayers: (count: number) => string;
  readonly blobTitle: (digest: string, size: string) => string;
  readonly blobsTitle: (count: number, size: string) => string;

  readonly unused: string;
  /** `by` names the containers, '' where there are none. */
  readonly volumeTitle: (volume: string, size: string, by: string) => string;
  readonly mountTitle: (container: string, volume: string, destination: string, isReadOnly: boolean) => string;

  /** One image beside one container. */
  readonly image: string;
  readonly imageNotes: readonly string[];
  readonly noImageYet: string;
  readonly container: string;
  readonly containerNotes: readonly string[];
  readonly noContainerYet: string;
}

const counted = (count: number, thing: string): string => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`;

/** The words where no others are given. */
export const english: PlainWords = {
  images: 'IMAGES · READ-ONLY',
  containers: 'CONTAINERS',
  more: (count) => `+${count} more`,
  imageCount: (count) => `${count} images`,

  noImages: ['No images', 'docker build or docker pull puts locked layers here, each stored once'],
  noContainers: ['No containers', 'docker run borrows an image’s layers and puts a thin writable one on top'],

  onDisk: (isCompressed, each) => `on disk once${isCompressed ? ', compressed' : ''}${each ? `, not ${each}` : ''}`,
  storedOnce: (layers, isCompressed) =>
    `${counted(layers, 'layer')}, each stored once however many images share it${isCompressed ? '; layers from a registry are counted compressed, as they travel' : ''}`,
  inWritableLayers: (count, copies) => `in ${counted(count, 'writable layer')}${copies ? `, not ${copies} of copies` : ''}`,
  ifCopied: (copies) => `Were the images copied for each container, the copies would take ${copies}`,

  states: {
    created: 'created',
    running: 'running',
    paused: 'paused',
    restarting: 'restarting',
    removing: 'removing',
    exited: 'exited',
    dead: 'dead',
  },
  exited: (exitCode) => `exited (${exitCode})`,
  inState: (status, count) => `${count} ${status}`,

  writableLayer: ['writable layer', 'writable'],
  readOnly: 'read-only',
  writableTitle: (size, container) => `${size} in the writable layer of ${container}`,
  readOnlyTitle: (container) => `${container} was made --read-only: nothing is written to its own layer`,
  borrowedTitle: (layers, image) => `${counted(layers, 'read-only layer')} of ${image}, stored once with the image`,
  containerTitle: (container, state, image) => `${container}: ${state}, of ${image}`,
  fileTitle: (path, mark) =>
    `${path}: ${{ A: 'added', C: 'changed here; the image has it as it was', D: 'deleted here; the image still has it' }[mark]}`,

  untagged: (id) => `untagged ${id}`,
  keptByContainers: 'kept by containers',
  compressed: (size) => `${size} compressed`,
  layerTitle: (instruction, size) => `${instruction}\n${size}, read-only`,
  alreadyExists: 'already exists',
  cached: 'cached',
};
