import type { Dialect } from '../dialect.js';
import type { ParseError } from '../step.js';

/** What a shell says of source that it can't read. */
export function syntaxError(dialect: Dialect, shell: string, { message, line }: ParseError): string {
  if (dialect.kind === 'bash') return `${shell}: line ${line}: ${message}\n`;
  const name = /unexpected token `(.*)'/.exec(message)?.[1];
  const token = name === undefined ? 'end of file' : name === 'newline' ? name : `"${name}"`;
  const isQuote = /matching `["']/.test(message);
  if (dialect.kind === 'ash') return `${shell}: syntax error: ${isQuote ? 'unterminated quoted string' : `unexpected ${token}`}\n`;
  return `${shell}: ${line}: Syntax error: ${isQuote ? 'Unterminated quoted string' : `${token} unexpected`}\n`;
}
