import type { FilesWords } from '../files-words.js';

/** A layer's name at the beginning of a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const englishFiles: FilesWords = {
  layers: 'Layers',
  sizes: 'Sizes',
  view: 'View',
  tree: 'Merged files, and the layers that hold them',
  stack: 'What the layers hold of it',
  content: 'Its text',
  path: 'Path',
  root: 'all files',
  name: 'Merged files',
  size: 'Size',
  illustrative: 'illustrative',
  illustrativeNote: 'Files of layers from the catalogue are illustrative: a plausible handful. The rest of their bytes is not listed.',
  nothing: (name) => `There is no “${name}” at this step.`,
  unnamed: 'Whose files? Name a container or an image: container="web", or image="nginx:alpine".',
  more: (count) => `${count} more`,
  without: (count) => (count === 1 ? '1 layer has nothing of it' : `${count} layers have nothing of it`),
  unlisted: (size) => `${size} not listed`,
  compressed: (size) => `${size} compressed`,
  marks: { A: 'added', C: 'changed', D: 'deleted' },
  fileKinds: {
    file: 'file',
    directory: 'directory',
    symlink: 'symbolic link',
    fifo: 'named pipe',
    socket: 'socket',
    character: 'device',
    block: 'device',
  },
  states: { seen: 'seen', merged: 'merged with those above', whiteout: 'whiteout', hidden: 'hidden' },
  opaque: 'opaque: hides all below',
  hiddenBy: (layer) => `hidden by ${layer}`,
  bytes: {
    locked: 'read-only layers',
    engine: 'the engine’s own',
    writable: 'the writable layer',
    mount: 'mounted',
    unlisted: 'read-only layers',
    hidden: 'hidden, still stored',
    rest: 'not listed',
  },
  hidden: 'Hidden, still stored',
  list: (parts) => parts.join(', '),
  others: 'others',
  rest: (label) => `${label}: not listed`,

  ownLayer: (container) => `${container}’s own layer`,
  layer: (number, label) => `layer ${number}, ${label}`,
  engineLayer: 'the engine’s own',
  unlistedLayer: 'in one of these layers',
  engineMount: 'mounted by the engine',

  start: 'Where all files begin.',
  missing: (path) => `No layer has ${path}: no such file or directory.`,
  whiteout: (layer, kept) =>
    `A whiteout in ${layer} hides it: a process sees nothing here.${kept ? ` ${capital(kept)} still holds it, so it takes as much room as before.` : ''}`,
  covered: (by, layer) => `${capital(by)} hides it; ${layer} still holds it.`,
  madeAnew: (layer) => `${capital(layer)} made it anew: what lower layers hold in it is hidden.`,
  merged: (layers) => `A directory of ${layers} layers: their names are merged.`,
  alone: (layer) => `A directory of ${layer} alone.`,
  readFrom: (layer) => `Read from ${layer}, which is locked.`,
  onlyIn: (layer) => `Only ${layer} has it.`,
  copyRead: (layer, below) => `Its copy in ${layer} is read; the one in ${below} stays as it was, hidden.`,
  upperRead: (layer, below) => `The one in ${layer} is read; the one in ${below} stays as it was, hidden.`,
};
