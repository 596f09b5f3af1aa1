import type { Program } from '../process.js';
import { readOptions } from './options.js';
import { linesOf } from './lines-of.js';

/** `xargs [-n count] [-I mark] [-0r] command…`: the words of its input as arguments. */
export const xargs: Program = async (process) => {
  // Options end at the command.
  const argv = [...process.argv];
  let end = 1;
  while (argv[end]?.startsWith('-')) end += /^-[nIdPLs]$/.test(argv[end] ?? '') ? 2 : 1;
  const options = readOptions(
    process,
    'n:I:d:P:L:s:0rt',
    { null: '0', 'no-run-if-empty': 'r', 'max-args': 'n', replace: 'I', delimiter: 'd' },
    argv.slice(0, end),
  );
  if (!options) return 1;
  const command = argv.slice(end).length > 0 ? argv.slice(end) : ['echo'];
  const text = process.stdin ?? '';
  const mark = options.value('I');
  const delimiter = options.value('d')?.replace('\\n', '\n');
  const words = options.has('0')
    ? text.split('\0').filter(Boolean)
    : delimiter !== undefined
      ? text.replace(/\n$/, '').split(delimiter)
      : mark !== undefined || options.has('L')
        ? linesOf(text).filter(Boolean)
        : wordsOf(text);
  if (words.length === 0 && (options.has('r') || process.where === 'container' || mark !== undefined)) return 0;
  const size = mark !== undefined ? 1 : Math.max(1, Number(options.value('n') ?? options.value('L') ?? 5_000));
  let status = 0;
  for (let at = 0; at < Math.max(1, words.length); at += size) {
    const group = words.slice(at, at + size);
    const line = mark === undefined ? [...command, ...group] : command.map((word) => word.replaceAll(mark, group[0]?.trimStart() ?? ''));
    const result = await process.spawn(line, { stdin: '' });
    if (result === 127 || result === 126) return result;
    if (result !== 0) status = 123;
  }
  return status;
};

function wordsOf(text: string): string[] {
  const words = text.match(/(?:"[^"\n]*"|'[^'\n]*'|\\[\s\S]|[^\s"'\\])+/g) ?? [];
  return words.map((word) =>
    word.replace(
      /"([^"\n]*)"|'([^'\n]*)'|\\([\s\S])/g,
      (_, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
    ),
  );
}
