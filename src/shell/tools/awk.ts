import type { Program } from '../process.js';
import { compileExpression, type Expression } from './expression.js';
import { readOptions } from './options.js';
import { readOperands } from './read-operand.js';
import { linesOf } from './lines-of.js';
import { complain } from './say.js';

interface Rule {
  readonly kind: 'BEGIN' | 'END' | 'line';
  readonly pattern: ((fields: readonly string[], state: State) => boolean) | null;
  readonly items: readonly (readonly Item[])[];
}

/** One piece of what is printed. */
type Item = (fields: readonly string[], state: State) => string;

interface State {
  readonly variables: ReadonlyMap<string, string>;
  line: number;
  separator: string;
}

/** The part of awk that one-liners use: `[-F sep] [-v name=value] 'BEGIN{…} /pattern/ {print $1, "text", NR} $2 > 3'`. */
export const awk: Program = (process) => {
  const options = readOptions(process, 'F:v:f:');
  if (!options) return 1;
  const [source = '', ...files] = options.operands;
  const rules = readRules(source);
  if (!rules) {
    complain(process, `syntax not supported here: ${source.slice(0, 100)}`);
    return 2;
  }
  const given = (options.value('v') ?? '').split(/=(.*)/s);
  const state: State = { variables: new Map([[given[0] ?? '', given[1] ?? '']]), line: 0, separator: ' ' };
  const { texts, status } = rules.every((rule) => rule.kind === 'BEGIN') ? { texts: [], status: 0 } : readOperands(process, files);
  const run = (kind: Rule['kind'], fields: readonly string[]): void => {
    for (const rule of rules) {
      if (rule.kind !== kind || (rule.pattern && !rule.pattern(fields, state))) continue;
      for (const items of rule.items) process.stdout.write(items.map((item) => item(fields, state)).join('') + '\n');
    }
  };
  run('BEGIN', ['']);
  const split = splitter(options.value('F'));
  let last: readonly string[] = [''];
  for (const line of texts.flatMap(({ text }) => linesOf(text))) {
    state.line++;
    last = [line, ...split(line)];
    run('line', last);
  }
  run('END', last);
  return status;
};

function splitter(separator: string | undefined): (line: string) => string[] {
  if (separator === undefined || separator === ' ')
    return (line) =>
      line
        .trim()
        .split(/\s+/)
        .filter((field) => field !== '');
  const text = separator === '\\t' || separator === 't' ? '\t' : separator;
  const expression: Expression | null = text.length > 1 ? compileExpression(text, { isExtended: true }) : null;
  return (line) => (line === '' ? [] : line.split(expression?.pattern ?? text));
}

function readRules(source: string): Rule[] | null {
  const rules: Rule[] = [];
  let rest = source.trim();
  while (rest !== '') {
    const match = /^(BEGIN|END|\/(?:\\.|[^/\\])*\/|!?\s*[^{}/;]+?)?\s*(?:\{([^{}]*)\}|$)/.exec(rest);
    if (!match || match[0] === '') return null;
    const [whole, head = '', body] = match;
    const items = body === undefined ? [[field('0')]] : readBody(body);
    const pattern = /^(BEGIN|END|)$/.test(head.trim()) ? null : readPatternOf(head.trim());
    if (!items || pattern === undefined) return null;
    rules.push({ kind: head === 'BEGIN' ? 'BEGIN' : head === 'END' ? 'END' : 'line', pattern, items });
    rest = rest.slice(whole.length).replace(/^[\s;]+/, '');
  }
  return rules.length > 0 ? rules : null;
}

function readPatternOf(head: string): Rule['pattern'] | undefined {
  const regular = /^\/((?:\\.|[^/\\])*)\/$/.exec(head);
  if (regular) {
    const expression = compileExpression(regular[1] ?? '', { isExtended: true });
    return expression ? (fields) => expression.test(fields[0] ?? '') : undefined;
  }
  const comparison = /^(\S+)\s*(==|!=|<=|>=|<|>|~)\s*(\S+|"[^"]*")$/.exec(head);
  const [left, right] = [readItem(comparison?.[1] ?? ''), readItem((comparison?.[3] ?? '').replace(/^\/(.*)\/$/, '"$1"'))];
  if (!comparison || !left || !right) return undefined;
  return (fields, state) => {
    const [a, b] = [left(fields, state), right(fields, state)];
    const isNumeric = a.trim() !== '' && b.trim() !== '' && !Number.isNaN(Number(a)) && !Number.isNaN(Number(b));
    const order = isNumeric ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
    switch (comparison[2]) {
      case '==':
        return order === 0;
      case '!=':
        return order !== 0;
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      case '<=':
        return order <= 0;
      case '>=':
        return order >= 0;
      default:
        return compileExpression(b, { isExtended: true })?.test(a) ?? false;
    }
  };
}

function readBody(body: string): Item[][] | null {
  const printed: Item[][] = [];
  for (const statement of body
    .split(/[;\n]/)
    .map((text) => text.trim())
    .filter(Boolean)) {
    const match = /^print\b\s*([\s\S]*)$/.exec(statement);
    if (!match) return null;
    const line: Item[] = [];
    const tokens = (match[1] ?? '').match(/"(?:\\.|[^"\\])*"|,|\$?\w+|\$NF|[^\s,]+/g) ?? ['$0'];
    for (const token of tokens) {
      const item = token === ',' ? (): string => ' ' : readItem(token);
      if (!item) return null;
      line.push(item);
    }
    printed.push(line);
  }
  return printed;
}

function field(name: string): Item {
  return (fields) => (name === 'NF' ? (fields.at(-1) ?? '') : (fields[Number(name)] ?? ''));
}

function readItem(token: string): Item | null {
  if (/^"(?:\\.|[^"\\])*"$/.test(token)) {
    const text = token.slice(1, -1).replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\(.)/g, '$1');
    return () => text;
  }
  const name = /^\$(\d+|NF)$/.exec(token)?.[1];
  if (name !== undefined) return field(name);
  if (token === 'NR' || token === 'FNR') return (_, state) => String(state.line);
  if (token === 'NF') return (fields) => String(fields.length - 1);
  if (/^-?\d+(\.\d+)?$/.test(token)) return () => token;
  return /^[A-Za-z_]\w*$/.test(token) ? (_, state) => state.variables.get(token) ?? '' : null;
}
