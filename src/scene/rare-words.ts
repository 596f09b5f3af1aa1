import { english } from './words.js';
import type { GivenWords, PictureWords, RareWords } from './words.js';

/** What a page fetches only with the pictures that hold it. */
const rareEnglish: RareWords = {
  registry: 'REGISTRY',
  volumes: 'VOLUMES',

  nothingPushed: ['Nothing yet', 'docker push puts an image here, docker pull fetches what is missing'],
  noVolumes: ['No volumes', 'what is written to one outlives its containers'],

  pushed: 'pushed, compressed',
  sentIfMissing: 'Blobs as they travel: only those that are missing are sent',

  moreLayers: (count) => `… ${count} more layers`,
  blobTitle: (digest, size) => `${digest}\n${size} as it travels`,
  blobsTitle: (count, size) => `${count} blobs\n${size} as they travel`,

  unused: 'unused',
  volumeTitle: (volume, size, by) => `Volume ${volume}: ${size}, ${by ? `used by ${by}` : 'used by no container'}; it outlives containers`,
  mountTitle: (container, volume, destination, isReadOnly) =>
    `${container} mounts ${volume} at ${destination}${isReadOnly ? ', read-only' : ''}`,

  image: 'Image',
  imageNotes: ['locked, shared', 'locked'],
  noImageYet: 'no image yet',
  container: 'Container',
  containerNotes: ['same stack, writable top', 'writable on top', 'writable'],
  noContainerYet: 'no container yet',
};

/** All words of a picture, the rarer ones in English where the given ones have none. */
export function wholeWords(words: GivenWords = english): PictureWords {
  return { ...rareEnglish, ...words };
}
