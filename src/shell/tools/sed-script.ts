import { compileExpression, type Expression } from './expression.js';

/** Where a sed command applies. */
export type SedAddress = { readonly line: number } | { readonly last: true } | { readonly pattern: Expression };

/** One command of a sed script. */
export interface SedCommand {
  readonly from: SedAddress | null;
  readonly to: SedAddress | null;
  readonly isNegated: boolean;
  readonly name: string;
  /** Text of `a`, `i`, `c`; file of `w`. */
  readonly text: string;
  readonly pattern: Expression | null;
  readonly replacement: string;
  readonly flags: string;
}

/** A script that sed can't read; `at` is the character, from 1. */
export class SedError extends Error {
  constructor(
    message: string,
    readonly at: number,
    /** In busybox's words. */
    readonly busybox = message,
  ) {
    super(message);
  }
}

/** Reads a sed script: addresses, `s`, `y`, `d`, `p`, `a`, `i`, `c`, `q`, `=`, `n`. */
export function parseSed(source: string, isExtended: boolean): SedCommand[] {
  const commands: SedCommand[] = [];
  let at = 0;
  const peek = (): string => source.charAt(at);
  const delimited = (delimiter: string, keepsEscapes: boolean): string => {
    let text = '';
    for (; at < source.length; at++) {
      const character = peek();
      if (character === '\\' && at + 1 < source.length) {
        const next = source.charAt(++at);
        text += next === delimiter && (!keepsEscapes || delimiter !== '|') ? next : '\\' + next;
      } else if (character === delimiter) {
        at++;
        return text;
      } else text += character;
    }
    throw new SedError("unterminated `s' command", source.length, `unmatched '${delimiter}'`);
  };
  const compile = (text: string, ignoresCase = false): Expression => {
    const pattern = compileExpression(text.replace(/\\n/g, '\n').replace(/\\t/g, '\t'), { isExtended, ignoresCase });
    if (!pattern) throw new SedError('invalid expression', at);
    return pattern;
  };
  const address = (): SedAddress | null => {
    const number = /^\d+/.exec(source.slice(at, at + 12))?.[0];
    if (number !== undefined) {
      at += number.length;
      return { line: Number(number) };
    }
    if (peek() === '$') {
      at++;
      return { last: true };
    }
    if (peek() !== '/' && peek() !== '\\') return null;
    if (peek() === '\\') at++;
    const delimiter = peek();
    at++;
    return { pattern: compile(delimited(delimiter, true)) };
  };
  const skip = (pattern: RegExp): void => {
    while (at < source.length && pattern.test(peek())) at++;
  };
  while ((skip(/[\s;]/), at < source.length)) {
    if (peek() === '#') {
      skip(/[^\n]/);
      continue;
    }
    const from = address();
    let to: SedAddress | null = null;
    if (from && peek() === ',') {
      at++;
      to = address();
      if (!to) throw new SedError("unexpected `,'", at);
    }
    skip(/[ \t]/);
    const isNegated = peek() === '!';
    if (isNegated) at++;
    skip(/[ \t]/);
    const name = peek();
    at++;
    const command = { from, to, isNegated, name, text: '', pattern: null, replacement: '', flags: '' };
    if (name === 's' || name === 'y') {
      const delimiter = peek();
      at++;
      const first = delimited(delimiter, true);
      const replacement = delimited(delimiter, false);
      const flags = /^[gpiIe0-9]*/.exec(source.slice(at, at + 20))?.[0] ?? '';
      at += flags.length;
      commands.push({ ...command, pattern: name === 's' ? compile(first, /[iI]/.test(flags)) : null, text: first, replacement, flags });
    } else if ('aic'.includes(name) && name !== '') {
      skip(/[ \t]/);
      if (peek() === '\\') at++;
      skip(/[ \t\n]/);
      const end = source.indexOf('\n', at);
      commands.push({ ...command, text: source.slice(at, end < 0 ? undefined : end).replace(/\\(.)/g, '$1') });
      at = end < 0 ? source.length : end;
    } else if ('dpqnDPNhHgGx=l'.includes(name) && name !== '') commands.push(command);
    else throw new SedError(name === '' ? 'missing command' : `unknown command: \`${name}'`, at);
    skip(/[ \t]/);
    if (at < source.length && !/[;\n}#]/.test(peek()))
      throw new SedError(name === 's' ? "unknown option to `s'" : 'extra characters after command', at + 1);
  }
  return commands;
}
