import type { ArchiveWords } from '../../../images/archive-words.js';

/** Why data is no image that can be read, in German. */
export const germanArchives: ArchiveWords = {
  archive: 'das Archiv',
  layer: (path) => `Layer ${path}`,
  inspectOutput: 'inspect-Ausgabe',

  noArchive: (found) => `kein Image-Archiv: gefunden wurde ${found}`,
  foundJson: 'JSON',
  foundPage: 'eine HTML-Seite',
  foundText: (start) => `Text, der so anfängt: ${start}`,
  foundNothing: 'gar nichts',
  foundBytes: (count) => (count === 1 ? '1 Byte unbekannter Art' : `etwas Unbekanntes von ${count} Bytes`),
  noImageList: (firstFile) =>
    `kein Image-Archiv: weder index.json noch manifest.json; ${firstFile === null ? 'es enthält keine Dateien' : `seine erste Datei ist ${firstFile}`}`,
  noImages: 'das Archiv nennt keine Images',
  missingFile: (path) => `das Archiv nennt ${path}, enthält es aber nicht`,
  wrongDigest: (path, found) => `${path} hat den falschen Digest: Der Inhalt ist ${found}`,
  uncheckedDigest: (digest) => `ein Digest, der sich nicht prüfen lässt: ${digest}`,
  wrongSize: (path, bytes, promised) => `${path} hat ${bytes} Bytes, versprochen waren ${promised}`,

  noJson: (what) => `${what}: kein JSON`,
  noConfig: (path) => `${path}: keine Image-Konfiguration`,
  layerCounts: (path, config, manifest) => `Layer: ${path} nennt ${config}, das Manifest ${manifest}`,
  otherContent: (path, found, promised) => `Layer ${path}: Der Inhalt ist ${found}, die Konfiguration nennt ${promised}`,
  noManifest: (what) => `${what} ist weder ein Image-Manifest noch ein Index`,
  noPlatform: (what, count) => `${what}: Von ${count} genannten Plattformen enthält das Archiv keine`,
  noInspect: (index) => `keine inspect-Ausgabe: Objekt ${index} ist weder Image noch Container noch Volume`,

  brokenTar: (what, reason, after) =>
    `${what}: ${{ truncated: 'Das Tar ist abgeschnitten', checksum: 'Die Prüfsumme eines Tar-Kopfs stimmt nicht', other: 'Die Tar-Daten sind beschädigt' }[reason]}${after === '' ? '' : `, nach ${after}`}`,
  brokenEntry: (what, bytes, held) => `${what}: Ein Eintrag von ${bytes} Bytes enthält ${held}`,
  brokenPacking: (what, kind) => `${what}: beschädigte ${kind}-Daten`,
  nul: (what, name) => `${what}: ein Name mit NUL-Zeichen: ${name}`,
  climbsOut: (what, name) => `${what}: Ein Eintrag führt hinaus: ${name}`,
  symlinkOut: (what, name, target) => `${what}: Der Symlink ${name} führt hinaus zu ${target}`,
  linkOut: (what, name, target) => `${what}: Der Link ${name} führt hinaus zu ${target}`,
  linkToNothing: (what, name, target) => `${what}: Der Hardlink ${name} nennt ${target}, das der Layer nicht enthält`,
  whiteoutOfNothing: (what, name) => `${what}: ein Whiteout von nichts: ${name}`,

  tooManyBytes: (bytes, most) =>
    bytes === null ? `ein Archiv von mehr als ${most} Bytes` : `ein Archiv von ${bytes} Bytes; die Grenze liegt bei ${most}`,
  holdsTooMuch: (most, at) => `das Archiv enthält mehr als ${most} Bytes: abgebrochen bei ${at}`,
  tooManyEntries: (most, at) => `mehr als ${most} Einträge: abgebrochen bei ${at}`,
  unpacksTooFar: (most, what) => `die Layer sind ausgepackt größer als ${most} Bytes: abgebrochen bei: ${what}`,
  expandsTooFar: (what, times, bytes) => `${what}: ausgepackt mehr als das ${times}-Fache der ${bytes} Bytes`,
  tooWideWindow: (what, bytes, most) => `${what}: ein zstd-Fenster von ${bytes} Bytes liegt über der Grenze von ${most}`,
  tooMuchJson: (what, bytes) => `${what}: ${bytes} Bytes JSON`,
  tooManyLayers: (path, count, most) => `${path}: ${count} Layer, die Grenze liegt bei ${most}`,
  tooManyImages: (what, count, most) => `${what} nennt ${count} Images; die Grenze liegt bei ${most}`,
  tooManyObjects: (count) => `inspect-Ausgabe mit ${count} Objekten`,
  tooDeep: (what, depth) => `${what}: ein Index in einem Index in einem Index, ${depth} tief`,
  longPath: (what, characters, path) => `${what}: ein Pfad von ${characters} Zeichen: ${path}`,
};
