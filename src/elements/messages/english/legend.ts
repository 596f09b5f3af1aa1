import type { LegendWords } from '../legend-words.js';

export const englishLegend: LegendWords = {
  legend: 'What the signs mean',
  locked: ['Read-only layer', 'Part of an image, locked: it never changes.'],
  shared: ['Shared layer', 'Drawn once, as it is stored once, and as wide as all that stands on it.'],
  borrowed: ['Borrowed layers', 'A container uses its image’s layers: dashed, since they are no copies.'],
  writable: ['Writable layer', 'A container’s own, warm and open: all its changes land here.'],
  stopped: ['Writable layer at rest', 'No process runs, the files stay until the container is removed.'],
  running: ['Running', 'A process is alive in the container.'],
  paused: ['Paused', 'Its process is frozen.'],
  exited: ['Exited', 'Its process has ended; the code tells how.'],
  created: ['Created', 'It has its layer, but nothing has run yet.'],
  added: ['Added', 'A file that only the container’s own layer has.'],
  changed: ['Changed', 'A file of the image, copied up first, then changed in the copy.'],
  deleted: ['Deleted', 'A whiteout hides it here; the image still has it.'],
  tag: ['Tag', 'A name on an image: nothing but a label.'],
  dangling: ['Dangling', 'No name leads to this layer any more: a container or an untagged image keeps it.'],
  blob: ['Blob in a registry', 'A layer as it travels, packed.'],
  volume: ['Volume', 'Files beside all layers, which outlive containers.'],
  mount: ['Mount', 'What is written there goes to the volume, not to the writable layer.'],
  crowd: ['Many containers', 'A mark each: warm where it runs, on the cold layers that all of them share.'],
};
