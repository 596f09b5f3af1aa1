import { forEachChild, parse, type Statement, type SyntaxNode } from 'unbash';
import type { ParseError } from '../step.js';
import { findTooDeep, locateError } from './parse-fully.js';

/** A top-level command as it lies in a script: its statements, and how many lines it takes, here-documents included. */
export interface ReadCommand {
  readonly statements: readonly Statement[];
  readonly lines: number;
}

/**
 * Reads the one command that starts at a line (from 0) and column, with the full grammar. It looks no further ahead than it must,
 * since what follows may have prompts and fences that are no shell: twice as many lines each time until the command is whole.
 */
export function readCommand(lines: readonly string[], start: number, column: number): ReadCommand | ParseError {
  const first = ' '.repeat(column) + (lines[start] ?? '').slice(column);
  for (let count = 1; ; count *= 2) {
    const isAll = start + count >= lines.length;
    const source = [first, ...lines.slice(start + 1, start + count)].join('\n');
    const read = readFirst(source, isAll);
    if (read === null) continue;
    if ('statements' in read) return read;
    return { ...read, line: read.line + start };
  }
}

/** The command a text begins with; null where more lines may be needed to tell. */
function readFirst(source: string, isAll: boolean): ReadCommand | ParseError | null {
  const tooDeep = findTooDeep(source);
  if (tooDeep) return tooDeep;
  const script = parse(source);
  const statements: Statement[] = [];
  let end = 0;
  for (const statement of script.commands) {
    if (statements.length > 0 && source.slice(end, statement.pos).includes('\n')) break;
    statements.push(statement);
    end = Math.max(end, statement.end);
  }
  const here = statements.reduce((last, statement) => hereEnd(statement, last), { end, isOpen: false });
  const newline = source.indexOf('\n', here.end);
  const lineEnd = newline < 0 ? source.length : newline;
  // A compound command that breaks off has no extent yet: any error is its own.
  const isBroken = statements.some((statement) => isBrokenOff(statement));
  const found = [...(script.errors ?? []), ...statements.flatMap(substitutionErrors)].sort((a, b) => a.pos - b.pos)[0];
  const error = found && (isBroken || found.pos <= lineEnd) ? found : undefined;
  const needsMore = error !== undefined || here.isOpen || statements.length === 0 || (newline < 0 && /\\$/.test(source));
  if (needsMore && !isAll) return null;
  if (error) return locateError(source, error.pos, error.message);
  if (here.isOpen) return locateError(source, end, 'here-document is never closed');
  return { statements, lines: source.slice(0, lineEnd).split('\n').length };
}

function isBrokenOff(node: SyntaxNode): boolean {
  let isBroken = node.type !== 'CompoundList' && node.end <= node.pos;
  if (node.type === 'Word' || node.type === 'HereDoc') return false;
  forEachChild(node, (child) => {
    isBroken ||= 'commands' in child || 'command' in child || 'body' in child ? isBrokenOff(child) : false;
  });
  return isBroken;
}

/** Errors that the scripts within `$(…)` report themselves. */
function substitutionErrors(node: SyntaxNode): readonly { readonly pos: number; readonly message: string }[] {
  const errors = node.type === 'Script' ? [...(node.errors ?? [])] : [];
  forEachChild(node, (child) => {
    errors.push(...substitutionErrors(child));
  });
  return errors;
}

interface HereEnd {
  readonly end: number;
  /** True where a here-document has no closing line yet. */
  readonly isOpen: boolean;
}

/** Where the here-documents in a tree end. */
function hereEnd(node: SyntaxNode, last: HereEnd): HereEnd {
  let result = last;
  if (node.type === 'HereDoc') {
    result = { end: Math.max(result.end, node.closing?.end ?? node.body.end), isOpen: result.isOpen || node.closing === undefined };
  }
  // Substitutions hold their here-documents within their own extent.
  if (node.type !== 'Word' && node.type !== 'HereDocBody') {
    forEachChild(node, (child) => {
      result = hereEnd(child, result);
    });
  }
  return result;
}
