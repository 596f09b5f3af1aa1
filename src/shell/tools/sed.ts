import type { Program } from '../process.js';
import { hasBusybox } from '../dialect.js';
import { readOptions } from './options.js';
import { readOperands } from './read-operand.js';
import { absolute, complain } from './say.js';
import { parseSed, SedError, type SedCommand } from './sed-script.js';
import { runSed } from './sed-run.js';

/** Edits text line by line. */
export const sed: Program = (process) => {
  const { argv, suffix } = takeSuffix(process.argv);
  const options = readOptions(
    process,
    'nErie:f:sz',
    { quiet: 'n', silent: 'n', expression: 'e', 'regexp-extended': 'E', 'in-place': 'i' },
    argv,
  );
  if (!options) return 1;
  const operands = [...options.operands];
  const source = options.value('e') === undefined ? operands.shift() : expressionsOf(argv);
  if (source === undefined) {
    process.stderr.write(`Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\n`);
    return 1;
  }
  let commands: SedCommand[];
  try {
    commands = parseSed(source, options.has('E') || options.has('r'));
  } catch (error) {
    if (!(error instanceof SedError)) throw error;
    return complain(process, hasBusybox(process.files) ? error.busybox : `-e expression #1, char ${error.at}: ${error.message}`);
  }
  const quiet = options.has('n');
  if (!options.has('i')) {
    const { texts, status } = readOperands(process, operands);
    process.stdout.write(runSed(process, commands, texts.map(({ text }) => text).join(''), quiet));
    return status;
  }
  let status = 0;
  for (const operand of operands) {
    const { texts, status: read } = readOperands(process, [operand]);
    status = read || status;
    for (const { text } of texts) {
      const path = absolute(process, operand);
      const node = process.files.stat(path);
      const mode = typeof node === 'string' ? 0o644 : node.mode;
      if (suffix !== '') process.files.apply({ op: 'write', path: path + suffix, content: text, mode });
      // A new file takes the old one's place, as sed -i makes it.
      const edited = runSed(process, commands, text, quiet);
      const temporary = `${path.slice(0, path.lastIndexOf('/') + 1)}sed${String(process.session.world.clockMs % 1_000_000).padStart(6, '0')}`;
      const errno =
        process.files.apply({ op: 'write', path: temporary, content: edited, mode }) ??
        process.files.apply({ op: 'rename', path: temporary, to: path });
      if (errno)
        status = complain(
          process,
          `couldn't open temporary file ${temporary}: ${errno === 'EROFS' ? 'Read-only file system' : 'Permission denied'}`,
        );
    }
  }
  return status;
};

/** `-i.bak` carries a suffix; `-i` alone takes none. */
function takeSuffix(argv: readonly string[]): { argv: string[]; suffix: string } {
  let suffix = '';
  const plain = argv.map((arg) => {
    const match = /^(-i|--in-place=)([^\s].*)$/.exec(arg);
    if (!match || /^-i[nEres]+$/.test(arg)) return arg;
    suffix = match[2] ?? '';
    return '-i';
  });
  return { argv: plain, suffix };
}

function expressionsOf(argv: readonly string[]): string {
  const all: string[] = [];
  for (const [index, arg] of argv.entries()) {
    if (/^-[nErisz]*e$/.test(arg) || arg === '--expression') all.push(argv[index + 1] ?? '');
    else if (arg.startsWith('--expression=')) all.push(arg.slice(13));
    else if (/^-e./.test(arg)) all.push(arg.slice(2));
  }
  return all.join('\n');
}
