import { parentPath } from '../../model/file-system/lookup.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import type { Process, Program } from '../process.js';
import { complainMissing } from './complain-missing.js';
import { readMode } from './mode-bits.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';

/** `mkdir [-p] [-m mode] directory…`. */
export const mkdir: Program = (process) => {
  const options = readOptions(process, 'pm:v', { parents: 'p', mode: 'm', verbose: 'v' });
  if (!options) return 1;
  if (options.operands.length === 0) return complainMissing(process);
  const mode = options.has('m') ? (readMode(options.value('m') ?? '', 0o777, true) ?? 0o777) : undefined;
  let status = 0;
  for (const operand of options.operands) {
    const path = absolute(process, operand);
    const errno = options.has('p') ? makeAll(process, path, mode) : process.files.apply({ op: 'mkdir', path, mode });
    if (errno)
      status = complain(
        process,
        hasBusybox(process.files)
          ? `can't create directory '${operand}': ${strerror(errno)}`
          : `cannot create directory '${operand}': ${strerror(errno)}`,
      );
    else if (options.has('v'))
      process.stdout.write(hasBusybox(process.files) ? `created directory: '${operand}'\n` : `mkdir: created directory '${operand}'\n`);
  }
  return status;
};

function makeAll(process: Process, path: string, mode: number | undefined): ReturnType<Process['files']['apply']> {
  const node = process.files.stat(path);
  if (typeof node !== 'string') return node.kind === 'directory' ? null : 'EEXIST';
  if (node === 'ENOENT' && path !== '/') {
    const errno = makeAll(process, parentPath(path), undefined);
    if (errno) return errno === 'EEXIST' ? 'ENOTDIR' : errno;
  }
  return process.files.apply({ op: 'mkdir', path, mode });
}

/** `rmdir [-p] directory…`. */
export const rmdir: Program = (process) => {
  const options = readOptions(process, 'pv', { parents: 'p', 'ignore-fail-on-non-empty': 'v' });
  if (!options) return 1;
  if (options.operands.length === 0) return complainMissing(process);
  let status = 0;
  for (const operand of options.operands) {
    let path = operand;
    do {
      const errno = process.files.apply({ op: 'rmdir', path: absolute(process, path) });
      if (errno) {
        status = complain(
          process,
          hasBusybox(process.files) ? `'${path}': ${strerror(errno)}` : `failed to remove '${path}': ${strerror(errno)}`,
        );
        break;
      }
      path = path.replace(/\/*[^/]*\/*$/, '');
    } while (options.has('p') && path !== '');
  }
  return status;
};
