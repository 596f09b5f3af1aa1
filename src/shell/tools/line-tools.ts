import type { Program } from '../process.js';
import { readOptions } from './options.js';
import { readOperands } from './read-operand.js';
import { linesOf } from './lines-of.js';
import { absolute, complain } from './say.js';
import { textToBytes } from '../byte-text.js';
import { hasBusybox } from '../dialect.js';
import { strerror } from '../../model/file-system/strerror.js';

/** `wc [-lwcm]`. */
export const wc: Program = (process) => {
  const options = readOptions(process, 'lwcmL', { lines: 'l', words: 'w', bytes: 'c', chars: 'm' });
  if (!options) return 1;
  const isAll = !['l', 'w', 'c', 'm', 'L'].some((letter) => options.has(letter));
  const { texts, status } = readOperands(process, options.operands);
  const count = (text: string): number[] => [
    ...(isAll || options.has('l') ? [text.split('\n').length - 1] : []),
    ...(isAll || options.has('w') ? [text.split(/\s+/).filter(Boolean).length] : []),
    ...(isAll || options.has('c') ? [textToBytes(text).length] : []),
    ...(options.has('m') ? [[...text].length] : []),
    ...(options.has('L') ? [Math.max(0, ...linesOf(text).map((line) => line.length))] : []),
  ];
  const rows = texts.map(({ name, text }) => ({ name: name === '-' ? '' : name, counts: count(text) }));
  if (rows.length > 1)
    rows.push({
      name: 'total',
      counts: (rows[0]?.counts ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row.counts[column] ?? 0), 0)),
    });
  const busybox = hasBusybox(process.files);
  const isPlain = (rows[0]?.counts.length ?? 0) === 1 && rows.length === 1;
  const fromInput = options.operands.length === 0;
  const width = isPlain ? 1 : busybox ? 9 : fromInput ? 7 : Math.max(1, ...rows.flatMap((row) => row.counts.map((n) => String(n).length)));
  for (const { name, counts } of rows) {
    const shown = counts.map((n) => String(n).padStart(width)).join(' ');
    process.stdout.write(`${shown}${name === '' ? '' : ' ' + name}\n`);
  }
  return status;
};

/** `sort [-nruk]`. */
export const sort: Program = (process) => {
  const options = readOptions(process, 'nrufbhVsck:t:o:', {
    'numeric-sort': 'n',
    reverse: 'r',
    unique: 'u',
    key: 'k',
    'field-separator': 't',
    output: 'o',
    'human-numeric-sort': 'h',
    'version-sort': 'V',
    'ignore-case': 'f',
  });
  if (!options) return 2;
  const { texts, status } = readOperands(process, options.operands);
  const lines = texts.flatMap(({ text }) => linesOf(text));
  const [, first = '', last, flags = ''] = /^(\d+)(?:\.\d+)?(?:,(\d+))?([nrfbhV]*)/.exec(options.value('k') ?? '') ?? [];
  const separator = options.value('t');
  const key = (line: string): string => {
    if (first === '') return line;
    const fields = separator === undefined ? (line.match(/\s*\S+/g) ?? []) : line.split(separator);
    return fields
      .slice(Number(first) - 1, last === undefined ? undefined : Number(last))
      .join(separator ?? '')
      .trimStart();
  };
  const isNumeric = options.has('n') || options.has('h') || flags.includes('n') || flags.includes('h');
  const isVersion = options.has('V') || flags.includes('V');
  const unit = (text: string): number => ({ K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 })[/\d([KMGT])/.exec(text)?.[1] ?? ''] ?? 1;
  const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const compareVersions = (a: string, b: string): number => {
    const [left, right] = [a, b].map((text) =>
      (text.match(/\d+|\D+/g) ?? []).map((part) => (/^\d/.test(part) ? part.padStart(12, '0') : part)).join(''),
    );
    return compareText(left ?? '', right ?? '');
  };
  const compare = (a: string, b: string): number => {
    const [left, right] = options.has('f') || flags.includes('f') ? [key(a).toUpperCase(), key(b).toUpperCase()] : [key(a), key(b)];
    if (isNumeric) return (parseFloat(left) || 0) * unit(left) - (parseFloat(right) || 0) * unit(right);
    return isVersion ? compareVersions(left, right) : compareText(left, right);
  };
  let sorted = [...lines].sort((a, b) => compare(a, b) || (options.has('s') ? 0 : compareText(a, b)));
  if (options.has('r') || flags.includes('r')) sorted.reverse();
  if (options.has('u')) sorted = sorted.filter((line, index) => index === 0 || compare(line, sorted[index - 1] ?? '') !== 0);
  if (status !== 0) return 2;
  const text = sorted.map((line) => line + '\n').join('');
  if (!options.has('o')) process.stdout.write(text);
  else {
    const errno = process.files.apply({ op: 'write', path: absolute(process, options.value('o') ?? ''), content: text });
    if (errno) return complain(process, `open failed: ${options.value('o') ?? ''}: ${strerror(errno)}`);
  }
  return status;
};

/** `uniq [-cdu]`. */
export const uniq: Program = (process) => {
  const options = readOptions(process, 'cdui', { count: 'c', repeated: 'd', unique: 'u' });
  if (!options) return 1;
  const { texts, status } = readOperands(process, options.operands.slice(0, 1));
  const groups: { line: string; count: number }[] = [];
  for (const line of texts.flatMap(({ text }) => linesOf(text))) {
    const last = groups.at(-1);
    if (last && (options.has('i') ? last.line.toLowerCase() === line.toLowerCase() : last.line === line)) last.count++;
    else groups.push({ line, count: 1 });
  }
  for (const { line, count } of groups) {
    if ((options.has('d') && count === 1) || (options.has('u') && count > 1)) continue;
    process.stdout.write(options.has('c') ? `${String(count).padStart(7)} ${line}\n` : `${line}\n`);
  }
  return status;
};
