import type { PictureWords } from '../words.js';

const layers = (count: number): string => `${count} Layer`;

/** The picture in German; Docker's own terms as its German readers use them. */
export const german: PictureWords = {
  registry: 'REGISTRY',
  images: 'IMAGES · NUR LESBAR',
  containers: 'CONTAINER',
  volumes: 'VOLUMES',
  more: (count) => `+${count} weitere`,
  imageCount: (count) => `${count} ${count === 1 ? 'Image' : 'Images'}`,

  nothingPushed: ['Noch nichts', 'docker push legt ein Image hier ab, docker pull holt, was fehlt'],
  noImages: ['Keine Images', 'docker build oder docker pull legt gesperrte Layer hier ab, jeden nur einmal'],
  noContainers: ['Keine Container', 'docker run leiht sich die Layer eines Images und legt einen dünnen beschreibbaren obenauf'],
  noVolumes: ['Keine Volumes', 'was hineingeschrieben wird, überlebt die Container'],

  onDisk: (isCompressed, each) => `einmal auf der Platte${isCompressed ? ', komprimiert' : ''}${each ? `, nicht ${each}` : ''}`,
  storedOnce: (count, isCompressed) =>
    `${layers(count)}, jeder nur einmal gespeichert, egal wie viele Images ihn teilen${isCompressed ? '; Layer aus einer Registry zählen komprimiert, so wie sie übertragen werden' : ''}`,
  pushed: 'gepusht, komprimiert',
  sentIfMissing: 'Blobs, wie sie übertragen werden: Gesendet wird nur, was fehlt',
  inWritableLayers: (count, copies) =>
    `in ${count === 1 ? '1 beschreibbaren Layer' : `${String(count).replace(/\B(?=(\d{3})+$)/g, '.')} beschreibbaren Layern`}${copies ? `, nicht ${copies} an Kopien` : ''}`,
  ifCopied: (copies) => `Würden die Images für jeden Container kopiert, bräuchten die Kopien ${copies}`,

  states: {
    created: 'erstellt',
    running: 'läuft',
    paused: 'pausiert',
    restarting: 'startet neu',
    removing: 'wird entfernt',
    exited: 'beendet',
    dead: 'tot',
  },
  exited: (exitCode) => `beendet (${exitCode})`,
  inState: (status, count) =>
    `${count} ${{ created: 'erstellt', running: count === '1' ? 'läuft' : 'laufen', paused: 'pausiert', restarting: count === '1' ? 'startet neu' : 'starten neu', removing: count === '1' ? 'wird entfernt' : 'werden entfernt', exited: 'beendet', dead: 'tot' }[status]}`,

  writableLayer: ['beschreibbarer Layer', 'beschreibbar', 'schreibbar'],
  readOnly: 'nur lesbar',
  writableTitle: (size, container) => `${size} im beschreibbaren Layer von ${container}`,
  readOnlyTitle: (container) => `${container} wurde mit --read-only erstellt: In seinen eigenen Layer wird nichts geschrieben`,
  borrowedTitle: (count, image) =>
    `${count === 1 ? '1 nur lesbarer Layer' : `${count} nur lesbare Layer`} von ${image}, einmal beim Image gespeichert`,
  containerTitle: (container, state, image) => `${container}: ${state}, aus ${image}`,
  fileTitle: (path, mark) =>
    `${path}: ${{ A: 'hinzugefügt', C: 'hier geändert; im Image steht sie, wie sie war', D: 'hier gelöscht; das Image hat sie noch' }[mark]}`,

  untagged: (id) => `ohne Tag ${id}`,
  keptByContainers: 'von Containern gehalten',
  moreLayers: (count) => `… ${count} weitere Layer`,
  compressed: (size) => `${size} komprimiert`,
  layerTitle: (instruction, size) => `${instruction}\n${size}, nur lesbar`,
  blobTitle: (digest, size) => `${digest}\n${size} bei der Übertragung`,
  blobsTitle: (count, size) => `${count} Blobs\n${size} bei der Übertragung`,
  alreadyExists: 'schon vorhanden',
  cached: 'aus dem Cache',

  unused: 'unbenutzt',
  volumeTitle: (volume, size, by) =>
    `Volume ${volume}: ${size}, ${by ? `benutzt von ${by}` : 'von keinem Container benutzt'}; es überlebt Container`,
  mountTitle: (container, volume, destination, isReadOnly) =>
    `${container} bindet ${volume} unter ${destination} ein${isReadOnly ? ', nur lesbar' : ''}`,

  image: 'Image',
  imageNotes: ['gesperrt, geteilt', 'gesperrt'],
  noImageYet: 'noch kein Image',
  container: 'Container',
  containerNotes: ['gleicher Stapel, oben beschreibbar', 'oben beschreibbar', 'beschreibbar'],
  noContainerYet: 'noch kein Container',
};
