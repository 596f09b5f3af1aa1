import type { ParameterExpansionPart, Word } from 'unbash';
import { fetchOnce } from '../../model/fetch-once.js';
import { lookUpParameter, parameter } from './parameters.js';
import type { Interpreter } from './interpreter.js';
import { escapePattern, readPattern } from './pattern.js';
import type { ShellIo } from './shell-io.js';
import { ShellError } from './shell-state.js';

const arithmetic = fetchOnce(() => import('./arithmetic.js'));

/** The words of `${@}` or `${array[@]}`; null where the part is one value. */
export function expandList(shell: Interpreter, part: ParameterExpansionPart, io: ShellIo): Promise<readonly string[]> | null {
  if (part.prefix !== undefined) return null;
  if (part.parameter === '@' && part.operation?.type === 'Slice') return slicePositional(shell, part.operation, io);
  if (part.operation !== undefined) return null;
  if (part.parameter === '@') return Promise.resolve(shell.state.positional);
  if (part.index?.text === '@' || part.index?.text === '*') return Promise.resolve(arrayOf(shell, part.parameter));
  return null;
}

function arrayOf(shell: Interpreter, name: string): readonly string[] {
  const scalar = shell.state.variables.get(name);
  return shell.state.arrays.get(name) ?? (scalar === undefined ? [] : [scalar]);
}

async function slicePositional(
  shell: Interpreter,
  slice: { readonly offset: Word; readonly length: Word | undefined },
  io: ShellIo,
): Promise<readonly string[]> {
  const from = await number(shell, slice.offset, io);
  const all = [shell.state.name, ...shell.state.positional];
  const start = from < 0 ? Math.max(0, all.length + from) : from;
  return all.slice(start, slice.length ? start + (await number(shell, slice.length, io)) : undefined);
}

/** A `${…}` as text. */
export async function expandParameter(shell: Interpreter, part: ParameterExpansionPart, io: ShellIo): Promise<string> {
  const { operation } = part;
  const isAll = part.index?.text === '@' || part.index?.text === '*';
  if (part.prefix === '#' && !operation) {
    if (isAll) return String(arrayOf(shell, part.parameter).length);
    if (part.parameter === '@' || part.parameter === '*') return String(shell.state.positional.length);
    return String([...((await valueOf(shell, part, io)) ?? parameter(shell, part.parameter))].length);
  }
  if (operation?.type === 'Names') return [...shell.state.variables.keys()].filter((name) => name.startsWith(part.parameter)).join(' ');
  let value = await valueOf(shell, part, io);
  if (part.prefix === '!') value = value === undefined ? undefined : lookUpParameter(shell.state, value);
  if (!operation) {
    if (value === undefined && shell.state.options.has('u')) parameter(shell, part.parameter);
    return value ?? '';
  }
  if (operation.type === 'Default') return expandDefault(shell, part.parameter, value, operation.operator, operation.operand, io);
  const text = value ?? '';
  switch (operation.type) {
    case 'Remove': {
      const pattern = await patternText(shell, operation.operand, io);
      return removePart(text, pattern, operation.operator);
    }
    case 'Replace':
      return replacePart(
        text,
        await patternText(shell, operation.pattern, io),
        await shell.expandText(operation.replacement, io),
        operation.operator,
      );
    case 'Slice': {
      const from = await number(shell, operation.offset, io);
      const start = from < 0 ? Math.max(0, text.length + from) : from;
      if (!operation.length) return text.slice(start);
      const length = await number(shell, operation.length, io);
      return text.slice(start, length < 0 ? length : start + length);
    }
    case 'CaseModification': {
      const change = (piece: string): string => (operation.operator.startsWith('^') ? piece.toUpperCase() : piece.toLowerCase());
      return operation.operator.length === 2 ? change(text) : change(text.slice(0, 1)) + text.slice(1);
    }
    case 'Transform':
      return (await shell.expandText(operation.operand, io)) === 'Q' ? `'${text.replaceAll("'", "'\\''")}'` : text;
    default:
      throw new ShellError(shell.complain(`${part.text}: bad substitution`));
  }
}

async function valueOf(shell: Interpreter, part: ParameterExpansionPart, io: ShellIo): Promise<string | undefined> {
  if (!part.index) return lookUpParameter(shell.state, part.parameter);
  if (part.index.text === '@' || part.index.text === '*') return arrayOf(shell, part.parameter).join(' ');
  const index = await number(shell, part.index, io);
  return arrayOf(shell, part.parameter).at(index);
}

async function expandDefault(
  shell: Interpreter,
  name: string,
  value: string | undefined,
  operator: string,
  operand: Word,
  io: ShellIo,
): Promise<string> {
  const isMissing = value === undefined || (operator.startsWith(':') && value === '');
  switch (operator.at(-1)) {
    case '-':
      return isMissing ? shell.expandText(operand, io) : value;
    case '+':
      return isMissing ? '' : shell.expandText(operand, io);
    case '=': {
      if (!isMissing) return value;
      const text = await shell.expandText(operand, io);
      shell.assign(name, text);
      return text;
    }
    default: {
      if (!isMissing) return value;
      const message =
        (await shell.expandText(operand, io)) ||
        (shell.dialect.kind === 'bash'
          ? 'parameter null or not set'
          : operator.startsWith(':')
            ? 'parameter not set or null'
            : 'parameter not set');
      throw new ShellError(shell.complain(`${name}: ${message}`), shell.dialect.fatalStatus, true);
    }
  }
}

/** An operand as a pattern: what is quoted in it stands for itself. */
export async function patternText(shell: Interpreter, word: Word, io: ShellIo): Promise<string> {
  if (!word.parts) return word.value;
  const texts: string[] = [];
  for (const part of word.parts) {
    const text = await shell.expandText({ ...word, text: '', parts: [part] }, io);
    const isActive =
      part.type === 'Glob' ||
      part.type === 'ExtendedGlob' ||
      part.type === 'SimpleExpansion' ||
      part.type === 'ParameterExpansion' ||
      part.type === 'CommandExpansion';
    texts.push(isActive ? text : escapePattern(text));
  }
  return texts.join('');
}

function removePart(text: string, pattern: string, operator: string): string {
  const compiled = readPattern(pattern);
  const lengths = Array.from({ length: Math.min(text.length, 10_000) + 1 }, (_, length) => length);
  if (operator.length === 2) lengths.reverse();
  const isPrefix = operator.startsWith('#');
  const found = lengths.find((length) => compiled.matches(isPrefix ? text.slice(0, length) : text.slice(text.length - length)));
  if (found === undefined) return text;
  return isPrefix ? text.slice(found) : text.slice(0, text.length - found);
}

function replacePart(text: string, pattern: string, replacement: string, operator: string): string {
  if (pattern === '') return text;
  const compiled = readPattern(pattern);
  const out: string[] = [];
  for (let at = 0; at <= text.length;) {
    const rest = text.slice(at, at + 1_000);
    const length = operator === '/#' && at > 0 ? 0 : operator !== '/%' ? compiled.longest(rest) : compiled.matches(rest) ? rest.length : 0;
    if (length > 0) {
      out.push(replacement);
      at += length;
      if (operator !== '//') return out.join('') + text.slice(at);
    } else out.push(text.slice(at, ++at));
  }
  return out.join('');
}

async function number(shell: Interpreter, word: Word, io: ShellIo): Promise<number> {
  return (await arithmetic()).calculateText(shell, await shell.expandText(word, io), io);
}
