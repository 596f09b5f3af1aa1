import type { FileNode } from '../model/file-system/file-node.js';
import { modeLetters } from '../model/file-system/mode-letters.js';
import { formatSize } from '../scene/format-size.js';
import type { FileLens, LensPlace } from '../scene/file-lens.js';
import type { PathVersion } from '../scene/path-versions.js';
import { plainText } from '../scene/text-metrics.js';
import type { FilesWords } from './messages/files-words.js';

/** What columns of layers are called that have no number: no language's words, but the engine's and the mount table's. */
export const columnNames = { engine: 'init', writable: 'rw', mount: 'mnt', unlisted: '?' } as const;

/** The mark that is worth showing of a version: in the base all is added, and what is mounted is no layer's doing. */
export function markOf(lens: FileLens, { layer, mark, state }: PathVersion): PathVersion['mark'] {
  return (mark === 'A' && layer === 0) || state === 'hidden' || lens.layers[layer]?.kind === 'mount' ? '' : mark;
}

/** What a layer is called: its number and what made it, or whose it is. */
export function layerName(words: FilesWords, lens: FileLens, index: number): string {
  const layer = lens.layers[index];
  if (!layer) return '';
  const { kind, label } = layer;
  if (kind === 'writable') return words.ownLayer(label);
  if (kind === 'locked') return words.layer(index + 1, label);
  return label || (kind === 'engine' ? words.engineLayer : kind === 'mount' ? words.engineMount : words.unlistedLayer);
}

/** What happens to a path on its way through the layers, in a sentence or two. */
export function pathSentence(words: FilesWords, lens: FileLens, { path, versions, node }: LensPlace): string {
  const top = versions[0];
  if (!top) return path === '/' ? words.start : words.missing(plainText(path));
  const name = layerName(words, lens, top.layer);
  const under = versions.find((version, index) => index > 0 && version.node !== null);
  const below = under ? layerName(words, lens, under.layer) : '';
  if (top.state === 'whiteout') return words.whiteout(name, below);
  if (!node) return words.covered(layerName(words, lens, top.hiddenBy), name);
  if (node.kind === 'directory') {
    if (top.opaque && under) return words.madeAnew(name);
    return versions.length > 1 ? words.merged(versions.length) : words.alone(name);
  }
  if (!under) return lens.layers[top.layer]?.kind === 'locked' ? words.readFrom(name) : words.onlyIn(name);
  return lens.layers[top.layer]?.kind === 'writable' ? words.copyRead(name, below) : words.upperRead(name, below);
}

/** What a layer holds of a path, in a few words. */
export function versionWords(words: FilesWords, lens: FileLens, { node, state, opaque, hiddenBy }: PathVersion): string {
  const parts: string[] = [];
  if (!node) parts.push(words.states.whiteout);
  else if (node.kind === 'file') parts.push(formatSize(node.sizeBytes));
  else if (node.kind === 'symlink') parts.push(`→ ${plainText(node.target)}`);
  else parts.push(words.fileKinds[node.kind]);
  if (opaque) parts.push(words.opaque);
  if (state === 'hidden') parts.push(words.hiddenBy(layerName(words, lens, hiddenBy)));
  else if (state !== 'whiteout') parts.push(words.states[state]);
  return words.list(parts);
}

/** Kind and permissions as `ls -l` has them, and the owner. */
export function attributeWords(node: FileNode): string {
  return `${modeLetters(node)} ${node.uid}:${node.gid}`;
}
