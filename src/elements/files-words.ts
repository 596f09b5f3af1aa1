import type { FileNode } from '../model/file-system/file-node.js';
import { formatSize } from '../scene/format-size.js';
import type { FileLens, LensPlace } from '../scene/file-lens.js';
import type { PathVersion } from '../scene/path-versions.js';
import { plainText } from '../scene/text-metrics.js';

/** What the file lens says. */
export const filesWords = {
  layers: 'Layers',
  sizes: 'Sizes',
  view: 'View',
  tree: 'Merged files, and the layers that hold them',
  name: 'Merged files',
  size: 'Size',
  stack: 'What the layers hold of it',
  content: 'Its text',
  root: 'all files',
  illustrative: 'illustrative',
  /** Above the columns of layers that have no number. */
  columns: { engine: 'init', writable: 'rw', mount: 'mnt', unlisted: '?' },
  illustrativeNote: 'Files of layers from the catalogue are illustrative: a plausible handful. The rest of their bytes is not listed.',
  nothing: (name: string) => `There is no ${name} at this step.`,
  more: (count: number) => `${count} more`,
  without: (count: number) => (count === 1 ? '1 layer has nothing of it' : `${count} layers have nothing of it`),
  unlisted: (sizeBytes: number) => `${formatSize(sizeBytes)} not listed`,
  compressed: (sizeBytes: number) => `${formatSize(sizeBytes)} compressed`,
  marks: { A: 'added', C: 'changed', D: 'deleted', '': '' },
  kinds: {
    file: 'file',
    directory: 'directory',
    symlink: 'symbolic link',
    fifo: 'named pipe',
    socket: 'socket',
    character: 'device',
    block: 'device',
  } satisfies Record<FileNode['kind'], string>,
  states: { seen: 'seen', merged: 'merged with those above', whiteout: 'whiteout', hidden: 'hidden' },
  opaque: 'opaque: hides all below',
  hiddenBy: (name: string) => `hidden by ${name}`,
  hidden: 'Hidden, still stored',
  others: 'others',
  rest: (label: string) => `${label}: not listed`,
  path: 'Path',
  whole: 'total',
} as const;

/** The mark that is worth showing of a version: in the base all is added, and what is mounted is no layer's doing. */
export function markOf(lens: FileLens, { layer, mark, state }: PathVersion): PathVersion['mark'] {
  return (mark === 'A' && layer === 0) || state === 'hidden' || lens.layers[layer]?.kind === 'mount' ? '' : mark;
}

/** What a layer is called: its number and what made it, or whose it is. */
export function layerName(lens: FileLens, index: number): string {
  const layer = lens.layers[index];
  if (!layer) return '';
  if (layer.kind === 'writable') return `${layer.label}’s own layer`;
  return layer.kind === 'locked' ? `layer ${index + 1}, ${layer.label}` : layer.label;
}

/** What happens to a path on its way through the layers, in a sentence or two. */
export function pathSentence(lens: FileLens, { path, versions, node }: LensPlace): string {
  const top = versions[0];
  if (!top) return path === '/' ? 'Where all files begin.' : `No layer has ${plainText(path)}: no such file or directory.`;
  const name = layerName(lens, top.layer);
  const below = versions.find((version, index) => index > 0 && version.node !== null);
  if (top.state === 'whiteout') {
    const kept = below ? ` ${capital(layerName(lens, below.layer))} still holds it, so it takes as much room as before.` : '';
    return `A whiteout in ${name} hides it: a process sees nothing here.${kept}`;
  }
  if (!node) return `${capital(layerName(lens, top.hiddenBy))} hides it; ${name} still holds it.`;
  if (node.kind === 'directory') {
    if (top.opaque && below) return `${capital(name)} made it anew: what lower layers hold in it is hidden.`;
    return versions.length > 1 ? `A directory of ${versions.length} layers: their names are merged.` : `A directory of ${name} alone.`;
  }
  if (!below) return lens.layers[top.layer]?.kind === 'locked' ? `Read from ${name}, which is locked.` : `Only ${name} has it.`;
  const isCopy = lens.layers[top.layer]?.kind === 'writable';
  return `${isCopy ? 'Its copy' : 'The one'} in ${name} is read; the one in ${layerName(lens, below.layer)} stays as it was, hidden.`;
}

/** What a layer holds of a path, in a few words. */
export function versionWords(lens: FileLens, { node, state, opaque, hiddenBy }: PathVersion): string {
  const parts: string[] = [];
  if (!node) parts.push(filesWords.states.whiteout);
  else if (node.kind === 'file') parts.push(formatSize(node.sizeBytes));
  else if (node.kind === 'symlink') parts.push(`→ ${plainText(node.target)}`);
  else parts.push(filesWords.kinds[node.kind]);
  if (opaque) parts.push(filesWords.opaque);
  if (state === 'hidden') parts.push(filesWords.hiddenBy(layerName(lens, hiddenBy)));
  else if (state !== 'whiteout') parts.push(filesWords.states[state]);
  return parts.join(', ');
}

const KIND_LETTERS: Readonly<Record<FileNode['kind'], string>> = {
  file: '-',
  directory: 'd',
  symlink: 'l',
  fifo: 'p',
  socket: 's',
  character: 'c',
  block: 'b',
};

/** Kind and permissions as `ls -l` has them, and the owner. */
export function attributeWords(node: FileNode): string {
  const letters = 'rwxrwxrwx';
  const bits = Array.from(letters, (letter, index) => (node.mode & (0o400 >> index) ? letter : '-'));
  if (node.mode & 0o4000) bits[2] = node.mode & 0o100 ? 's' : 'S';
  if (node.mode & 0o2000) bits[5] = node.mode & 0o010 ? 's' : 'S';
  if (node.mode & 0o1000) bits[8] = node.mode & 0o001 ? 't' : 'T';
  return `${KIND_LETTERS[node.kind]}${bits.join('')} ${node.uid}:${node.gid}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
