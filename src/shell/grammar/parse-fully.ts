import { parse, type Statement } from 'unbash';
import type { ParseError } from '../step.js';
import { hintFor, hintTexts } from './parse-hints.js';
import { wordError } from './word-error.js';

/** Longest source that is read. */
const MAX_SOURCE = 1_000_000;

/** Reads shell source with the full grammar of bash: this module alone brings it in. */
export function parseFully(source: string): { readonly statements: readonly Statement[] } | ParseError {
  if (source.length > MAX_SOURCE)
    return { message: `script is longer than ${MAX_SOURCE} characters`, line: 1, column: 1, hint: hintTexts.split };
  const tooDeep = findTooDeep(source);
  if (tooDeep) return tooDeep;
  const script = parse(source);
  const [error] = script.errors ?? [];
  return error ? locateError(source, error.pos, error.message) : { statements: script.commands };
}

/** Deepest nesting of substitutions that is followed: reading them takes a call each. */
const MAX_DEPTH = 100;

/** What there is to say where substitutions, `$(` or `${`, lie in one another more deeply than is followed; null where they don't. */
export function findTooDeep(source: string): ParseError | null {
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(/\$[({]|[)}]/g)) {
    depth = sign.startsWith('$') ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return locateError(source, index, 'maximum substitution nesting depth exceeded');
  }
  return null;
}

/** What the grammar found at a place of the source, in bash's words, with line and column. */
export function locateError(source: string, at: number, found: string): ParseError {
  const { message, pos } = wordError(source, at, found);
  const before = source.slice(0, pos);
  return { message, line: before.split('\n').length, column: pos - before.lastIndexOf('\n'), hint: hintFor(found) };
}
