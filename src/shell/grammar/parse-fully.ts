import { parse, type Statement } from 'unbash';
import type { ParseError } from '../step.js';
import { hintFor, hintTexts } from './parse-hints.js';

/** Deepest nesting of loops, conditions and substitutions that is followed. */
const MAX_SOURCE = 1_000_000;

/** Reads shell source with the full grammar of bash: this module alone brings it in. */
export function parseFully(source: string): { readonly statements: readonly Statement[] } | ParseError {
  if (source.length > MAX_SOURCE)
    return { message: `script is longer than ${MAX_SOURCE} characters`, line: 1, column: 1, hint: hintTexts.split };
  const script = parse(source);
  const [error] = script.errors ?? [];
  return error ? locateError(source, error.pos, error.message) : { statements: script.commands };
}

/** Words a parse error with the place it was found at. */
export function locateError(source: string, pos: number, message: string): ParseError {
  const before = source.slice(0, pos);
  const line = before.split('\n').length;
  return { message: `syntax error: ${message}`, line, column: pos - before.lastIndexOf('\n'), hint: hintFor(message) };
}
