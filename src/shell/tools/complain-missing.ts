import { hasBusybox } from '../dialect.js';
import type { Process } from '../process.js';
import { busyboxUsage } from './busybox-usage.js';

/** The complaint of a tool that was given nothing to work on. */
export function complainMissing(process: Process, what = 'missing operand'): number {
  const name = process.argv[0] ?? '';
  if (hasBusybox(process.files)) process.stderr.write(busyboxUsage(name));
  else process.stderr.write(`${name}: ${what}\nTry '${name} --help' for more information.\n`);
  return 1;
}
