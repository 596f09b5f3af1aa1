import type { Process } from '../process.js';

/** Says what is wrong with a line, as the client does; its status. */
export function usageError(process: Process, error: string, usage: string, path: string): number {
  process.stderr.write(`${error}\n\nUsage:  ${usage}\n\nRun '${path} --help' for more information\n`);
  return 125;
}
