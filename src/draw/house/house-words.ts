import type { PictureWords } from '../../scene/words.js';

/**
 * What a picture says where it is drawn as houses: these stand in the place of the words that it has otherwise. Docker's own term stays beside the
 * house's word where things are named, so that nobody has to guess which is which; states are Docker's in every drawing.
 */
export type HouseWords = Pick<
  PictureWords,
  | 'registry'
  | 'images'
  | 'containers'
  | 'volumes'
  | 'imageCount'
  | 'nothingPushed'
  | 'noImages'
  | 'noContainers'
  | 'noVolumes'
  | 'inWritableLayers'
  | 'ifCopied'
  | 'writableLayer'
  | 'writableTitle'
  | 'borrowedTitle'
  | 'containerTitle'
  | 'fileTitle'
  | 'image'
  | 'imageNotes'
  | 'noImageYet'
  | 'container'
  | 'containerNotes'
  | 'noContainerYet'
>;

/** The words where no others are given. */
export const englishHouse: HouseWords = {
  registry: 'ARCHIVE · registry',
  images: 'BLUEPRINTS · images, read-only',
  containers: 'HOUSES · containers',
  volumes: 'SHEDS · volumes',
  imageCount: (count) => (count === 1 ? '1 plan' : `${count} plans`),

  nothingPushed: ['Nothing filed yet', 'docker push files a blueprint here, docker pull fetches the sheets that are missing'],
  noImages: [
    'No blueprints',
    'docker build draws one and docker pull fetches one, sheet by sheet; a sheet that several share is kept once',
  ],
  noContainers: ['No houses', 'docker run builds one from a blueprint and hands over the paint'],
  noVolumes: ['No sheds', 'what is put into one is still there when the house is gone'],

  inWritableLayers: (count, copies) =>
    `of paint in ${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} writable layer${count === 1 ? '' : 's'}${copies ? `, not ${copies} of copies` : ''}`,
  ifCopied: (copies) => `Were the blueprints copied for each house, the copies would take ${copies}`,

  writableLayer: ['writable layer · paint', 'writable · paint', 'writable', 'paint'],
  writableTitle: (size, container) => `${size} of paint: the writable layer of ${container}`,
  borrowedTitle: (layers, image) =>
    `Built from ${layers === 1 ? 'the one sheet' : `the ${layers} sheets`} of ${image}, which stay in the drawer: read-only layers, stored once`,
  containerTitle: (container, state, image) => `House ${container}: ${state}, built from ${image}`,
  fileTitle: (path, mark) =>
    `${path}: ${{ A: 'painted here; not on the blueprint', C: 'painted over here; the blueprint has it as it was', D: 'painted out here; it is still on the blueprint' }[mark]}`,

  image: 'Blueprint · image',
  imageNotes: ['locked, shared by every house', 'locked, shared', 'locked'],
  noImageYet: 'no blueprint yet',
  container: 'House · container',
  containerNotes: ['built as drawn, painted as its own', 'painted as its own', 'painted'],
  noContainerYet: 'no house yet',
};
