import { strerror } from '../../model/file-system/strerror.js';
import type { Program } from '../process.js';
import { LimitReached } from '../stop.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';

/** `tee [-a] file…`: its input to standard output and to files. */
export const tee: Program = (process) => {
  const options = readOptions(process, 'ai', { append: 'a' });
  if (!options) return 1;
  const text = process.stdin ?? '';
  let status = 0;
  for (const operand of options.operands) {
    const errno = process.files.apply({ op: 'write', path: absolute(process, operand), content: text, append: options.has('a') });
    if (errno) status = complain(process, `${operand}: ${strerror(errno)}`);
  }
  process.stdout.write(text);
  return status;
};

/** `yes [text]`: an endless text into a pipe; on a terminal it would never end. */
export const yes: Program = (process) => {
  const line = (process.argv.slice(1).join(' ') || 'y') + '\n';
  if (process.stdout.repeat) return (process.stdout.repeat(line), 0);
  process.stdout.write(line.repeat(Math.ceil(65_536 / line.length)));
  if (process.stdout.isTerminal) throw new LimitReached('output without end');
  return 0;
};
