/** One line of a .dockerignore. */
interface Rule {
  readonly pattern: RegExp;
  readonly isException: boolean;
}

/** Tells whether a path of the context ("app/server.js") is left out. */
export type Ignore = (path: string) => boolean;

/**
 * Reads a .dockerignore. Its rules are not git's: every pattern starts at the context's root, a match of a folder is a match of all in
 * it, a final slash means nothing, and the last rule that matches wins. Source: moby/patternmatcher.
 */
export function readDockerignore(text: string): Ignore {
  const rules: Rule[] = [];
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    if (line.startsWith('#')) continue;
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const isException = trimmed.startsWith('!');
    const path = cleanPath(isException ? trimmed.slice(1).trim() : trimmed);
    if (path !== '' && path !== '.') rules.push({ pattern: patternOf(path), isException });
  }
  return (path) => {
    let isIgnored = false;
    for (const { pattern, isException } of rules) {
      if (isIgnored === isException && matchesOrParentMatches(pattern, path)) isIgnored = !isException;
    }
    return isIgnored;
  };
}

function matchesOrParentMatches(pattern: RegExp, path: string): boolean {
  for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) if (pattern.test(path.slice(0, at))) return true;
  return false;
}

function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function patternOf(path: string): RegExp {
  let source = '';
  for (let at = 0; at < path.length; at += 1) {
    const character = path[at] ?? '';
    if (character === '*' && path[at + 1] === '*') {
      at += 1;
      // "**/" is any number of folders, none included; "**" at the end is all that is left.
      if (path[at + 1] === '/') {
        at += 1;
        source += '(?:.*/)?';
      } else {
        source += '.*';
      }
    } else {
      const [part, taken] = globPart(path, at);
      source += part;
      at += taken - 1;
    }
  }
  return new RegExp(`^${source}$`, 's');
}

/** One piece of a pattern as Go's filepath.Match reads it, and how many characters it took. */
export function globPart(pattern: string, at: number): readonly [source: string, taken: number] {
  const character = pattern[at] ?? '';
  if (character === '*') return ['[^/]*', 1];
  if (character === '?') return ['[^/]', 1];
  if (character === '[') {
    const range = /^\[(\^?)((?:\\.|[^\]\\])+)\]/.exec(pattern.slice(at));
    if (range) return [`[${range[1] ?? ''}${(range[2] ?? '').replaceAll('[', '\\[')}]`, range[0].length];
  }
  if (character === '\\' && at + 1 < pattern.length) return [escaped(pattern[at + 1] ?? ''), 2];
  return [escaped(character), 1];
}

function escaped(character: string): string {
  return character.replace(/[.+^${}()|[\]\\*?/-]/g, '\\$&');
}
