import { resolvePath } from '../../model/file-system/lookup.js';
import type { Segment } from './expand-words.js';
import type { Interpreter } from './interpreter.js';
import { escapePattern, readPattern } from './pattern.js';
import { listDirectory } from '../read-files.js';

/** Most names one pattern gives. */
const MAX_NAMES = 10_000;

/** The files a pattern matches, sorted; the pattern itself where it matches none. */
export function expandNames(shell: Interpreter, segments: readonly Segment[], text: string): readonly string[] {
  const pattern = segments.map((segment) => (segment.isActive ? segment.text : escapePattern(segment.text))).join('');
  const isAbsolute = pattern.startsWith('/');
  const parts = pattern.split('/').filter((part) => part !== '');
  let found: string[] = [isAbsolute ? '/' : ''];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    found = found.flatMap((directory) => namesIn(shell, directory, part, isLast)).slice(0, MAX_NAMES);
  }
  if (pattern.endsWith('/')) found = found.filter((path) => isDirectory(shell, path)).map((path) => path + '/');
  return found.length > 0 ? found.sort() : [text];
}

function namesIn(shell: Interpreter, directory: string, part: string, isLast: boolean): string[] {
  const prefix = directory === '' || directory.endsWith('/') ? directory : directory + '/';
  if (!/(^|[^\\])[*?[]/.test(part)) {
    const path = prefix + part.replace(/\\(.)/g, '$1');
    return typeof shell.surroundings.files.stat(resolvePath(shell.state.cwd, path), { follow: false }) === 'string' ? [] : [path];
  }
  const names = listDirectory(shell.surroundings.files, resolvePath(shell.state.cwd, directory || '.'));
  if (typeof names === 'string') return [];
  const pattern = readPattern(part);
  return names
    .filter((name) => (!name.startsWith('.') || part.startsWith('.')) && pattern.matches(name))
    .map((name) => prefix + name)
    .filter((path) => isLast || isDirectory(shell, path));
}

function isDirectory(shell: Interpreter, path: string): boolean {
  const node = shell.surroundings.files.stat(resolvePath(shell.state.cwd, path));
  return typeof node !== 'string' && node.kind === 'directory';
}
