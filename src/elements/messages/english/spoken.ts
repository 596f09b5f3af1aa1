import { mostNamed } from '../spoken-words.js';
import type { SpokenWords } from '../spoken-words.js';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function list(names: readonly string[], noun: string): string {
  return names.length > mostNamed ? count(names.length, noun) : names.join(', ');
}

/** Names after their noun, or how many there are; '' for none. */
function kindOf(names: readonly string[], noun: string): string {
  if (names.length === 0) return '';
  return names.length > mostNamed ? count(names.length, noun) : `${noun}${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
}

function all(count: number): string {
  return count === 1 ? 'the layer was' : count === 2 ? 'both layers were' : `all ${count} layers were`;
}

function isOrAre(names: readonly string[]): string {
  return names.length === 1 ? 'is' : 'are';
}

function place(container: string, isInVolume: boolean): string {
  return isInVolume ? `a volume of ${container}` : `the writable layer of ${container}`;
}

export const englishSpoken: SpokenWords = {
  nothingYet: 'Nothing has run yet.',
  nothingChanged: 'Nothing changed.',
  exitStatus: (exitCode) => `Exit status ${exitCode}.`,
  layersBuilt: (built, cached) =>
    built === 0
      ? `Nothing had to be built: ${all(cached)} in the cache.`
      : `${count(built, 'layer')} built${cached === 0 ? '' : `, ${cached} taken from the cache`}.`,
  imagesAdded: (names) =>
    names.length > mostNamed
      ? `${count(names.length, 'image')} are on disk, read-only.`
      : `${names.map((name) => `Image ${name}`).join(', ')} ${isOrAre(names)} on disk, read-only.`,
  imagesKept: (names) =>
    names.length > mostNamed
      ? `${count(names.length, 'image')} stay as they were.`
      : `${names.map((name) => `Image ${name}`).join(', ')} ${names.length === 1 ? 'stays as it was' : 'stay as they were'}.`,
  tagged: (names) =>
    `${list(names, 'label')} ${names.length === 1 ? 'is one more label on an image that is there already' : 'are more labels on images that are there already'}; nothing is copied.`,
  retagged: (names) =>
    `${names.length === 1 ? 'The label' : names.length > mostNamed ? '' : 'The labels'} ${list(names, 'label')} ${names.length === 1 ? 'is on another image now' : 'are on other images now'}; nothing is copied.`.trim(),
  untagged: (names) =>
    names.length > mostNamed
      ? `${count(names.length, 'label')} are gone.`
      : `The label${names.length === 1 ? '' : 's'} ${names.join(', ')} ${isOrAre(names)} gone.`,
  imagesSaved: (names) => `${list(names, 'image')} saved to an archive, with every layer.`,
  imagesDeleted: (number) => `${count(number, 'image')} deleted.`,
  replaced: (names) =>
    names.length === 1
      ? `The image that was called ${names.join('')} before is deleted.`
      : `The images that had the names ${names.length > mostNamed ? 'of new ones' : names.join(', ')} before are deleted.`,
  layersDeleted: (number) => `${count(number, 'layer')} deleted from disk.`,
  layersPulled: (number, present) =>
    number === 0
      ? `Nothing had to be pulled: ${all(present)} there already.`
      : `${count(number, 'layer')} pulled${present === 0 ? '' : `, ${present} there already`}.`,
  layersLoaded: (number, present) =>
    number === 0
      ? `Nothing new in the file: ${all(present)} there already.`
      : `${count(number, 'layer')} read from the file${present === 0 ? '' : `, ${present} there already`}.`,
  layersPushed: (number, present) =>
    number === 0
      ? `Nothing had to be pushed: the registry has ${present === 1 ? 'the layer' : present === 2 ? 'both layers' : `all ${present} layers`} already.`
      : `${count(number, 'layer')} pushed${present === 0 ? '' : `, ${present} there already`}.`,
  created: (names) =>
    names.length === 1
      ? `${list(names, 'container')} created: the image's layers, borrowed, and an empty writable layer on top.`
      : `${list(names, 'container')} created: the image's layers, borrowed, and an empty writable layer on top of each.`,
  started: (names) => `${list(names, 'container')} started.`,
  exited: (names) => `${list(names, 'container')} exited; ${names.length === 1 ? 'the writable layer stays' : 'the writable layers stay'}.`,
  signalled: (container, signal) => `${container} was sent the signal ${signal}`,
  paused: (names) => `${list(names, 'container')} paused.`,
  restarted: (names) =>
    names.length === 1
      ? `${list(names, 'container')} runs again, on the same writable layer.`
      : `${list(names, 'container')} run again, on the same writable layers.`,
  unpaused: (names) => `${list(names, 'container')} ${names.length === 1 ? 'goes' : 'go'} on.`,
  removed: (names) =>
    names.length === 1
      ? `${list(names, 'container')} removed, and the writable layer with all it held.`
      : `${list(names, 'container')} removed, and their writable layers with all they held.`,
  renamed: (from, to) => `${from} is called ${to} now.`,
  committed: (names) =>
    names.length === 1
      ? `The writable layer of ${names.join('')} became a read-only layer of a new image.`
      : `The writable layers of ${list(names, 'container')} became read-only layers of new images.`,
  committedNothing: (names) =>
    names.length === 1
      ? `Nothing is in the writable layer of ${names.join('')}: the new image has the same layers.`
      : `Nothing is in the writable layers of ${list(names, 'container')}: the new images have the same layers.`,
  fileRead: (path, container, from) =>
    `${path} was read in ${container}, from ${{ volume: 'a volume', 'writable layer': 'its writable layer', image: 'a layer of the image' }[from]}`,
  fileAdded: (path, container, isInVolume) => `${path} was written into ${place(container, isInVolume)}`,
  fileChanged: (path, container, isInVolume) => `${path} changed in ${place(container, isInVolume)}`,
  fileCopiedUp: (path, container, isInVolume) =>
    `${path} was copied up from the image into ${place(container, isInVolume)}, then changed there`,
  fileDeleted: (path, container, isInVolume) => `${path} is gone from ${place(container, isInVolume)}`,
  fileHidden: (path, container) => `${path} is hidden in ${container} by a whiteout; the image still holds it`,
  copied: (path, container, direction) =>
    `${path} was copied ${direction === 'in' ? `from the host into ${container}` : `out of ${container} to the host`}`,
  logsRead: (lines, container) => `${count(lines, 'line')} of ${container}'s log ${lines === 1 ? 'was' : 'were'} read`,
  volumesCreated: (names) => `${names.length > mostNamed ? list(names, 'volume') : `Volume ${names.join(', ')}`} created.`,
  volumesDeleted: (names) => `${names.length > mostNamed ? list(names, 'volume') : `Volume ${names.join(', ')}`} deleted.`,
  networksCreated: (names) => `${names.length > mostNamed ? list(names, 'network') : `Network ${names.join(', ')}`} created.`,
  networksDeleted: (names) => `${names.length > mostNamed ? list(names, 'network') : `Network ${names.join(', ')}`} deleted.`,
  cacheEmptied: 'The build cache is emptied.',
  pruned: ({ containers, networks, volumes, images }, freed) => {
    const gone = [kindOf(containers, 'container'), kindOf(networks, 'network'), kindOf(volumes, 'volume'), kindOf(images, 'image')];
    const told = gone.filter((kind) => kind !== '').join(', ');
    return told === '' ? `${freed} came free.` : `Gone, since nothing used them: ${told}; ${freed} came free.`;
  },
  refused: (message) => `Refused: ${message}`,
  andMore: (number) => `And ${number} more.`,

  noImages: 'No images.',
  noContainers: 'No containers.',
  imagesCaption: 'Images, read-only, on disk once',
  containersCaption: 'Containers',
  name: 'Name',
  layersBaseFirst: 'Layers, base first',
  size: 'Size',
  image: 'Image',
  state: 'State',
  writableLayer: 'Writable layer',
  more: (number) => `and ${number} more`,
  path: (path, kind) => `${kind} ${path}`,
  containerWords: (container, state, image, size, files) =>
    `${container}, ${state}, of ${image}; writable layer ${size}${files.length > 0 ? `: ${files.join(', ')}` : ''}`,
};
