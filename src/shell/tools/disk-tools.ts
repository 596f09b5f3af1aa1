import type { FileNode } from '../../model/file-system/file-node.js';
import { modeLetters } from '../../model/file-system/mode-letters.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import { groupName, userName } from '../user-names.js';
import type { Process, Program } from '../process.js';
import { humanSize } from './human-size.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';
import { formatTime } from './show-time.js';
import { isEndless, isErrnoName, readFile } from '../read-files.js';
import { parseSize } from './parse-size.js';

/** Bytes on the disk, in blocks of 4 KiB. */
function blockBytes(node: FileNode): number {
  return node.kind === 'file' ? Math.ceil(node.sizeBytes / 4096) * 4096 : node.kind === 'directory' ? 4096 : 0;
}

/** `du [-shab] path…`. */
export const du: Program = (process) => {
  const options = readOptions(process, 'shabcmkxd:', {
    summarize: 's',
    'human-readable': 'h',
    all: 'a',
    bytes: 'b',
    'max-depth': 'd',
    total: 'c',
  });
  if (!options) return 1;
  const maxDepth = options.has('s') ? 0 : options.has('d') ? Number(options.value('d')) : 100;
  const show = (bytes: number, name: string): void => {
    const size = options.has('b')
      ? String(bytes)
      : options.has('h')
        ? humanSize(bytes)
        : String(Math.ceil(bytes / (options.has('m') ? 1_048_576 : 1024)));
    process.stdout.write(`${size}\t${name}\n`);
  };
  const visit = (node: FileNode, name: string, depth: number): number => {
    let bytes = options.has('b') && node.kind === 'file' ? node.sizeBytes : blockBytes(node);
    if (node.kind === 'directory')
      for (const child of [...node.children.keys()].sort())
        bytes += visit(node.children.get(child) ?? node, `${name.replace(/\/$/, '')}/${child}`, depth + 1);
    if (depth <= maxDepth && (node.kind === 'directory' || depth === 0 || options.has('a'))) show(bytes, name);
    return bytes;
  };
  let status = 0;
  let total = 0;
  for (const operand of options.operands.length > 0 ? options.operands : ['.']) {
    const node = process.files.stat(absolute(process, operand), { follow: false });
    if (typeof node === 'string')
      status = complain(
        process,
        hasBusybox(process.files) ? `${operand}: ${strerror(node)}` : `cannot access '${operand}': ${strerror(node)}`,
      );
    else total += visit(node, operand, 0);
  }
  if (options.has('c')) show(total, 'total');
  return status;
};

/** `df [-h]`: one overlay of a plausible disk. */
export const df: Program = (process) => {
  const isHuman = process.argv.some((arg) => /^-\w*h/.test(arg));
  const source = process.where === 'host' ? '/dev/sda1' : 'overlay';
  process.stdout.write(
    isHuman
      ? `Filesystem      Size  Used Avail Use% Mounted on\n${source.padEnd(15)}  59G   12G   45G  21% /\n`
      : `Filesystem     1K-blocks     Used Available Use% Mounted on\n${source.padEnd(14)}  61255492 12582912  45527600  22% /\n`,
  );
  return 0;
};

/** `stat [-c format] path…`. */
export const stat: Program = (process) => {
  const options = readOptions(process, 'c:Lft', { format: 'c', dereference: 'L', printf: 'c' });
  if (!options) return 1;
  let status = 0;
  for (const operand of options.operands) {
    const node = process.files.stat(absolute(process, operand), { follow: options.has('L') });
    if (typeof node === 'string') {
      status = complain(
        process,
        hasBusybox(process.files) ? `can't stat '${operand}': ${strerror(node)}` : `cannot statx '${operand}': ${strerror(node)}`,
      );
      continue;
    }
    process.stdout.write(
      options.has('c') ? formatStat(process, options.value('c') ?? '', operand, node) + '\n' : describe(process, operand, node),
    );
  }
  return status;
};

const kindNames: Readonly<Record<FileNode['kind'], string>> = {
  file: 'regular file',
  directory: 'directory',
  symlink: 'symbolic link',
  fifo: 'fifo',
  socket: 'socket',
  character: 'character special file',
  block: 'block special file',
};

function formatStat(process: Process, format: string, name: string, node: FileNode): string {
  const sizeBytes =
    node.kind === 'file' ? node.sizeBytes : node.kind === 'directory' ? 4096 : node.kind === 'symlink' ? node.target.length : 0;
  const kind = node.kind === 'file' && sizeBytes === 0 ? 'regular empty file' : kindNames[node.kind];
  const values: Readonly<Record<string, string>> = {
    a: node.mode.toString(8),
    A: modeLetters(node),
    n: name,
    N: `'${name}'`,
    s: String(sizeBytes),
    F: kind,
    u: String(node.uid),
    g: String(node.gid),
    U: userName(process.files, node.uid),
    G: groupName(process.files, node.gid),
    Y: String(Math.floor(node.mtimeMs / 1_000)),
    y: formatTime(node.mtimeMs, '%Y-%m-%d %H:%M:%S.%N +0000'),
    h: '1',
    b: String(blockBytes(node) / 512),
    '%': '%',
  };
  return format.replace(/%([a-zA-Z%])/g, (whole, letter: string) => values[letter] ?? whole);
}

function describe(process: Process, name: string, node: FileNode): string {
  const value = (letter: string): string => formatStat(process, '%' + letter, name, node);
  const owner = `Uid: (${value('u').padStart(5)}/${value('U').padStart(8)})   Gid: (${value('g').padStart(5)}/${value('G').padStart(8)})`;
  const target = node.kind === 'symlink' ? ` -> ${node.target}` : '';
  return `  File: ${name}${target}\n  Size: ${value('s').padEnd(10)}\tBlocks: ${value('b').padEnd(10)} IO Block: 4096   ${value('F')}\nAccess: (${value('a').padStart(4, '0')}/${value('A')})  ${owner}\nModify: ${value('y')}\n`;
}

/** `dd if= of= bs= count=`: from /dev/zero a file of that size whose bytes nobody keeps. */
export const dd: Program = async (process) => {
  const byteText = await import('../byte-text.js');
  const settings = new Map(
    process.argv.slice(1).map((arg): [string, string] => [arg.slice(0, Math.max(0, arg.indexOf('='))), arg.slice(arg.indexOf('=') + 1)]),
  );
  const blockSize = parseSize(settings.get('bs') ?? settings.get('ibs') ?? '512');
  const count = settings.has('count') ? parseSize(settings.get('count') ?? '') : Infinity;
  const [source, target] = [settings.get('if'), settings.get('of')];
  const unknown = [...settings.keys()].find((name) => !/^(if|of|bs|ibs|obs|count|skip|seek|conv|status|iflag|oflag)$/.test(name));
  if (unknown !== undefined) return complain(process, `unrecognized operand '${unknown}'`);
  if (!(blockSize > 0) || Number.isNaN(count))
    return complain(process, `invalid number: '${settings.get('bs') ?? settings.get('count') ?? ''}'`);
  const fromDevice = source !== undefined && isEndless(absolute(process, source));
  let text = '';
  if (!fromDevice) {
    const content = source === undefined ? (process.stdin ?? '') : readFile(process.files, absolute(process, source));
    if (source !== undefined && isErrnoName(content))
      return complain(
        process,
        hasBusybox(process.files) ? `can't open '${source}': ${strerror(content)}` : `failed to open '${source}': ${strerror(content)}`,
      );
    const bytes = byteText.textToBytes(byteText.contentText(content));
    const from = parseSize(settings.get('skip') ?? '0') * blockSize;
    text = byteText.bytesToText(bytes.subarray(from, from + Math.min(bytes.length, count * blockSize)));
  } else if (count === Infinity) return complain(process, `error writing '${target ?? 'standard output'}': No space left on device`);
  const sizeBytes = fromDevice ? count * blockSize : byteText.textToBytes(text).length;
  if (sizeBytes > 1e12) return complain(process, `error writing '${target ?? ''}': No space left on device`);
  if (target === undefined) process.stdout.write(fromDevice ? '\0'.repeat(Math.min(sizeBytes, 1_000_000)) : text);
  else {
    const path = absolute(process, target);
    const isOwn = sizeBytes > 1_000_000 || fromDevice;
    const errno = process.files.apply(isOwn ? { op: 'allocate', path, sizeBytes } : { op: 'write', path, content: text });
    if (errno)
      return complain(
        process,
        hasBusybox(process.files) ? `can't open '${target}': ${strerror(errno)}` : `failed to open '${target}': ${strerror(errno)}`,
      );
  }
  if (settings.get('status') === 'none') return 0;
  const records = `${Math.floor(sizeBytes / blockSize)}+${sizeBytes % blockSize > 0 ? 1 : 0}`;
  process.stderr.write(`${records} records in\n${records} records out\n`);
  if (!hasBusybox(process.files) && settings.get('status') !== 'noxfer')
    process.stderr.write(
      `${sizeBytes} bytes${sizeBytes >= 1000 ? ` (${decimalSize(sizeBytes)})` : ''} copied, 0.001 s, ${decimalSize(sizeBytes * 1_000)}/s\n`,
    );
  return 0;
};

function decimalSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < 4) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? 'B'}`;
}
