import { resolvePath } from '../../model/file-system/lookup.js';
import type { Process, Program } from '../process.js';
import { compileExpression } from './expression.js';
import { hasBusybox } from '../dialect.js';
import { busyboxUsage } from './busybox-usage.js';
import { readOptions } from './options.js';
import { readOperand } from './read-operand.js';
import { linesOf } from './lines-of.js';
import { complain } from './say.js';

/** Prints the lines that match. */
export const grep: Program = (process) => {
  const options = readOptions(process, 'EFGPivncqlLhHorRswxe:f:m:A:B:C:', {
    'extended-regexp': 'E',
    'fixed-strings': 'F',
    'ignore-case': 'i',
    'invert-match': 'v',
    'line-number': 'n',
    count: 'c',
    quiet: 'q',
    silent: 'q',
    'files-with-matches': 'l',
    'no-filename': 'h',
    'with-filename': 'H',
    'only-matching': 'o',
    recursive: 'r',
    'no-messages': 's',
    'word-regexp': 'w',
    'line-regexp': 'x',
    regexp: 'e',
    'max-count': 'm',
    color: 's',
    colour: 's',
  });
  if (!options) return 2;
  const { has } = options;
  const operands = [...options.operands];
  const source =
    options.value('e') ?? (has('f') ? (readOperand(process, options.value('f') ?? '') ?? '').replace(/\n$/, '') : operands.shift());
  if (source === undefined) {
    const tool = process.argv[0] ?? 'grep';
    if (hasBusybox(process.files)) process.stderr.write(busyboxUsage(tool));
    else process.stderr.write(`Usage: ${tool} [OPTION]... PATTERNS [FILE]...\nTry '${tool} --help' for more information.\n`);
    return 2;
  }
  const name = process.argv[0] ?? 'grep';
  const matcher = compileExpression(source, {
    isFixed: has('F') || name.endsWith('fgrep'),
    isExtended: has('E') || has('P') || name.endsWith('egrep'),
    ignoresCase: has('i'),
    isWord: has('w'),
    isLine: has('x'),
  });
  if (!matcher) {
    complain(process, `bad regex '${source}'`);
    return 2;
  }
  const isRecursive = has('r') || has('R');
  let status = 1;
  let failed = false;
  const files = operands.length > 0 ? operands : [isRecursive ? '.' : '-'];
  const all = isRecursive ? files.flatMap((file) => filesBelow(process, file)) : files;
  const isNamed = has('H') || (!has('h') && (all.length > 1 || isRecursive));
  const limit = has('m') ? Number(options.value('m')) : Infinity;
  const after = Number(options.value('A') ?? options.value('C') ?? 0);
  const before = Number(options.value('B') ?? options.value('C') ?? 0);
  for (const file of all) {
    const text =
      has('s') && typeof process.files.stat(resolvePath(process.cwd, file)) === 'string' && file !== '-'
        ? null
        : readOperand(process, file);
    if (text === null) {
      failed = true;
      continue;
    }
    const lines = linesOf(text);
    const shown = file === '-' ? '(standard input)' : file;
    let count = 0;
    let last = -1;
    const show = (index: number, mark: string, line: string): void =>
      process.stdout.write((isNamed ? shown + mark : '') + (has('n') ? `${index + 1}${mark}` : '') + line + '\n');
    for (const [index, line] of lines.entries()) {
      if (matcher.test(line) === has('v') || count >= limit) continue;
      count++;
      status = 0;
      if (has('q')) return 0;
      if (has('c') || has('l') || has('L')) continue;
      if (has('o')) {
        for (const found of matcher.matches(line)) show(index, ':', found);
        continue;
      }
      const from = Math.max(last + 1, index - before);
      if ((after > 0 || before > 0) && last >= 0 && from > last + 1) process.stdout.write('--\n');
      for (let i = from; i < index; i++) show(i, '-', lines[i] ?? '');
      show(index, ':', line);
      last = index;
      for (let i = index + 1; i <= index + after && i < lines.length && matcher.test(lines[i] ?? '') === has('v'); i++) {
        show(i, '-', lines[i] ?? '');
        last = i;
      }
    }
    if (has('c')) process.stdout.write(`${isNamed ? shown + ':' : ''}${count}\n`);
    if (has('l') ? count > 0 : has('L') && count === 0) process.stdout.write(shown + '\n');
  }
  return failed ? 2 : status;
};

/** All regular files below a path, in order of name. */
function filesBelow(process: Process, path: string): string[] {
  const node = process.files.stat(resolvePath(process.cwd, path), { follow: false });
  if (typeof node === 'string' || node.kind === 'file') return [path];
  if (node.kind !== 'directory') return [];
  return [...node.children.keys()]
    .sort()
    .flatMap((name) => filesBelow(process, path === '.' ? name : `${path.replace(/\/$/, '')}/${name}`));
}
