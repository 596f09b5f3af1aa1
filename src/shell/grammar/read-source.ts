import type { Statement } from 'unbash';
import { fetchOnce } from '../../model/fetch-once.js';
import type { ParseError } from '../step.js';
import { readPlain } from './read-plain.js';

const grammar = fetchOnce(() => import('./parse-fully.js'));

/** What a text of shell source holds, or what could not be read of it, with line and column within the text. */
export type ReadSource = { readonly statements: readonly Statement[] } | ParseError;

/** Reads the source handed to `sh -c`, `eval`, or held by a script file. Loads the full grammar where it is more than plain lines. */
export async function readSource(source: string): Promise<ReadSource> {
  const plain = readPlainLines(source);
  if (plain) return { statements: plain };
  return (await grammar()).parseFully(source);
}

/** All lines of a text, if every one is plain, empty or a comment. */
function readPlainLines(source: string): readonly Statement[] | null {
  const statements: Statement[] = [];
  for (let at = 0; at <= source.length;) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(at, end);
    if (!/^[ \t]*(#|$)/.test(line)) {
      const read = readPlain(source, at, end);
      if (!read) return null;
      for (const statement of read) statements.push(statement);
    }
    at = end + 1;
  }
  return statements;
}
