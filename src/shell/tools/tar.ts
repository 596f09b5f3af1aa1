import { unpackTar } from 'modern-tar';
import { resolvePath } from '../../model/file-system/lookup.js';
import { permissionLetters } from '../../model/file-system/mode-letters.js';
import { strerror } from '../../model/file-system/strerror.js';
import { bytesToText, textToBytes } from '../byte-text.js';
import { hasBusybox } from '../dialect.js';
import { treeItems } from '../docker/archive/tar-items.js';
import { writeTar } from '../docker/archive/write-tar.js';
import type { Process, Program } from '../process.js';
import { makeParents } from './package-files.js';
import { gunzip, gzipStored } from './gzip.js';
import { readOptions } from './options.js';
import { readOperand } from './read-operand.js';
import { absolute, complain } from './say.js';
import { formatTime } from './show-time.js';

const ENTRY_LIMIT = 100_000;

type Entry = Awaited<ReturnType<typeof unpackTar>>[number];

/** `tar c|x|t [-vzf archive] [-C directory] names…`. */
export const tar: Program = async (process) => {
  const [first = '', ...rest] = process.argv.slice(1);
  const argv = ['tar', first.startsWith('-') || first === '' ? first : '-' + first, ...rest];
  const options = readOptions(
    process,
    'cxtvzjJapPkf:C:X:O',
    {
      create: 'c',
      extract: 'x',
      get: 'x',
      list: 't',
      file: 'f',
      directory: 'C',
      verbose: 'v',
      gzip: 'z',
      exclude: 'X',
      'strip-components': 'X',
    },
    argv,
  );
  if (!options) return 2;
  const from = absolute(process, options.value('C') ?? '.');
  if (options.has('c')) return create(process, options, from);
  if (!options.has('x') && !options.has('t')) {
    process.stderr.write(
      `tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\nTry 'tar --help' or 'tar --usage' for more information.\n`,
    );
    return 2;
  }
  const text = readOperand(process, options.value('f') ?? '-');
  if (text === null) return hasBusybox(process.files) ? 1 : 2;
  let bytes = textToBytes(text);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await gunzip(bytes);
  let entries: Entry[];
  try {
    if (bytes.length < 512) throw new RangeError('no room for a header');
    entries = await unpackTar(bytes);
  } catch {
    complain(
      process,
      hasBusybox(process.files) ? (bytes.length < 512 ? 'short read' : 'invalid tar magic') : 'This does not look like a tar archive',
    );
    return hasBusybox(process.files) ? 1 : 2;
  }
  let status = 0;
  const plain = (name: string): string => name.replace(/^\.\//, '').replace(/\/$/, '');
  const wanted = options.operands.map(plain);
  for (const entry of entries.slice(0, ENTRY_LIMIT)) {
    const { name } = entry.header;
    if (wanted.length > 0 && !wanted.some((want) => plain(name) === want || plain(name).startsWith(want + '/'))) continue;
    if (options.has('t')) process.stdout.write((options.has('v') ? describe(process, entry) : name) + '\n');
    else {
      if (options.has('v')) process.stdout.write(name + '\n');
      status = extract(process, entry, from) || status;
    }
  }
  return status;
};

function create(process: Process, options: NonNullable<ReturnType<typeof readOptions>>, from: string): number {
  const items = [];
  let status = 0;
  if (options.operands.length === 0) return complain(process, 'Cowardly refusing to create an empty archive') + 1;
  for (const operand of options.operands) {
    const node = process.files.stat(absolute(process, `${from}/${operand}`), { follow: false });
    if (typeof node === 'string') {
      complain(process, hasBusybox(process.files) ? `${operand}: ${strerror(node)}` : `${operand}: Cannot stat: ${strerror(node)}`);
      status = hasBusybox(process.files) ? 1 : 2;
    } else items.push(...treeItems(node, operand.replace(/^\/+/, '').replace(/\/+$/, '') || '.'));
  }
  if (options.has('v'))
    for (const { name } of items) (options.has('f') && options.value('f') !== '-' ? process.stdout : process.stderr).write(name + '\n');
  const archive = writeTar(items);
  if (!archive) return complain(process, 'archive would be too large');
  const packed = options.has('z') ? gzipStored(archive) : archive;
  const target = options.value('f') ?? '-';
  if (target === '-') {
    process.stdout.write(bytesToText(packed));
    return status;
  }
  const errno = process.files.apply({ op: 'write', path: absolute(process, target), content: packed });
  return errno ? complain(process, `${target}: Cannot open: ${strerror(errno)}`) + 1 : status;
}

function extract(process: Process, { header, data }: Entry, directory: string): number {
  const { files } = process;
  // Paths that lead out of the directory stay in, as tar makes them.
  const inner = resolvePath('/', header.name);
  const path = directory === '/' ? inner : directory + (inner === '/' ? '' : inner);
  const mode = (header.mode ?? 0o644) & 0o7777;
  makeParents(process, path);
  const type = header.type ?? 'file';
  if (type === 'directory') {
    if (typeof files.stat(path) === 'string') files.apply({ op: 'mkdir', path, mode });
    return 0;
  }
  if (typeof files.stat(path, { follow: false }) !== 'string') files.apply({ op: 'unlink', path });
  const errno =
    type === 'symlink'
      ? files.apply({ op: 'symlink', path, target: header.linkname ?? '' })
      : type === 'link'
        ? files.apply({ op: 'link', path, existing: resolvePath(directory, (header.linkname ?? '').replace(/^\/+/, '')) })
        : files.apply({ op: 'write', path, content: contentOf(data ?? new Uint8Array()), mode });
  if (errno) return complain(process, `${header.name}: Cannot open: ${strerror(errno)}`) + 1;
  if (process.credentials.uid === 0 && type === 'file') files.apply({ op: 'chown', path, uid: header.uid ?? 0, gid: header.gid ?? 0 });
  if (type === 'file' && header.mtime) files.apply({ op: 'utimes', path, mtimeMs: header.mtime.getTime() });
  return 0;
}

const kinds: Readonly<Record<string, string>> = {
  directory: 'd',
  symlink: 'l',
  link: 'h',
  fifo: 'p',
  'character-device': 'c',
  'block-device': 'b',
};

function describe(process: Process, { header }: Entry): string {
  const names = hasBusybox(process.files) || header.uid === undefined ? '' : header.uname || '';
  const owner = names ? `${names}/${header.gname || String(header.gid ?? 0)}` : `${header.uid ?? 0}/${header.gid ?? 0}`;
  const link =
    header.type === 'symlink' ? ` -> ${header.linkname ?? ''}` : header.type === 'link' ? ` link to ${header.linkname ?? ''}` : '';
  const size = String(header.size);
  const columns = process.where === 'host' ? `${owner}${size.padStart(Math.max(1, 19 - owner.length))}` : `${owner} ${size.padStart(9)}`;
  return `${kinds[header.type ?? 'file'] ?? '-'}${permissionLetters(header.mode ?? 0)} ${columns} ${formatTime(header.mtime?.getTime() ?? 0, process.where === 'host' ? '%Y-%m-%d %H:%M' : '%Y-%m-%d %H:%M:%S')} ${header.name}${link}`;
}

function contentOf(bytes: Uint8Array): string | Uint8Array {
  const text = bytesToText(bytes);
  return /[\udc80-\udcff]/.test(text) ? bytes : text;
}
