import { baseName, walkPath } from '../../model/file-system/lookup.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import type { Program } from '../process.js';
import { eachTarget } from './copy.js';
import { complainMissing } from './complain-missing.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';

/** `ln [-sf] target… name`. */
export const ln: Program = (process) => {
  const options = readOptions(process, 'sfnvTrt:', { symbolic: 's', force: 'f', 'no-dereference': 'n', verbose: 'v' });
  if (!options) return 1;
  const { operands } = options;
  if (operands.length === 0) return complainMissing(process, 'missing file operand');
  const pairs = operands.length === 1 ? [...operands, baseName(absolute(process, operands[0] ?? ''))] : operands;
  const link = process.files.stat(absolute(process, pairs.at(-1) ?? ''), { follow: false });
  const isExact = options.has('T') || (options.has('n') && typeof link !== 'string' && link.kind === 'symlink');
  return eachTarget(process, pairs, options.value('t'), isExact, (target, path, shown) => {
    if (options.has('f') && typeof process.files.stat(path, { follow: false }) !== 'string') process.files.apply({ op: 'unlink', path });
    const existing = absolute(process, target);
    const errno = process.files.apply(options.has('s') ? { op: 'symlink', path, target } : { op: 'link', path, existing });
    if (!errno) {
      if (options.has('v')) process.stdout.write(`'${shown}' ${options.has('s') ? '->' : '=>'} '${target}'\n`);
      return 0;
    }
    if (hasBusybox(process.files))
      return complain(process, `${errno === 'ENOENT' && !options.has('s') ? target : shown}: ${strerror(errno)}`);
    if (errno === 'ENOENT' && !options.has('s') && typeof process.files.stat(existing) === 'string')
      return complain(process, `failed to access '${target}': ${strerror(errno)}`);
    const node = process.files.stat(existing);
    if (!options.has('s') && typeof node !== 'string' && node.kind === 'directory')
      return complain(process, `${target}: hard link not allowed for directory`);
    return complain(process, `failed to create ${options.has('s') ? 'symbolic' : 'hard'} link '${shown}': ${strerror(errno)}`);
  });
};

/** `readlink [-f] path…`: where a symlink points; with -f, free of symlinks. */
export const readlink: Program = (process) => {
  const options = readOptions(process, 'fenmq', { canonicalize: 'f' });
  if (!options) return 1;
  let status = 0;
  for (const operand of options.operands) {
    const path = absolute(process, operand);
    if (options.has('f') || options.has('e') || options.has('m')) {
      const resolved = walkPath(process.files.root(), path, true);
      if (typeof resolved === 'string') status = 1;
      else process.stdout.write(resolved.path + '\n');
      continue;
    }
    const node = process.files.stat(path, { follow: false });
    if (typeof node === 'string' || node.kind !== 'symlink') status = 1;
    else process.stdout.write(node.target + (options.has('n') ? '' : '\n'));
  }
  return status;
};

/** `realpath path…`. */
export const realpath: Program = (process) => {
  let status = 0;
  for (const operand of process.argv.slice(1).filter((arg) => !arg.startsWith('-'))) {
    const resolved = walkPath(process.files.root(), absolute(process, operand), true);
    if (typeof resolved === 'string') status = complain(process, `${operand}: ${strerror(resolved)}`);
    else process.stdout.write(resolved.path + '\n');
  }
  return status;
};
