import { readTokens, type Token } from './read-tokens.js';
import type { GoValue } from './go-value.js';
import { TemplateError } from './template-error.js';

/** One thing a template does. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly pipe: Pipe }
  | { readonly kind: 'if' | 'with'; readonly pipe: Pipe; readonly then: readonly Node[]; readonly otherwise: readonly Node[] }
  | {
      readonly kind: 'range';
      readonly pipe: Pipe;
      readonly names: readonly string[];
      readonly then: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: 'break' | 'continue' };

/** Commands joined by `|`, and the variable that the result is kept in, '' for none. */
export interface Pipe {
  readonly keep: string;
  readonly declares: boolean;
  readonly commands: readonly (readonly Operand[])[];
  readonly source: string;
}

export type Operand =
  | { readonly kind: 'field'; readonly path: readonly string[]; readonly source: string; readonly column: number }
  | { readonly kind: 'variable'; readonly name: string; readonly path: readonly string[]; readonly source: string; readonly column: number }
  | { readonly kind: 'literal'; readonly value: GoValue; readonly source: string; readonly column: number }
  | { readonly kind: 'function'; readonly name: string; readonly source: string; readonly column: number }
  | { readonly kind: 'group'; readonly pipe: Pipe; readonly path: readonly string[]; readonly source: string; readonly column: number };

type Action = { readonly text: string } | { readonly tokens: readonly Token[]; readonly line: number };

/** Reads a Go template. Throws `TemplateError` in text/template's words. */
export function parseTemplate(source: string, functions: ReadonlySet<string>): readonly Node[] {
  const actions = splitActions(source);
  let at = 0;

  const block = (within: string): { nodes: Node[]; end: 'end' | 'else' | 'eof'; elseTokens: readonly Token[] } => {
    const nodes: Node[] = [];
    while (at < actions.length) {
      const action = actions[at++] as Action;
      if ('text' in action) {
        if (action.text) nodes.push({ kind: 'text', text: action.text });
        continue;
      }
      const [first] = action.tokens;
      const word = first?.kind === 'identifier' ? first.text : '';
      if (word === 'end' || word === 'else') {
        if (!within) throw new TemplateError(`:${action.line}: unexpected {{${word}}}`);
        return { nodes, end: word, elseTokens: action.tokens.slice(1) };
      }
      if (word === 'if' || word === 'with' || word === 'range') nodes.push(branch(word, action.tokens.slice(1), action.line));
      else if (word === 'break' || word === 'continue') nodes.push({ kind: word });
      else if (action.tokens.length) nodes.push({ kind: 'print', pipe: readPipe(action.tokens, action.line, functions, 'command') });
    }
    return { nodes, end: 'eof', elseTokens: [] };
  };

  const branch = (kind: 'if' | 'with' | 'range', tokens: readonly Token[], line: number): Node => {
    let names: string[] = [];
    let rest = tokens;
    const assign = tokens.findIndex((token) => token.text === ':=' || token.text === '=');
    if (kind === 'range' && assign > 0) {
      names = tokens
        .slice(0, assign)
        .filter((token) => token.kind === 'variable')
        .map((token) => token.text);
      rest = tokens.slice(assign + 1);
    }
    const pipe = readPipe(rest, line, functions, kind);
    const then = block(kind);
    let otherwise: readonly Node[] = [];
    let last = then;
    if (then.end === 'else') {
      const [next] = then.elseTokens;
      if (next && (next.text === 'if' || next.text === 'with')) otherwise = [branch(next.text, then.elseTokens.slice(1), line)];
      else {
        last = block(kind);
        otherwise = last.nodes;
      }
    }
    if (last.end === 'eof') throw new TemplateError(`:${line}: unexpected EOF`);
    return kind === 'range' ? { kind, pipe, names, then: then.nodes, otherwise } : { kind, pipe, then: then.nodes, otherwise };
  };

  return block('').nodes;
}

/** Text and what is between `{{` and `}}`, trimmed where `{{-` and `-}}` say so. */
function splitActions(source: string): Action[] {
  const actions: Action[] = [];
  let at = 0;
  let trimNext = false;
  for (;;) {
    const open = source.indexOf('{{', at);
    let text = source.slice(at, open < 0 ? undefined : open);
    if (trimNext) text = text.replace(/^\s+/, '');
    if (open >= 0 && /^\{\{-\s/.test(source.slice(open))) text = text.replace(/\s+$/, '');
    actions.push({ text });
    if (open < 0) return actions;
    const line = source.slice(0, open).split('\n').length;
    const start = open + (/^\{\{-\s/.test(source.slice(open)) ? 3 : 2);
    const comment = /^\s*\/\*[^]*?\*\/\s*-?\}\}/.exec(source.slice(start));
    if (comment) {
      trimNext = comment[0].endsWith('-}}');
      at = start + comment[0].length;
      continue;
    }
    const { tokens, end, trim } = readTokens(source, start, line);
    actions.push({ tokens, line });
    at = end;
    trimNext = trim;
  }
}

function readPipe(tokens: readonly Token[], line: number, functions: ReadonlySet<string>, context: string): Pipe {
  let rest = tokens;
  let keep = '';
  let declares = false;
  if (rest[0]?.kind === 'variable' && (rest[1]?.text === ':=' || rest[1]?.text === '=')) {
    keep = rest[0].text;
    declares = rest[1].text === ':=';
    rest = rest.slice(2);
  }
  const source = rest
    .map((token) => (token.spaced ? ' ' : '') + token.text)
    .join('')
    .trim();
  if (!rest.length) throw new TemplateError(`:${line}: missing value for ${context}`);
  const commands: Operand[][] = [[]];
  let at = 0;
  const operand = (): Operand => {
    const token = rest[at++] as Token;
    const base = { source: token.text, column: token.column };
    switch (token.kind) {
      case 'field':
        return { kind: 'field', path: token.path, ...base };
      case 'variable':
        return { kind: 'variable', name: token.text.split('.')[0] ?? '', path: token.path, ...base };
      case 'literal':
        return { kind: 'literal', value: token.value, ...base };
      case 'identifier':
        if (!functions.has(token.text)) throw new TemplateError(`:${line}: function "${token.text}" not defined`);
        return { kind: 'function', name: token.text, ...base };
      case 'open': {
        const from = at;
        let depth = 1;
        while (at < rest.length && depth) {
          const inner = rest[at++] as Token;
          depth += inner.kind === 'open' ? 1 : inner.kind === 'close' ? -1 : 0;
        }
        if (depth) throw new TemplateError(`:${line}: unclosed left paren`);
        const pipe = readPipe(rest.slice(from, at - 1), line, functions, 'parenthesized pipeline');
        const after = rest[at];
        if (after?.kind === 'field' && !after.spaced && after.path.length) {
          at++;
          return { kind: 'group', pipe, path: after.path, ...base };
        }
        return { kind: 'group', pipe, path: [], ...base };
      }
      default:
        throw new TemplateError(
          `:${line}: unexpected ${JSON.stringify(token.text).replaceAll('"', token.text === ')' ? '' : '"')} in ${context}`,
        );
    }
  };
  while (at < rest.length) {
    if (rest[at]?.kind === 'pipe') {
      if (!commands.at(-1)?.length) throw new TemplateError(`:${line}: missing value for ${context}`);
      commands.push([]);
      at++;
    } else commands.at(-1)?.push(operand());
  }
  if (!commands.at(-1)?.length) throw new TemplateError(`:${line}: missing value for ${context}`);
  return { keep, declares, commands, source };
}
