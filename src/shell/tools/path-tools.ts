import { assumeExecutable } from '../assume-executable.js';
import type { Program } from '../process.js';
import { complainMissing } from './complain-missing.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';
import { sha256 } from '../../model/digest.js';

/** `basename path [suffix]`. */
export const basename: Program = (process) => {
  const [path, suffix = ''] = process.argv.slice(1);
  if (path === undefined) return complainMissing(process);
  const name = path.replace(/(.)\/+$/, '$1').replace(/^.*\/(?=.)/, '');
  process.stdout.write((suffix !== '' && suffix !== name && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name) + '\n');
  return 0;
};

/** `dirname path`. */
export const dirname: Program = (process) => {
  const [, path] = process.argv;
  if (path === undefined) return complainMissing(process);
  const parent = path
    .replace(/(.)\/+$/, '$1')
    .replace(/[^/]*$/, '')
    .replace(/(.)\/+$/, '$1');
  process.stdout.write((parent === '' ? (path.startsWith('/') ? '/' : '.') : parent) + '\n');
  return 0;
};

/** `which name…`. */
export const which: Program = (process) => {
  let status = 0;
  for (const name of process.argv.slice(1).filter((arg) => !arg.startsWith('-'))) {
    const found = assumeExecutable(process.files, name, process.env.get('PATH'), process.cwd, process.credentials, process.where);
    if ('path' in found) process.stdout.write(found.path + '\n');
    else status = 1;
  }
  return status;
};

/** `mktemp [-d] [template]`: names are made from the virtual time, so that every run gives the same. */
export const mktemp: Program = (process) => {
  const options = readOptions(process, 'dp:qtu', { directory: 'd', tmpdir: 'p' });
  if (!options) return 1;
  const template = options.operands[0] ?? `${options.value('p') ?? '/tmp'}/tmp.XXXXXXXXXX`;
  for (let attempt = 0; attempt < 100; attempt++) {
    const letters = sha256(`${process.session.world.clockMs} ${attempt}`).slice(7);
    let at = 0;
    const name = template.replace(/X{3,}$/, (run) => [...run].map(() => letters.charAt(at++)).join(''));
    const path = absolute(process, name);
    if (typeof process.files.stat(path) !== 'string') continue;
    const errno = process.files.apply(
      options.has('d') ? { op: 'mkdir', path, mode: 0o700 } : { op: 'write', path, content: '', mode: 0o600 },
    );
    if (errno)
      return complain(
        process,
        `failed to create ${options.has('d') ? 'directory' : 'file'} via template '${template}': No such file or directory`,
      );
    process.stdout.write(name + '\n');
    return 0;
  }
  return complain(process, 'no free name');
};

/** `mkfifo name…`. */
export const mkfifo: Program = (process) => {
  let status = 0;
  for (const operand of process.argv.slice(1)) {
    if (process.files.apply({ op: 'mkfifo', path: absolute(process, operand) }))
      status = complain(process, `cannot create fifo '${operand}': File exists`);
  }
  return status;
};
