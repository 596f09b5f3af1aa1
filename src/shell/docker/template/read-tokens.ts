import type { GoValue } from './go-value.js';
import { TemplateError } from './template-error.js';

/** A word of a template's action. */
export type Token = { readonly text: string; readonly spaced: boolean; /** Bytes before it in its line. */ readonly column: number } & (
  | { readonly kind: 'field' | 'variable'; readonly path: readonly string[] }
  | { readonly kind: 'literal'; readonly value: GoValue }
  | { readonly kind: 'identifier' | 'open' | 'close' | 'pipe' | 'assign' | 'comma' }
);

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
  "'": "'",
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** Reads the words of an action from `start` to its `}}`. */
export function readTokens(source: string, start: number, line: number): { tokens: Token[]; end: number; trim: boolean } {
  const tokens: Token[] = [];
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  let at = start;
  let spaced = false;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = new RegExp(pattern.source, `${pattern.flags}y`);
    match.lastIndex = at;
    return match.exec(source);
  };
  while (at < source.length) {
    const close = take(/(\s-)?\}\}/);
    if (close) return { tokens, end: at + close[0].length, trim: close[0].startsWith(' ') || /^\s/.test(close[0]) };
    const space = take(/\s+/);
    if (space) {
      const trimmed = take(/\s+-\}\}/);
      if (trimmed) return { tokens, end: at + trimmed[0].length, trim: true };
      at += space[0].length;
      spaced = true;
      continue;
    }
    const base = { spaced, column: at - lineStart };
    spaced = false;
    const push = (match: RegExpExecArray, rest: Kind): void => {
      tokens.push({ text: match[0], ...base, ...rest });
      at += match[0].length;
    };
    const text = take(/"(?:[^"\\\n]|\\.)*"/);
    if (text) {
      push(text, {
        kind: 'literal',
        value: text[0].slice(1, -1).replace(/\\(u[\da-f]{4}|x[\da-f]{2}|.)/gi, (_, code: string) => unescape(code)),
      });
      continue;
    }
    const raw = take(/`[^`]*`/);
    if (raw) {
      push(raw, { kind: 'literal', value: raw[0].slice(1, -1) });
      continue;
    }
    const number = take(/[+-]?(?:0x[\da-f]+|\d+(?:\.\d+)?)\b/i);
    if (number) {
      push(number, { kind: 'literal', value: Number(number[0]) });
      continue;
    }
    const field = take(/(?:\.[\p{L}_][\p{L}\p{N}_]*)+|\./u);
    if (field) {
      push(field, { kind: 'field', path: field[0].split('.').filter(Boolean) });
      continue;
    }
    const variable = take(/\$[\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/u);
    if (variable) {
      push(variable, { kind: 'variable', path: variable[0].split('.').slice(1) });
      continue;
    }
    const identifier = take(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (identifier) {
      const word = identifier[0];
      if (word === 'true' || word === 'false') push(identifier, { kind: 'literal', value: word === 'true' });
      else if (word === 'nil') push(identifier, { kind: 'literal', value: null });
      else push(identifier, { kind: 'identifier' });
      continue;
    }
    const mark = take(/:=|[()|,=]/);
    if (mark) {
      push(mark, { kind: ({ '(': 'open', ')': 'close', '|': 'pipe', ',': 'comma' } as const)[mark[0] as '('] ?? 'assign' });
      continue;
    }
    const letter = source.slice(at, at + 1);
    if (letter === '"' || letter === '`')
      throw new TemplateError(`:${line}: unterminated ${letter === '"' ? 'quoted string' : 'raw quoted string'}`);
    if (letter === '}') throw new TemplateError(`:${line}: unexpected "}" in command`);
    throw new TemplateError(`:${line}: unexpected ${JSON.stringify(letter)} in command`);
  }
  throw new TemplateError(`:${line}: unclosed action`);
}

type Kind =
  | { readonly kind: 'field' | 'variable'; readonly path: readonly string[] }
  | { readonly kind: 'literal'; readonly value: GoValue }
  | { readonly kind: 'identifier' | 'open' | 'close' | 'pipe' | 'assign' | 'comma' };

const unescape = (code: string): string =>
  /^[ux]./i.test(code) ? String.fromCharCode(parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code);
