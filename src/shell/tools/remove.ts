import { strerror } from '../../model/file-system/strerror.js';
import type { Errno } from '../../model/file-system/operation.js';
import { hasBusybox } from '../dialect.js';
import type { Process, Program } from '../process.js';
import { complainMissing } from './complain-missing.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';

/** `rm [-rf] file…`. */
export const rm: Program = (process) => {
  const options = readOptions(process, 'rRfivd', { recursive: 'r', force: 'f', verbose: 'v', interactive: 'i', dir: 'd' });
  if (!options) return 1;
  const isForced = options.has('f');
  if (options.operands.length === 0) return isForced ? 0 : complainMissing(process);
  const isRecursive = options.has('r') || options.has('R');
  const busybox = hasBusybox(process.files);
  let status = 0;
  for (const operand of options.operands) {
    const path = absolute(process, operand);
    if (/(^|\/)\.\.?\/*$/.test(operand)) {
      status = complain(process, busybox ? `can't remove '.' or '..'` : `refusing to remove '.' or '..' directory: skipping '${operand}'`);
      continue;
    }
    const node = process.files.stat(path, { follow: false });
    if (typeof node === 'string') {
      if (!isForced || node !== 'ENOENT') status = complain(process, wording(busybox, operand, node));
    } else if (path === '/') {
      status = complain(process, busybox ? `can't remove '/': Device or resource busy` : `it is dangerous to operate recursively on '/'`);
    } else if (node.kind === 'directory' && !isRecursive && !options.has('d')) {
      status = complain(process, busybox ? `'${operand}' is a directory` : `cannot remove '${operand}': Is a directory`);
    } else if (removeAll(process, path, operand, isRecursive, options.has('v'))) status = 1;
  }
  return status;
};

/** `unlink file`. */
export const unlink: Program = (process) => {
  const errno = process.files.apply({ op: 'unlink', path: absolute(process, process.argv[1] ?? '') });
  return errno ? complain(process, `cannot unlink '${process.argv[1] ?? ''}': ${strerror(errno)}`) : 0;
};

function wording(busybox: boolean, name: string, errno: Errno): string {
  return busybox ? `can't remove '${name}': ${strerror(errno)}` : `cannot remove '${name}': ${strerror(errno)}`;
}

/** Removes a file, or a directory with all below it, as `rm -r` does: children first. True where something stayed. */
export function removeAll(process: Process, path: string, shown: string, isRecursive: boolean, isVerbose: boolean): boolean {
  const node = process.files.stat(path, { follow: false });
  const isDirectory = typeof node !== 'string' && node.kind === 'directory';
  let stayed = false;
  if (isDirectory && isRecursive) {
    for (const name of [...node.children.keys()].sort())
      stayed = removeAll(process, `${path}/${name}`, `${shown.replace(/\/$/, '')}/${name}`, true, isVerbose) || stayed;
  }
  if (stayed) return true;
  const errno = process.files.apply(isDirectory ? { op: 'rmdir', path } : { op: 'unlink', path });
  if (errno) {
    complain(process, wording(hasBusybox(process.files), shown, errno));
    return true;
  }
  if (isVerbose)
    process.stdout.write(hasBusybox(process.files) ? `removed '${shown}'\n` : `removed ${isDirectory ? 'directory ' : ''}'${shown}'\n`);
  return false;
}
