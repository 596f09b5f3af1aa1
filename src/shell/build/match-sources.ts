import { walkTree } from '../../model/file-system/walk-tree.js';
import type { Directory, FileNode } from '../../model/file-system/file-node.js';
import { baseName, resolvePath, walkPath } from '../../model/file-system/lookup.js';
import { BuildError } from './build-error.js';
import { globPart } from './dockerignore.js';

/** A file or folder that COPY or ADD takes. */
export interface Source {
  /** Absolute, in the context or the stage. */
  readonly path: string;
  readonly name: string;
  readonly node: FileNode;
}

/**
 * What one source of COPY names: the very path, or all that its wildcards match (sorted). Throws `BuildError` in BuildKit's words where
 * there is nothing; `checksumRef` is how those words call the source.
 */
export function matchSources(root: Directory, source: string, checksumRef: string): readonly Source[] {
  // Paths can't climb out of the context: ".." stops at its root.
  const path = resolvePath('/', source);
  const hasWildcard = /[*?[\\]/.test(source);
  const found = walkPath(root, path, true);
  const node = typeof found === 'string' ? null : found.node;
  if (node) return [{ path, name: baseName(path), node }];
  const matches = hasWildcard ? globbed(root, path) : [];
  if (matches.length > 0) return matches;
  const reason = hasWildcard ? `lstat ${path}: no such file or directory` : `${JSON.stringify(path)}: not found`;
  throw new BuildError(`failed to compute cache key: failed to calculate checksum of ref ${checksumRef}: ${reason}`);
}

function globbed(root: Directory, pattern: string): readonly Source[] {
  let source = '';
  for (let at = 0; at < pattern.length;) {
    const [part, taken] = globPart(pattern, at);
    source += part;
    at += taken;
  }
  const matcher = new RegExp(`^${source}$`, 's');
  const sources: Source[] = [];
  for (const [path, node] of walkTree(root)) if (matcher.test(path)) sources.push({ path, name: baseName(path), node });
  return sources;
}
