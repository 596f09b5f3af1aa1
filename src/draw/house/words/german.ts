import type { HouseWords } from '../house-words.js';

/** The houses in German. */
export const germanHouse: HouseWords = {
  registry: 'ARCHIV · Registry',
  images: 'BAUPLÄNE · Images, nur lesbar',
  containers: 'HÄUSER · Container',
  volumes: 'SCHUPPEN · Volumes',
  imageCount: (count) => (count === 1 ? '1 Plan' : `${count} Pläne`),

  nothingPushed: ['Noch nichts abgelegt', 'docker push legt hier einen Bauplan ab, docker pull holt die Blätter, die fehlen'],
  noImages: [
    'Keine Baupläne',
    'docker build zeichnet einen, docker pull holt einen, Blatt für Blatt; ein Blatt, das mehrere teilen, wird nur einmal aufbewahrt',
  ],
  noContainers: ['Keine Häuser', 'docker run baut eines nach einem Bauplan und gibt die Farbe dazu'],
  noVolumes: ['Keine Schuppen', 'was darin liegt, ist noch da, wenn das Haus abgerissen ist'],

  inWritableLayers: (count, copies) =>
    `Farbe in ${count === 1 ? '1 beschreibbaren Layer' : `${String(count).replace(/\B(?=(\d{3})+$)/g, '.')} beschreibbaren Layern`}${copies ? `, nicht ${copies} an Kopien` : ''}`,
  ifCopied: (copies) => `Würden die Baupläne für jedes Haus kopiert, bräuchten die Kopien ${copies}`,

  writableLayer: ['beschreibbarer Layer · Farbe', 'beschreibbar · Farbe', 'beschreibbar', 'Farbe'],
  writableTitle: (size, container) => `${size} Farbe: der beschreibbare Layer von ${container}`,
  borrowedTitle: (layers, image) =>
    layers === 1
      ? `Gebaut nach dem einen Blatt von ${image}, das in der Schublade bleibt: ein nur lesbarer Layer, einmal gespeichert`
      : `Gebaut nach den ${layers} Blättern von ${image}, die in der Schublade bleiben: nur lesbare Layer, einmal gespeichert`,
  containerTitle: (container, state, image) => `Haus ${container}: ${state}, gebaut nach ${image}`,
  fileTitle: (path, mark) =>
    `${path}: ${{ A: 'hier hingemalt; im Bauplan steht nichts davon', C: 'hier übermalt; im Bauplan steht es, wie es war', D: 'hier weggestrichen; im Bauplan steht es noch' }[mark]}`,

  image: 'Bauplan · Image',
  imageNotes: ['gesperrt, für alle Häuser derselbe', 'gesperrt, geteilt', 'gesperrt'],
  noImageYet: 'noch kein Bauplan',
  container: 'Haus · Container',
  containerNotes: ['gebaut wie gezeichnet, gestrichen nach eigenem Geschmack', 'mit eigenem Anstrich', 'gestrichen'],
  noContainerYet: 'noch kein Haus',
};
