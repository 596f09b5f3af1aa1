import type { LegendWords } from '../legend-words.js';

/** The legend in German. */
export const germanLegend: LegendWords = {
  legend: 'Was die Zeichen bedeuten',
  locked: ['Nur lesbarer Layer', 'Teil eines Images, gesperrt: Er ändert sich nie.'],
  shared: ['Geteilter Layer', 'Einmal gezeichnet, weil einmal gespeichert, und so breit wie alles, was auf ihm steht.'],
  borrowed: ['Geliehene Layer', 'Ein Container benutzt die Layer seines Images: gestrichelt, denn es sind keine Kopien.'],
  writable: ['Beschreibbarer Layer', 'Der eigene des Containers, warm und offen: Alle seine Änderungen landen hier.'],
  stopped: ['Beschreibbarer Layer in Ruhe', 'Kein Prozess läuft; die Dateien bleiben, bis der Container entfernt wird.'],
  running: ['Läuft', 'Im Container lebt ein Prozess.'],
  paused: ['Pausiert', 'Sein Prozess ist eingefroren.'],
  exited: ['Beendet', 'Sein Prozess ist zu Ende; der Code sagt, wie.'],
  created: ['Erstellt', 'Er hat seinen Layer, aber noch ist nichts gelaufen.'],
  added: ['Hinzugefügt', 'Eine Datei, die nur der eigene Layer des Containers hat.'],
  changed: ['Geändert', 'Eine Datei des Images, erst hochkopiert, dann in der Kopie geändert.'],
  deleted: ['Gelöscht', 'Ein Whiteout verdeckt sie hier; das Image hat sie noch.'],
  tag: ['Tag', 'Ein Name an einem Image: nichts als ein Etikett.'],
  dangling: ['Ohne Namen', 'Kein Name führt mehr zu diesem Layer: Ein Container oder ein Image ohne Tag hält ihn.'],
  blob: ['Blob in einer Registry', 'Ein Layer, wie er übertragen wird: gepackt.'],
  volume: ['Volume', 'Dateien neben allen Layern; sie überleben Container.'],
  mount: ['Mount', 'Was dort geschrieben wird, geht in das Volume, nicht in den beschreibbaren Layer.'],
  crowd: ['Viele Container', 'Je ein Zeichen: warm, wo einer läuft, auf den kühlen Layern, die alle teilen.'],
};
