import { nameIn, type Named } from './archive-words.js';
import { ImageFormatError } from './image-format-error.js';
import { quoted } from './quoted.js';

/**
 * A tar entry's name as an absolute, normalised path ("./etc/motd" is "/etc/motd", "./" is "/"). Names that climb out with ".." or hold
 * a NUL are refused.
 */
export function entryPath(name: string, what: Named): string {
  if (name.includes('\0')) throw new ImageFormatError((words) => words.nul(nameIn(words, what), quoted(name)));
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw new ImageFormatError((words) => words.climbsOut(nameIn(words, what), quoted(name)));
  return `/${parts.join('/')}`;
}

/** Where a symlink at `path` leads, as an absolute path; null where a relative target climbs out of the root. */
export function linkedPath(path: string, target: string): string | null {
  const parts = target.startsWith('/') ? [] : path.split('/').slice(1, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined && !target.startsWith('/')) return null;
  }
  return `/${parts.join('/')}`;
}
