import { resolvePath } from '../../model/file-system/lookup.js';
import type { Process } from '../process.js';

/** Prints `name: message` on standard error; 1, for the tool to return. */
export function complain(process: Process, message: string): 1 {
  process.stderr.write(`${process.argv[0] ?? ''}: ${message}\n`);
  return 1;
}

/** A path as the process's own directory makes it. */
export function absolute(process: Process, path: string): string {
  return resolvePath(process.cwd, path);
}
