import { parse, type Word, type WordPart } from 'unbash';
import { LimitReached } from '../stop.js';

/** Most words that one brace expansion makes: the run stops there, since to leave some out would be to tell something else. */
const MAX_WORDS = 100_000;

/** The words that a word with `{a,b}` or `{1..50}` in it stands for. */
export function expandBraces(word: Word): readonly Word[] {
  if (!word.parts?.some((part) => part.type === 'BraceExpansion')) return [word];
  let texts: string[] = [''];
  for (const part of word.parts) {
    const choices = part.type === 'BraceExpansion' ? choicesOf(part) : [part.text];
    checkCount(texts.length * choices.length);
    texts = texts.flatMap((text) => choices.map((choice) => text + choice));
  }
  return texts.map(parseWord);
}

function choicesOf(part: WordPart): string[] {
  const inner = part.text.slice(1, -1);
  return sequenceOf(inner) ?? splitChoices(inner).flatMap((choice) => expandBraces(parseWord(choice)).map((word) => word.text));
}

function sequenceOf(inner: string): string[] | null {
  const numbers = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(inner);
  if (numbers) {
    const [, from = '', to = '', by = '1'] = numbers;
    const width = /^-?0\d/.test(from) || /^-?0\d/.test(to) ? Math.max(from.length, to.length) : 0;
    return range(Number(from), Number(to), Number(by)).map((n) =>
      n < 0 ? '-' + String(-n).padStart(width - 1, '0') : String(n).padStart(width, '0'),
    );
  }
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d+))?$/.exec(inner);
  if (!letters) return null;
  const [, from = 'a', to = 'a', by = '1'] = letters;
  return range(from.charCodeAt(0), to.charCodeAt(0), Number(by)).map((code) => String.fromCharCode(code));
}

function range(from: number, to: number, by: number): number[] {
  const step = (Math.abs(by) || 1) * (to < from ? -1 : 1);
  const count = Math.floor(Math.abs(to - from) / Math.abs(step)) + 1;
  checkCount(count);
  return Array.from({ length: count }, (_, index) => from + index * step);
}

function checkCount(count: number): void {
  if (count > MAX_WORDS) throw new LimitReached(`limit of ${MAX_WORDS} words from braces reached`);
}

/** Splits at commas that are not quoted, escaped or in inner braces. */
function splitChoices(inner: string): string[] {
  const choices = [''];
  let depth = 0;
  for (const [token] of inner.matchAll(/\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\$\{[^}]*\}|[\s\S]/g)) {
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (token === ',' && depth === 0) choices.push('');
    else choices[choices.length - 1] += token;
  }
  return choices;
}

function parseWord(text: string): Word {
  const command = parse('_ ' + text).commands[0]?.command;
  const word = command?.type === 'Command' ? command.suffix[0] : undefined;
  return word?.type === 'Word' ? word : { type: 'Word', text, value: text, pos: 0, end: text.length };
}
