import type { Dialect } from '../dialect.js';
import type { ParseError } from '../step.js';

/** What a shell says of source that it can't read. */
export function syntaxError(dialect: Dialect, shell: string, { message, line }: ParseError): string {
  const plain = message.replace(/^syntax error: /, '');
  if (dialect.kind === 'bash') return `${shell}: line ${line}: syntax error: ${plain}\n`;
  const token = /unexpected token '(.*)'/.exec(plain)?.[1];
  const isQuote = /quote/.test(plain);
  if (dialect.kind === 'ash') {
    return `${shell}: syntax error: ${isQuote ? 'unterminated quoted string' : token === undefined ? 'unexpected end of file' : `unexpected "${token}"`}\n`;
  }
  return `${shell}: ${line}: Syntax error: ${isQuote ? 'Unterminated quoted string' : token === undefined ? 'end of file unexpected' : `"${token}" unexpected`}\n`;
}
