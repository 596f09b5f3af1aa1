import type { FileNode } from '../../model/file-system/file-node.js';
import { modeLetters } from '../../model/file-system/mode-letters.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import { groupName, userName } from '../user-names.js';
import type { Process, Program } from '../process.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';
import { showAge } from './show-time.js';
import { humanSize } from './human-size.js';
import { listDirectory as namesIn } from '../read-files.js';

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly node: FileNode;
}

type Has = (letter: string) => boolean;

/** Deepest directory of `ls -R`, and most entries of one listing. */
const MAX_DEPTH = 50;

/** Lists files and directories. */
export const ls: Program = (process) => {
  const options = readOptions(process, 'alA1RhdtrSinFLpgoCxc', {
    all: 'a',
    'almost-all': 'A',
    recursive: 'R',
    'human-readable': 'h',
    directory: 'd',
    reverse: 'r',
    inode: 'i',
    color: '1',
  });
  if (!options) return 2;
  const { has } = options;
  let status = 0;
  const files: Entry[] = [];
  const directories: Entry[] = [];
  for (const operand of options.operands.length > 0 ? options.operands : ['.']) {
    const path = absolute(process, operand);
    const node = process.files.stat(path, { follow: !has('l') && !has('d') });
    const shown = typeof node !== 'string' && node.kind === 'symlink' && operand.endsWith('/') ? process.files.stat(path) : node;
    if (typeof shown === 'string') {
      status = complain(
        process,
        hasBusybox(process.files) ? `${operand}: ${strerror(shown)}` : `cannot access '${operand}': ${strerror(shown)}`,
      );
      if (!hasBusybox(process.files)) status = 2;
    } else if (shown.kind === 'directory' && !has('d')) directories.push({ name: operand, path, node: shown });
    else files.push({ name: operand, path, node: shown });
  }
  print(process, sortEntries(files, has), has);
  const isTitled = options.operands.length > 1 || has('R');
  for (const [index, directory] of directories.entries()) {
    if (isTitled) process.stdout.write(`${index > 0 || files.length > 0 ? '\n' : ''}${directory.name}:\n`);
    status = listDirectory(process, directory, has, 0) || status;
  }
  return status;
};

function listDirectory(process: Process, directory: Entry, has: Has, depth: number): number {
  const names = namesIn(process.files, directory.path);
  if (typeof names === 'string')
    return complain(
      process,
      hasBusybox(process.files)
        ? `can't open '${directory.name}': ${strerror(names)}`
        : `cannot open directory '${directory.name}': ${strerror(names)}`,
    );
  const shown = has('a') ? ['.', '..', ...names] : names.filter((name) => has('A') || !name.startsWith('.'));
  const entries = shown.flatMap((name): Entry[] => {
    const path = absolute(process, `${directory.path}/${name}`);
    const node = process.files.stat(path, { follow: has('L') });
    return typeof node === 'string' ? [] : [{ name, path, node }];
  });
  const sorted = sortEntries(entries, has);
  if (has('l')) process.stdout.write(`total ${sorted.reduce((sum, entry) => sum + blocks(entry.node), 0)}\n`);
  print(process, sorted, has);
  if (!has('R') || depth > MAX_DEPTH) return 0;
  for (const entry of sorted) {
    if (entry.node.kind !== 'directory' || entry.name === '.' || entry.name === '..') continue;
    const name = `${directory.name.replace(/\/$/, '')}/${entry.name}`;
    process.stdout.write(`\n${name}:\n`);
    listDirectory(process, { ...entry, name }, has, depth + 1);
  }
  return 0;
}

function sortEntries(entries: readonly Entry[], has: Has): Entry[] {
  const size = (node: FileNode): number => (node.kind === 'file' ? node.sizeBytes : 0);
  const key = (name: string): string => name.replace(/^\./, '').toLowerCase();
  const sorted = [...entries].sort((a, b) =>
    has('t')
      ? b.node.mtimeMs - a.node.mtimeMs || compare(a.name, b.name)
      : has('S')
        ? size(b.node) - size(a.node) || compare(a.name, b.name)
        : compare(a.name, b.name) || compare(key(a.name), key(b.name)),
  );
  return has('r') ? sorted.reverse() : sorted;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function print(process: Process, entries: readonly Entry[], has: Has): void {
  const mark = (entry: Entry): string => {
    if (entry.node.kind === 'directory' && (has('F') || has('p'))) return '/';
    if (!has('F')) return '';
    return entry.node.kind === 'symlink' ? '@' : entry.node.kind === 'file' && (entry.node.mode & 0o111) !== 0 ? '*' : '';
  };
  if (!has('l') && !has('n') && !has('g') && !has('o')) {
    for (const entry of entries) process.stdout.write(entry.name + mark(entry) + '\n');
    return;
  }
  const rows = entries.map((entry) => longRow(process, entry, has));
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
  const busybox = hasBusybox(process.files);
  for (const [index, row] of rows.entries()) {
    const [mode = '', links = '', user = '', group = '', size = '', time = '', name = ''] = row;
    const wide = (column: number, least: number): number => (busybox ? Math.max(least, widths[column] ?? 0) : (widths[column] ?? 0));
    const entry = entries[index];
    process.stdout.write(
      `${mode} ${links.padStart(wide(1, 4))} ${user.padEnd(wide(2, 8))} ${group.padEnd(wide(3, 8))} ${size.padStart(wide(4, 9))} ${time} ${name}${entry ? mark(entry) : ''}\n`,
    );
  }
}

function longRow(process: Process, entry: Entry, has: Has): string[] {
  const { node } = entry;
  const sizeBytes =
    node.kind === 'file' ? node.sizeBytes : node.kind === 'directory' ? 4096 : node.kind === 'symlink' ? node.target.length : 0;
  const links = node.kind === 'directory' ? 2 + [...node.children.values()].filter((child) => child.kind === 'directory').length : 1;
  return [
    modeLetters(node),
    String(links),
    has('n') ? String(node.uid) : userName(process.files, node.uid),
    has('n') ? String(node.gid) : groupName(process.files, node.gid),
    has('h') ? humanSize(sizeBytes) : String(sizeBytes),
    showAge(node.mtimeMs, process.session.world.clockMs),
    entry.name + (node.kind === 'symlink' ? ` -> ${node.target}` : ''),
  ];
}

/** Kilobytes on the disk, in whole blocks of four. */
function blocks(node: FileNode): number {
  return node.kind === 'file' ? Math.ceil(node.sizeBytes / 4096) * 4 : node.kind === 'directory' ? 4 : 0;
}
