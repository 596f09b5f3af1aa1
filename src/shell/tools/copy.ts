import type { FileNode } from '../../model/file-system/file-node.js';
import { baseName } from '../../model/file-system/lookup.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import type { Process, Program } from '../process.js';
import { complainMissing } from './complain-missing.js';
import { readOptions } from './options.js';
import { removeAll } from './remove.js';
import { absolute, complain } from './say.js';
import { isErrnoName, readFile } from '../read-files.js';

/** What a copy keeps. */
export interface CopyStyle {
  readonly isRecursive: boolean;
  /** Modes, owners and times too. */
  readonly keepsAll: boolean;
  /** Symlinks as symlinks. */
  readonly keepsLinks: boolean;
}

/** `cp [-rap] source… target`. */
export const cp: Program = (process) => {
  const options = readOptions(process, 'rRafpdPLHnvuTt:i', {
    recursive: 'r',
    archive: 'a',
    force: 'f',
    preserve: 'p',
    'no-clobber': 'n',
    verbose: 'v',
    'no-target-directory': 'T',
    'target-directory': 't',
  });
  if (!options) return 1;
  const { has } = options;
  const style: CopyStyle = {
    isRecursive: has('r') || has('R') || has('a'),
    keepsAll: has('a') || has('p'),
    keepsLinks: has('a') || has('d') || has('P') || ((has('r') || has('R')) && !has('L')),
  };
  return eachTarget(process, options.operands, options.value('t'), has('T'), (source, path, target) => {
    const node = process.files.stat(absolute(process, source), { follow: !style.keepsLinks });
    if (typeof node === 'string')
      return complain(
        process,
        hasBusybox(process.files) ? `can't stat '${source}': ${strerror(node)}` : `cannot stat '${source}': ${strerror(node)}`,
      );
    if (node.kind === 'directory' && !style.isRecursive)
      return complain(
        process,
        hasBusybox(process.files) ? `omitting directory '${source}'` : `-r not specified; omitting directory '${source}'`,
      );
    if (has('n') && typeof process.files.stat(path) !== 'string') return 0;
    if (absolute(process, source) === path) return complain(process, `'${source}' and '${target}' are the same file`);
    if (path.startsWith(absolute(process, source) + '/'))
      return complain(
        process,
        hasBusybox(process.files)
          ? `recursion detected, omitting directory '${source}'`
          : `cannot copy a directory, '${source}', into itself, '${target}'`,
      );
    if (has('v')) process.stdout.write(`'${source}' -> '${target}'\n`);
    return copyTree(process, absolute(process, source), path, target, node, style) ? 1 : 0;
  });
};

/** `mv source… target`. A directory that lies in a lower layer can't be renamed: it is copied and removed, as mv does on EXDEV. */
export const mv: Program = (process) => {
  const options = readOptions(process, 'fnviuTt:', {
    force: 'f',
    'no-clobber': 'n',
    verbose: 'v',
    'no-target-directory': 'T',
    'target-directory': 't',
  });
  if (!options) return 1;
  return eachTarget(process, options.operands, options.value('t'), options.has('T'), (source, path, target) => {
    const from = absolute(process, source);
    const busybox = hasBusybox(process.files);
    const node = process.files.stat(from, { follow: false });
    if (typeof node === 'string')
      return complain(process, busybox ? `can't rename '${source}': ${strerror(node)}` : `cannot stat '${source}': ${strerror(node)}`);
    if (options.has('n') && typeof process.files.stat(path) !== 'string') return 0;
    if (from === path) return complain(process, `'${source}' and '${target}' are the same file`);
    if (path.startsWith(from + '/'))
      return complain(
        process,
        busybox ? `can't rename '${source}': Invalid argument` : `cannot move '${source}' to a subdirectory of itself, '${target}'`,
      );
    const errno = process.files.apply({ op: 'rename', path: from, to: path });
    if (errno && errno !== 'EXDEV')
      return complain(
        process,
        busybox ? `can't rename '${source}': ${strerror(errno)}` : `cannot move '${source}' to '${target}': ${strerror(errno)}`,
      );
    if (errno && copyTree(process, from, path, target, node, { isRecursive: true, keepsAll: true, keepsLinks: true })) return 1;
    if (errno && removeAll(process, from, source, true, false)) return 1;
    if (options.has('v')) process.stdout.write(`renamed '${source}' -> '${target}'\n`);
    return 0;
  });
};

/** Pairs each source with the path it is to have: below the target where that is a directory. */
export function eachTarget(
  process: Process,
  operands: readonly string[],
  directory: string | undefined,
  isExact: boolean,
  use: (source: string, path: string, target: string) => number,
): number {
  const sources = directory === undefined ? operands.slice(0, -1) : operands;
  const target = directory ?? operands.at(-1);
  if (target === undefined) return complainMissing(process, 'missing file operand');
  if (sources.length === 0) return complainMissing(process, `missing destination file operand after '${target}'`);
  const node = process.files.stat(absolute(process, target));
  const isDirectory = typeof node !== 'string' && node.kind === 'directory' && !isExact;
  if (sources.length > 1 && !isDirectory) {
    return complain(
      process,
      hasBusybox(process.files)
        ? `can't create '${target}': ${typeof node === 'string' ? strerror(node) : 'Not a directory'}`
        : `target '${target}': ${typeof node === 'string' ? strerror(node) : 'Not a directory'}`,
    );
  }
  let status = 0;
  for (const source of sources) {
    const shown = isDirectory ? `${target.replace(/\/+$/, '')}/${baseName(absolute(process, source)) || '.'}` : target;
    status = use(source, absolute(process, shown), shown) || status;
  }
  return status;
}

/** Copies a node with all below it; true where something could not be copied. */
export function copyTree(process: Process, from: string, to: string, shown: string, node: FileNode, style: CopyStyle): boolean {
  const { files } = process;
  const failed = (errno: Parameters<typeof strerror>[0]): true => {
    complain(
      process,
      hasBusybox(files)
        ? `can't create '${shown}': ${strerror(errno)}`
        : `cannot create ${node.kind === 'directory' ? 'directory' : 'regular file'} '${shown}': ${strerror(errno)}`,
    );
    return true;
  };
  let didFail = false;
  if (node.kind === 'directory') {
    const existing = files.stat(to);
    if (typeof existing !== 'string' && existing.kind !== 'directory') return failed('ENOTDIR');
    const errno = typeof existing === 'string' ? files.apply({ op: 'mkdir', path: to, mode: node.mode }) : null;
    if (errno) return failed(errno);
    for (const name of [...node.children.keys()].sort()) {
      const child = node.children.get(name);
      if (child) didFail = copyTree(process, `${from}/${name}`, `${to}/${name}`, `${shown}/${name}`, child, style) || didFail;
    }
  } else if (node.kind === 'symlink' && style.keepsLinks) {
    const errno = files.apply({ op: 'symlink', path: to, target: node.target });
    if (errno) return failed(errno);
  } else if (node.kind === 'file' || node.kind === 'symlink') {
    const source = files.stat(from);
    const mode = typeof source === 'string' ? undefined : source.mode & (style.keepsAll ? 0o7777 : 0o777);
    if (typeof source !== 'string' && source.kind === 'file' && source.content === undefined) {
      const errno = files.apply({ op: 'allocate', path: to, sizeBytes: source.sizeBytes, mode });
      if (errno) return failed(errno);
    } else {
      const content = readFile(files, from);
      if (isErrnoName(content)) {
        complain(
          process,
          hasBusybox(files) ? `can't open '${from}': ${strerror(content)}` : `cannot open '${from}' for reading: ${strerror(content)}`,
        );
        return true;
      }
      const errno = files.apply({ op: 'write', path: to, content, mode });
      if (errno) return failed(errno);
    }
  } else if (node.kind === 'fifo') files.apply({ op: 'mkfifo', path: to, mode: node.mode });
  if (style.keepsAll && node.kind !== 'symlink') {
    if (process.credentials.uid === 0) files.apply({ op: 'chown', path: to, uid: node.uid, gid: node.gid });
    files.apply({ op: 'chmod', path: to, mode: node.mode });
    files.apply({ op: 'utimes', path: to, mtimeMs: node.mtimeMs });
  }
  return didFail;
}
