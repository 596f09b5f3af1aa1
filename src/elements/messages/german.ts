import { german as picture } from '../../scene/words/german.js';
import { germanHouse as house } from '../../draw/house/words/german.js';
import { germanArchives as archives } from './german/archives.js';
import { germanErrors as errors } from './german/errors.js';
import { germanFiles as files } from './german/files.js';
import { germanHouseLegend as houseLegend } from './german/house-legend.js';
import { germanLegend as legend } from './german/legend.js';
import { mostNamed } from './spoken-words.js';
import type { Messages } from './messages.js';

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Names, or how many there are. */
function list(names: readonly string[], many: string): string {
  return names.length > mostNamed ? `${names.length} ${many}` : names.join(', ');
}

/** Names after their noun, or how many there are; '' for none. */
function kindOf(names: readonly string[], one: string, many: string): string {
  if (names.length === 0) return '';
  return names.length > mostNamed ? `${names.length} ${many}` : `${names.length === 1 ? one : many} ${names.join(', ')}`;
}

function all(number: number): string {
  return number === 2 ? 'Beide' : `Alle ${number}`;
}

function has(names: readonly string[]): string {
  return names.length === 1 ? 'wurde' : 'wurden';
}

function into(container: string, isInVolume: boolean): string {
  return isInVolume ? `ein Volume von ${container}` : `den beschreibbaren Layer von ${container}`;
}

function within(container: string, isInVolume: boolean): string {
  return isInVolume ? `einem Volume von ${container}` : `dem beschreibbaren Layer von ${container}`;
}

/** All that a diagram says in German. */
export const german: Messages = {
  picture,
  house,
  files,
  legend,
  houseLegend,
  errors,
  archives,
  figure: {
    imagesAndContainers: 'Images und Container',
    stepName: (step, steps, title) => `Schritt ${step} von ${steps}${title ? `: ${title}` : ''}`,
    question: 'Was wird sich ändern?',
    errorPlace: (line, column) => `Zeile ${line}, Spalte ${column}: `,
  },
  controls: {
    playback: 'Wiedergabe',
    play: 'Abspielen',
    playAgain: 'Noch einmal abspielen',
    pause: 'Anhalten',
    previousStep: 'Schritt zurück',
    nextStep: 'Schritt vor',
    speed: 'Geschwindigkeit',
    time: 'Zeit',
    fullScreen: 'Vollbild',
    leaveFullScreen: 'Vollbild verlassen',
    step: 'Schritt ',
    of: (step, steps) => `${step} von ${steps}`,
    start: 'Anfang',
    nothingYet: 'Noch ist nichts gelaufen',
    refused: 'abgelehnt',
    exit: (exitCode) => `Exit ${exitCode}`,
    terminal: 'Terminal',
    zoom: 'Zoom',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    wholePicture: 'Ganzes Bild',
    containers: 'Container',
    inWritableLayer: (size) => `${size} im beschreibbaren Layer`,
    image: (name) => `Image ${name}`,
    container: (name) => `Container ${name}`,
  },
  prompt: {
    label: 'Befehl',
    placeholder: 'Befehl eingeben',
    how: 'Enter führt die Zeile aus, Tab ergänzt sie, Pfeil auf und ab gehen durch frühere Zeilen, Strg C leert sie. Tab in einer leeren Zeile oder nach Escape geht weiter auf der Seite.',
    candidates: 'Ergänzungen',
    nothing: 'Nichts zu ergänzen',
    several: (count) => `${count} Ergänzungen: Tab zeigt sie`,
    listed: (count) => `${count} Ergänzungen: Tab geht hindurch, Enter nimmt eine, Escape schließt`,
    more: (count) => `… und ${count} weitere: weitertippen`,
    goesOn: 'Die Zeile geht weiter: Enter in einer leeren Zeile führt sie aus, wie sie ist',
    search: (query) => `Verlauf mit „${query}“: Strg R für eine ältere Zeile`,
    notFound: 'Keine Zeile im Verlauf',
    cleared: 'Geleert',
    waiting: (count) => `Läuft; ${count === 1 ? '1 Zeile wartet' : `${count} Zeilen warten`}`,
    atEnd: (step) => `Läuft nach Schritt ${step}, dem letzten`,
    takeBack: (count) => (count === 1 ? 'Eingegebene Zeile zurücknehmen' : `${count} eingegebene Zeilen zurücknehmen`),
    takenBack: 'Die eingegebenen Zeilen sind zurückgenommen',
  },
  spoken: {
    nothingYet: 'Noch ist nichts gelaufen.',
    nothingChanged: 'Nichts hat sich geändert.',
    exitStatus: (exitCode) => `Exit-Status ${exitCode}.`,
    layersBuilt: (built, cached) =>
      built === 0
        ? `Nichts war zu bauen: ${cached === 1 ? 'Der Layer lag' : `${all(cached)} Layer lagen`} im Cache.`
        : `${built} Layer gebaut${cached === 0 ? '' : `, ${cached} aus dem Cache`}.`,
    imagesAdded: (names) =>
      names.length > mostNamed
        ? `${names.length} Images liegen auf der Platte, nur lesbar.`
        : `${names.map((name) => `Image ${name}`).join(', ')} ${names.length === 1 ? 'liegt' : 'liegen'} auf der Platte, nur lesbar.`,
    imagesKept: (names) =>
      names.length > mostNamed
        ? `${names.length} Images bleiben, wie sie waren.`
        : `${names.map((name) => `Image ${name}`).join(', ')} ${names.length === 1 ? 'bleibt, wie es war' : 'bleiben, wie sie waren'}.`,
    tagged: (names) =>
      `${list(names, 'Tags')} ${names.length === 1 ? 'ist ein weiteres Tag an einem Image, das schon da ist' : 'sind weitere Tags an Images, die schon da sind'}; dabei wird nichts kopiert.`,
    retagged: (names) =>
      names.length === 1
        ? `Das Tag ${names.join('')} hängt jetzt an einem anderen Image; dabei wird nichts kopiert.`
        : `${names.length > mostNamed ? '' : 'Die Tags '}${list(names, 'Tags')} hängen jetzt an anderen Images; dabei wird nichts kopiert.`,
    untagged: (names) =>
      names.length === 1
        ? `Das Tag ${names.join('')} ist weg.`
        : `${names.length > mostNamed ? '' : 'Die Tags '}${list(names, 'Tags')} sind weg.`,
    imagesSaved: (names) => `${list(names, 'Images')} mit allen Layern in ein Archiv gesichert.`,
    imagesDeleted: (number) => `${count(number, 'Image wurde', 'Images wurden')} gelöscht.`,
    replaced: (names) =>
      names.length === 1
        ? `Das Image, das vorher ${names.join('')} hieß, ist gelöscht.`
        : `Die Images, die vorher ${names.length > mostNamed ? 'so' : names.join(', ')} hießen, sind gelöscht.`,
    layersDeleted: (number) => `${count(number, 'Layer wurde', 'Layer wurden')} von der Platte gelöscht.`,
    layersPulled: (number, present) =>
      number === 0
        ? `Nichts war zu holen: ${present === 1 ? 'Der Layer war' : `${all(present)} Layer waren`} schon da.`
        : `${number} Layer geholt${present === 0 ? '' : `, ${present} schon vorhanden`}.`,
    layersLoaded: (number, present) =>
      number === 0
        ? `Nichts Neues in der Datei: ${present === 1 ? 'Der Layer war' : `${all(present)} Layer waren`} schon da.`
        : `${number} Layer aus der Datei gelesen${present === 0 ? '' : `, ${present} schon vorhanden`}.`,
    layersPushed: (number, present) =>
      number === 0
        ? `Nichts war zu senden: Die Registry hat ${present === 1 ? 'den Layer' : `${all(present).toLowerCase()} Layer`} schon.`
        : `${number} Layer gesendet${present === 0 ? '' : `, ${present} schon vorhanden`}.`,
    created: (names) =>
      `${list(names, 'Container')} ${has(names)} erstellt: die Layer des Images, geliehen, und obenauf ${names.length === 1 ? 'ein leerer beschreibbarer Layer' : 'je ein leerer beschreibbarer Layer'}.`,
    started: (names) => `${list(names, 'Container')} ${has(names)} gestartet.`,
    exited: (names) =>
      `${list(names, 'Container')} ${names.length === 1 ? 'ist beendet; der beschreibbare Layer bleibt' : 'sind beendet; die beschreibbaren Layer bleiben'}.`,
    signalled: (container, signal) => `${container} bekam das Signal ${signal}`,
    paused: (names) => `${list(names, 'Container')} ${has(names)} pausiert.`,
    restarted: (names) =>
      `${list(names, 'Container')} ${names.length === 1 ? 'läuft wieder, auf demselben beschreibbaren Layer' : 'laufen wieder, auf denselben beschreibbaren Layern'}.`,
    unpaused: (names) => `${list(names, 'Container')} ${names.length === 1 ? 'läuft' : 'laufen'} weiter.`,
    removed: (names) =>
      `${list(names, 'Container')} ${has(names)} entfernt, samt ${names.length === 1 ? 'dem beschreibbaren Layer und allem darin' : 'den beschreibbaren Layern und allem darin'}.`,
    renamed: (from, to) => `${from} heißt jetzt ${to}.`,
    committed: (names) =>
      names.length === 1
        ? `Aus dem beschreibbaren Layer von ${names.join('')} wurde ein nur lesbarer Layer eines neuen Images.`
        : `Aus den beschreibbaren Layern von ${list(names, 'Containern')} wurden nur lesbare Layer neuer Images.`,
    committedNothing: (names) =>
      names.length === 1
        ? `Im beschreibbaren Layer von ${names.join('')} ist nichts: Das neue Image hat dieselben Layer.`
        : `In den beschreibbaren Layern von ${list(names, 'Containern')} ist nichts: Die neuen Images haben dieselben Layer.`,
    fileRead: (path, container, from) =>
      `${path} wurde in ${container} gelesen, aus ${{ volume: 'einem Volume', 'writable layer': 'dem beschreibbaren Layer', image: 'einem Layer des Images' }[from]}`,
    fileAdded: (path, container, isInVolume) => `${path} wurde in ${into(container, isInVolume)} geschrieben`,
    fileChanged: (path, container, isInVolume) =>
      `${path} wurde ${isInVolume ? `in einem Volume von ${container}` : `im beschreibbaren Layer von ${container}`} geändert`,
    fileCopiedUp: (path, container, isInVolume) =>
      `${path} wurde aus dem Image in ${into(container, isInVolume)} hochkopiert und dort geändert`,
    fileDeleted: (path, container, isInVolume) => `${path} wurde aus ${within(container, isInVolume)} gelöscht`,
    fileHidden: (path, container) => `${path} ist in ${container} durch ein Whiteout verdeckt; das Image enthält die Datei noch`,
    copied: (path, container, direction) =>
      direction === 'in' ? `${path} wurde vom Host in ${container} hineinkopiert` : `${path} wurde aus ${container} auf den Host kopiert`,
    logsRead: (lines, container) => `${count(lines, 'Zeile wurde', 'Zeilen wurden')} aus dem Log von ${container} gelesen`,
    volumesCreated: (names) =>
      names.length > mostNamed ? `${names.length} Volumes wurden erstellt.` : `Volume ${names.join(', ')} ${has(names)} erstellt.`,
    volumesDeleted: (names) =>
      names.length > mostNamed ? `${names.length} Volumes wurden gelöscht.` : `Volume ${names.join(', ')} ${has(names)} gelöscht.`,
    networksCreated: (names) =>
      names.length > mostNamed ? `${names.length} Netzwerke wurden erstellt.` : `Netzwerk ${names.join(', ')} ${has(names)} erstellt.`,
    networksDeleted: (names) =>
      names.length > mostNamed ? `${names.length} Netzwerke wurden gelöscht.` : `Netzwerk ${names.join(', ')} ${has(names)} gelöscht.`,
    cacheEmptied: 'Der Build-Cache ist geleert.',
    pruned: ({ containers, networks, volumes, images }, freed) => {
      const gone = [
        kindOf(containers, 'Container', 'Container'),
        kindOf(networks, 'Netzwerk', 'Netzwerke'),
        kindOf(volumes, 'Volume', 'Volumes'),
        kindOf(images, 'Image', 'Images'),
      ];
      const told = gone.filter((kind) => kind !== '').join(', ');
      return told === '' ? `${freed} wurden frei.` : `Weg ist, was nichts mehr brauchte: ${told}; ${freed} wurden frei.`;
    },
    refused: (message) => `Abgelehnt: ${message}`,
    andMore: (number) => `Und ${count(number, 'weitere', 'weitere')}.`,

    noImages: 'Keine Images.',
    noContainers: 'Keine Container.',
    imagesCaption: 'Images, nur lesbar, einmal auf der Platte',
    containersCaption: 'Container',
    name: 'Name',
    layersBaseFirst: 'Layer, unterster zuerst',
    size: 'Größe',
    image: 'Image',
    state: 'Zustand',
    writableLayer: 'Beschreibbarer Layer',
    more: (number) => `und ${number} weitere`,
    path: (path, kind) => `${path} ${{ added: 'hinzugefügt', changed: 'geändert', deleted: 'gelöscht' }[kind]}`,
    containerWords: (container, state, image, size, files) =>
      `${container}, ${state}, aus ${image}; beschreibbarer Layer ${size}${files.length > 0 ? `: ${files.join(', ')}` : ''}`,
  },
};
