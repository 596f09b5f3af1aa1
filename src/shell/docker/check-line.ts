import type { Process } from '../process.js';
import { argumentError } from './argument-error.js';
import type { Command } from './command.js';
import type { ParsedFlags } from './flag-parser.js';
import { valueProblem } from './flag-values.js';
import { usageError } from './usage-error.js';
import { usageLines } from './usage-lines.js';

/** What a line that is more than good flags and arguments comes to before its command is run: the status to end with, null to go on. */
export async function checkLine(process: Process, path: string, command: Command, read: ParsedFlags): Promise<number | null> {
  const usage = usageLines(path, command.usage);
  const problem = valueProblem(read.unchecked) || read.error;
  if (problem) return usageError(process, problem, usage, path);
  for (const line of read.deprecated) process.stdout.write(`${line}\n`);
  if (read.help) {
    const printHelpModule = await import('./help/print-help.js');
    return printHelpModule.printCommandHelp(process, path, command);
  }
  const [least, most] = command.args;
  if (read.args.length >= least && read.args.length <= most) return null;
  process.stderr.write(argumentError(path, usage, command.args));
  return 1;
}
