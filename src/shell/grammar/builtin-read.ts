import type { Builtin } from './builtin-table.js';

/** `read [-r] [-p prompt] NAME…`: one line, its words to the names, the rest to the last. 1 at the end of input. */
export const read: Builtin = (shell, argv, io) => {
  const names: string[] = [];
  let isRaw = false;
  const args = argv.slice(1);
  while (args.length > 0) {
    const arg = args.shift() ?? '';
    if (/^-[ptnNdiua]$/.test(arg)) args.shift();
    else if (/^-[rse]+$/.test(arg)) isRaw ||= arg.includes('r');
    else names.push(arg);
  }
  if (names.length === 0) names.push('REPLY');
  let line = io.input.takeLine();
  const isEnd = line === null;
  while (!isRaw && line?.endsWith('\\')) line = line.slice(0, -1) + (io.input.takeLine() ?? '');
  const separators = shell.state.variables.get('IFS') ?? ' \t\n';
  const blanks = separators.replace(/[^ \t\n]/g, '');
  let left = trim(isRaw ? (line ?? '') : (line ?? '').replace(/\\(.)/g, '$1'), blanks);
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    let end = isLast ? left.length : [...left].findIndex((character) => separators.includes(character));
    if (end < 0) end = left.length;
    shell.assign(name, left.slice(0, end));
    left = trim(
      left.slice(end).replace(/^[^ \t\n]/, (c) => (separators.includes(c) ? '' : c)),
      blanks,
    );
  }
  return Number(isEnd);
};

function trim(text: string, blanks: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && blanks.includes(text[start] ?? 'x')) start++;
  while (end > start && blanks.includes(text[end - 1] ?? 'x')) end--;
  return text.slice(start, end);
}
