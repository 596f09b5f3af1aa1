import type { Word, WordPart } from 'unbash';
import type { Interpreter } from './interpreter.js';
import type { ShellIo } from './shell-io.js';
import { fetchOnce } from '../../model/fetch-once.js';
import { LimitReached } from '../stop.js';
import { parameter } from './parameters.js';
import { ShellError, type ShellState } from './shell-state.js';

const arithmetic = fetchOnce(() => import('./arithmetic.js'));
const braces = fetchOnce(() => import('./expand-braces.js'));
const names = fetchOnce(() => import('./expand-names.js'));
const parameters = fetchOnce(() => import('./expand-parameter.js'));

/** A stretch of a field; where `isActive`, it came unquoted: `*` in it matches names. */
export interface Segment {
  readonly text: string;
  readonly isActive: boolean;
}

/** Characters of one word at most: as many as a whole run may print. */
const MAX_CHARACTERS = 10_000_000;

/** A word in the making: empty fields without quotes vanish. */
export interface Field {
  readonly segments: Segment[];
  isQuoted: boolean;
}

/** Expands words into arguments: parameters, substitutions, splitting, file names. */
export async function expandWords(shell: Interpreter, words: readonly Word[], io: ShellIo): Promise<string[]> {
  const argv: string[] = [];
  for (const word of words) {
    if (!word.parts && !word.text.startsWith('~')) {
      argv.push(word.value);
      continue;
    }
    if (shell.dialect.kind === 'bash' && word.parts?.some((part) => part.type === 'BraceExpansion')) {
      for (const text of await expandWords(shell, (await braces()).expandBraces(word), io)) argv.push(text);
      continue;
    }
    for (const field of await expandFields(shell, word, io)) {
      const text = joined(field.segments.map((segment) => segment.text));
      if (text === '' && !field.isQuoted) continue;
      const isPattern = field.segments.some((segment) => segment.isActive && /[*?[]/.test(segment.text)) && !shell.state.options.has('f');
      if (isPattern) for (const name of (await names()).expandNames(shell, field.segments, text)) argv.push(name);
      else argv.push(text);
    }
  }
  return argv;
}

/** Expands a word to one text, without splitting: assignments, redirections, here-strings, `case`. */
export async function expandText(shell: Interpreter, word: Word, io: ShellIo): Promise<string> {
  if (!word.parts && !word.text.startsWith('~')) return word.value;
  const parts: string[] = [];
  for (const part of withTilde(shell.state, word)) parts.push(await partText(shell, part, io));
  return joined(parts);
}

/** Expands parts to one text, as within double quotes. */
export async function expandParts(shell: Interpreter, parts: readonly WordPart[], io: ShellIo): Promise<string> {
  const texts: string[] = [];
  for (const part of parts) texts.push(await partText(shell, part, io));
  return joined(texts);
}

function joined(texts: readonly string[]): string {
  if (texts.reduce((sum, { length }) => sum + length, 0) > MAX_CHARACTERS)
    throw new LimitReached(`limit of ${MAX_CHARACTERS} characters in a word reached`);
  return texts.join('');
}

async function expandFields(shell: Interpreter, word: Word, io: ShellIo): Promise<Field[]> {
  const fields: Field[] = [{ segments: [], isQuoted: false }];
  const last = (): Field => fields[fields.length - 1] as Field;
  const addFields = (texts: readonly string[], isActive: boolean): void => {
    for (const [index, text] of texts.entries()) {
      if (index > 0) fields.push({ segments: [], isQuoted: false });
      last().segments.push({ text, isActive });
      if (!isActive) last().isQuoted = true;
    }
  };
  for (const part of withTilde(shell.state, word)) {
    if (part.type === 'DoubleQuoted' || part.type === 'LocaleString') {
      const only = part.parts.length === 1 ? part.parts[0] : undefined;
      for (const child of part.parts) {
        const list = await listOf(shell, child, io);
        if (list) addFields(list, false);
        else addFields([await partText(shell, child, io)], false);
      }
      // "$@" with nothing in it leaves nothing, not an empty word.
      if (!(only && isAllArguments(only.text) && last().segments.length === 0)) last().isQuoted = true;
    } else if (part.type === 'Glob' || part.type === 'ExtendedGlob') {
      last().segments.push({ text: part.text, isActive: true });
    } else if (part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted') {
      last().segments.push({ text: part.value, isActive: false });
      if (part.type !== 'Literal' || part.value !== '') last().isQuoted = true;
    } else {
      const list = (await listOf(shell, part, io)) ?? [await partText(shell, part, io)];
      for (const [index, text] of list.entries()) {
        if (index > 0) fields.push({ segments: [], isQuoted: false });
        const pieces = splitFields(text, shell.state.variables.get('IFS') ?? ' \t\n');
        addFields(pieces, true);
      }
    }
  }
  return fields;
}

/** Splits at blanks; a blank at either end leaves an empty piece there, which parts this field from its neighbour. */
function splitFields(text: string, separators: string): string[] {
  if (separators === '') return [text];
  const escaped = separators.replace(/[\\\]^-]/g, '\\$&');
  const blank = [...separators].filter((c) => ' \t\n'.includes(c)).join('');
  if (blank.length === separators.length) return text.split(new RegExp(`[${escaped}]+`));
  return text.split(new RegExp(`[${blank}]*[${escaped}][${blank}]*`));
}

/** The words of `$@` (quoted or not) and unquoted `$*`, or of an array; null for anything else. */
async function listOf(shell: Interpreter, part: WordPart, io: ShellIo): Promise<readonly string[] | null> {
  if (part.type === 'SimpleExpansion' && part.text === '$@') return shell.state.positional;
  if (part.type === 'ParameterExpansion') return (await parameters()).expandList(shell, part, io);
  return null;
}

function isAllArguments(text: string): boolean {
  return text === '$@' || text === '${@}' || /^\$\{\w+\[@\]\}$/.test(text);
}

async function partText(shell: Interpreter, part: WordPart, io: ShellIo): Promise<string> {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return expandParts(shell, part.parts, io);
    case 'SimpleExpansion':
      return parameter(shell, part.text.slice(1));
    case 'CommandExpansion':
      return part.script ? expandCommand(shell, part, io) : '';
    case 'ParameterExpansion':
      return (await parameters()).expandParameter(shell, part, io);
    case 'ArithmeticExpansion':
      return part.expression ? String(await (await arithmetic()).calculate(shell, part.expression, io)) : '0';
    case 'BraceExpansion':
      // Text to the small shells: what is within is expanded all the same.
      return part.parts ? `{${await expandParts(shell, part.parts, io)}}` : part.text;
    case 'ProcessSubstitution':
      throw new ShellError(shell.complain('process substitution is not supported'));
    default:
      return part.text;
  }
}

async function expandCommand(shell: Interpreter, part: Extract<WordPart, { type: 'CommandExpansion' }>, io: ShellIo): Promise<string> {
  const error = part.script?.errors?.[0];
  if (error) throw new ShellError(shell.complain(`command substitution: ${error.message}`), 2);
  return shell.substitute(part.script?.commands ?? [], io);
}

/** The word's parts, with `~` at its start made the home directory. */
function withTilde(state: ShellState, word: Word): readonly WordPart[] {
  const parts = word.parts ?? [{ type: 'Literal', pos: word.pos, end: word.end, text: word.text, value: word.value }];
  const [first] = parts;
  if (!first || first.type !== 'Literal' || !/^~(\/|$)/.test(first.text)) return parts;
  const value = (state.variables.get('HOME') ?? '/root') + first.value.slice(1);
  return [{ ...first, type: 'SingleQuoted', value }, ...parts.slice(1)];
}
