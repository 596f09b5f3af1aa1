import type { Program } from '../process.js';
import { escapeOf } from './escapes.js';
import { readOptions } from './options.js';
import { readOperands } from './read-operand.js';
import { linesOf } from './lines-of.js';
import { complain } from './say.js';

/** `cut -d -f -c`. */
export const cut: Program = (process) => {
  const options = readOptions(process, 'd:f:c:b:s', { delimiter: 'd', fields: 'f', characters: 'c', bytes: 'b', 'only-delimited': 's' });
  if (!options) return 1;
  const list = options.value('f') ?? options.value('c') ?? options.value('b');
  if (list === undefined) return complain(process, 'you must specify a list of bytes, characters, or fields');
  const ranges = list.split(',').map((range) => {
    const [, from = '', dash = '', to = ''] = /^(\d*)(-?)(\d*)$/.exec(range) ?? [];
    return { from: Number(from || 1), to: dash === '' ? Number(from) : to === '' ? Infinity : Number(to) };
  });
  const isTaken = (index: number): boolean => ranges.some(({ from, to }) => index + 1 >= from && index + 1 <= to);
  const { texts, status } = readOperands(process, options.operands);
  const delimiter = options.value('d') ?? '\t';
  for (const line of texts.flatMap(({ text }) => linesOf(text))) {
    if (!options.has('f')) process.stdout.write([...line].filter((_, index) => isTaken(index)).join('') + '\n');
    else if (line.includes(delimiter))
      process.stdout.write(
        line
          .split(delimiter)
          .filter((_, index) => isTaken(index))
          .join(delimiter) + '\n',
      );
    else if (!options.has('s')) process.stdout.write(line + '\n');
  }
  return status;
};

const classes: Readonly<Record<string, string>> = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digit: '0123456789',
  space: ' \t\n\r\v\f',
  blank: ' \t',
  punct: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
};

/** The characters of a `tr` set: ranges, classes, escapes. */
function charactersOf(set: string): string[] {
  const named = set.replace(/\[:([a-z]+):\]/g, (_, name: string) =>
    name === 'alpha'
      ? (classes['upper'] ?? '') + (classes['lower'] ?? '')
      : name === 'alnum'
        ? (classes['digit'] ?? '') + (classes['upper'] ?? '') + (classes['lower'] ?? '')
        : (classes[name] ?? ''),
  );
  const plain = named.replace(/\\([0-7]{1,3}|[\s\S])/g, (whole, code: string) => escapeOf(code) ?? code);
  return [
    ...plain.replace(/([\s\S])-([\s\S])/gu, (whole, from: string, to: string) => {
      const [start, end] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
      return end < start || end - start > 1_000
        ? whole
        : Array.from({ length: end - start + 1 }, (_, i) => String.fromCodePoint(start + i)).join('');
    }),
  ];
}

/** `tr [-cds] set1 [set2]`. */
export const tr: Program = (process) => {
  const options = readOptions(process, 'cCdst', { complement: 'c', delete: 'd', 'squeeze-repeats': 's' });
  if (!options) return 1;
  const [first, second] = options.operands;
  if (first === undefined) return complain(process, 'missing operand');
  const from = charactersOf(first);
  const to = second === undefined ? [] : charactersOf(second);
  const places = new Map(from.map((character, index) => [character, index]));
  const isComplement = options.has('c') || options.has('C');
  const squeezed = new Set(options.has('s') ? (second === undefined || options.has('d') ? (to.length > 0 ? to : from) : to) : []);
  let last = '';
  let out = '';
  for (const character of process.stdin ?? '') {
    const place = places.get(character);
    const isMember = (place !== undefined) !== isComplement;
    if (isMember && options.has('d')) continue;
    const mapped =
      isMember && to.length > 0 ? (isComplement ? (to.at(-1) ?? '') : (to[Math.min(place ?? 0, to.length - 1)] ?? '')) : character;
    const isSqueezable = squeezed.has(mapped) !== (isComplement && to.length === 0 && options.has('s'));
    if (isSqueezable && mapped === last) continue;
    out += mapped;
    last = mapped;
  }
  process.stdout.write(out);
  return 0;
};

/** `rev`: each line from its end. */
export const rev: Program = (process) => {
  const { texts, status } = readOperands(process, process.argv.slice(1));
  for (const line of texts.flatMap(({ text }) => linesOf(text))) process.stdout.write([...line].reverse().join('') + '\n');
  return status;
};

/** `tac`: the last line first. */
export const tac: Program = (process) => {
  const { texts, status } = readOperands(process, process.argv.slice(1));
  for (const { text } of texts)
    process.stdout.write(
      linesOf(text)
        .reverse()
        .map((line) => line + '\n')
        .join(''),
    );
  return status;
};

/** `nl`: numbers lines that are not empty. */
export const nl: Program = (process) => {
  const { texts, status } = readOperands(
    process,
    process.argv.slice(1).filter((arg) => !arg.startsWith('-')),
  );
  let number = 0;
  for (const line of texts.flatMap(({ text }) => linesOf(text)))
    process.stdout.write(line === '' ? '       \n' : `${String(++number).padStart(6)}\t${line}\n`);
  return status;
};

/** `base64 [-d]`. */
export const base64: Program = async (process) => {
  const byteText = await import('../byte-text.js');
  const options = readOptions(process, 'dw:i', { decode: 'd', wrap: 'w' });
  if (!options) return 1;
  const { texts, status } = readOperands(process, options.operands.slice(0, 1));
  const text = texts.map((file) => file.text).join('');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  if (options.has('d')) {
    const digits = [...text.replace(/[\s=]/g, '')].map((character) => alphabet.indexOf(character));
    if (digits.includes(-1)) return complain(process, 'invalid input');
    const bytes: number[] = [];
    for (let at = 0; at + 1 < digits.length; at += 4) {
      const word = ((digits[at] ?? 0) << 18) | ((digits[at + 1] ?? 0) << 12) | ((digits[at + 2] ?? 0) << 6) | (digits[at + 3] ?? 0);
      bytes.push(word >> 16, ...(at + 2 < digits.length ? [(word >> 8) & 0xff] : []), ...(at + 3 < digits.length ? [word & 0xff] : []));
    }
    process.stdout.write(byteText.bytesToText(Uint8Array.from(bytes)));
    return status;
  }
  const bytes = byteText.textToBytes(text);
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((word >> shift) & 63)).join('');
    out += at + 2 < bytes.length ? digits : digits.slice(0, bytes.length - at + 1).padEnd(4, '=');
  }
  const width = Number(options.value('w') ?? 76);
  process.stdout.write(width > 0 ? out.replace(new RegExp(`(.{${Math.min(width, 1_000)}})`, 'g'), '$1\n').replace(/\n?$/, '\n') : out);
  return status;
};
