import type { LegendWords } from '../legend-words.js';

/** The legend of the houses in German. */
export const germanHouseLegend: LegendWords = {
  legend: 'Was die Zeichen bedeuten',
  locked: ['Blatt · nur lesbarer Layer', 'Ein Blatt eines Bauplans, also eines Images, versiegelt: Es wird nie umgezeichnet.'],
  shared: ['Geteiltes Blatt', 'Einmal aufbewahrt und so breit wie alle Baupläne, die darauf aufbauen.'],
  borrowed: ['Stockwerke · geliehene Layer', 'Gebaut nach den Blättern, die in ihrer Schublade bleiben: keine Kopien.'],
  writable: ['Farbe · beschreibbarer Layer', 'Dach und Anstrich des Hauses selbst: Alles, was der Container ändert, landet hier.'],
  stopped: ['Farbe in Ruhe', 'Niemand ist da; die Farbe bleibt, bis das Haus abgerissen wird.'],
  running: ['Licht im Fenster · läuft', 'Hier wohnt jemand: Im Container lebt ein Prozess.'],
  paused: ['Vorhang zu · pausiert', 'Wer hier wohnt, steht still: Der Prozess ist eingefroren.'],
  exited: ['Dunkles Fenster · beendet', 'Niemand ist mehr da; der Code sagt, wie der Prozess zu Ende ging.'],
  created: ['Noch unverglast · erstellt', 'Das Haus steht, aber noch ist niemand eingezogen.'],
  added: ['Hingemalt · hinzugefügt', 'Eine Datei, die nur die Farbe hat; im Bauplan steht sie nicht.'],
  changed: ['Übermalt · geändert', 'Eine Datei des Bauplans, erst durchgepaust, dann neu gemalt; der Bauplan behält die alte.'],
  deleted: ['Weggestrichen · gelöscht', 'Ein Whiteout verdeckt sie hier; im Bauplan steht sie noch.'],
  tag: ['Etikett · Tag', 'Ein Name an einem Bauplan, mehr nicht.'],
  dangling: ['Blatt ohne Namen', 'Kein Name führt mehr zu diesem Blatt: Ein Haus oder ein Bauplan ohne Tag hält es.'],
  blob: ['Schublade · Blob in einer Registry', 'Ein Blatt im Archiv, für den Weg gepackt.'],
  volume: ['Schuppen · Volume', 'Was darin liegt, ist noch da, wenn das Haus abgerissen ist.'],
  mount: ['Weg zum Schuppen · Mount', 'Was dort abgelegt wird, kommt in den Schuppen, nicht in die Farbe.'],
  crowd: ['Viele Häuser', 'Je ein kleines: Licht im Fenster, wo jemand da ist, alle nach denselben Blättern gebaut.'],
};
