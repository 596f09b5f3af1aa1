import { walkTree } from '../../model/file-system/walk-tree.js';
import type { FileNode } from '../../model/file-system/file-node.js';
import { walkPath, resolvePath } from '../../model/file-system/lookup.js';
import type { BuildCache } from './build-cache.js';
import type { BuildContext } from './build-context.js';
import { copyWords } from './copy-files.js';
import { flagOf } from './instruction.js';
import { nodeDigest } from './node-digest.js';
import type { Stage } from './stages.js';

/** Bytes that a path's description takes on the way to the builder, besides its name. */
const STAT_BYTES = 20;
/** Bytes around a file's content. */
const DATA_BYTES = 9;

/**
 * What sending the context takes, as progress shows it: the paths that COPY and ADD name, and the contents of those that changed since
 * they were sent last.
 */
export function contextTransfer(context: BuildContext, stages: readonly Stage[], cache: BuildCache): string {
  const paths = new Map<string, FileNode>();
  for (const source of stages.flatMap(contextSources)) {
    const prefix = resolvePath('/', source.replace(/[*?[].*$/, ''));
    const found = walkPath(context.root, prefix, true);
    if (typeof found === 'string' || !found.node) continue;
    if (prefix !== '/') paths.set(prefix, found.node);
    if (found.node.kind === 'directory')
      for (const [path, node] of walkTree(found.node, prefix === '/' ? '' : prefix)) paths.set(path, node);
  }
  let bytes = 2;
  for (const [path, node] of paths) {
    bytes += STAT_BYTES + path.length - 1;
    if (node.kind !== 'file' || cache.sent.get(path) === nodeDigest(node)) continue;
    cache.sent.set(path, nodeDigest(node));
    bytes += node.sizeBytes + DATA_BYTES;
  }
  return humanSize(bytes);
}

/** Bytes as BuildKit prints them: "241B", "2.92kB". */
export function humanSize(bytes: number): string {
  return bytes < 1000 ? `${bytes}B` : bytes < 1e6 ? `${(bytes / 1e3).toFixed(2)}kB` : `${(bytes / 1e6).toFixed(2)}MB`;
}

function contextSources(stage: Stage): readonly string[] {
  return stage.instructions.flatMap((instruction) => {
    if (!['COPY', 'ADD'].includes(instruction.keyword) || flagOf(instruction, 'from') !== '') return [];
    return copyWords(instruction).slice(0, -1);
  });
}
