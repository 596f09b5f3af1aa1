import type { LegendWords } from '../legend-words.js';

/** The legend of a picture that is drawn as houses: the house's words with Docker's beside them. */
export const englishHouseLegend: LegendWords = {
  legend: 'What the signs mean',
  locked: ['Sheet · read-only layer', 'A sheet of a blueprint, an image, sealed: it is never redrawn.'],
  shared: ['Shared sheet', 'Kept once, and as wide as all the blueprints that go on from it.'],
  borrowed: ['Storeys · borrowed layers', 'Built as the sheets say, which stay in their drawer: no copies of them.'],
  writable: ['Paint · writable layer', 'A house’s own roof and paint: all that its container changes lands here.'],
  stopped: ['Paint at rest', 'Nobody is in; the paint stays until the house is pulled down.'],
  running: ['Lit window · running', 'Somebody lives here: a process is alive in the container.'],
  paused: ['Curtains drawn · paused', 'Whoever lives here stands still: the process is frozen.'],
  exited: ['Dark window · exited', 'Nobody is in any more; the code tells how the process ended.'],
  created: ['Not glazed yet · created', 'The house stands, but nobody has moved in yet.'],
  added: ['Painted · added', 'A file that only the paint has; it is not on the blueprint.'],
  changed: [
    'Painted over · changed',
    'A file of the blueprint, traced first, then painted in its new form; the blueprint keeps the old one.',
  ],
  deleted: ['Painted out · deleted', 'A whiteout covers it here; it is still on the blueprint.'],
  tag: ['Label · tag', 'A name on a blueprint, nothing more.'],
  dangling: ['Nameless sheet · dangling', 'No name leads to this sheet any more: a house or an untagged blueprint keeps it.'],
  blob: ['Drawer · blob in a registry', 'A sheet in the archive, packed for its way.'],
  volume: ['Shed · volume', 'What lies in it is still there when the house is gone.'],
  mount: ['Path to a shed · mount', 'What is put there goes to the shed, not into the paint.'],
  crowd: ['Many houses', 'A small one each: a lit window where somebody is in, all built from the same sheets.'],
};
