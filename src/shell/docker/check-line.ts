import type { Process } from '../process.js';
import { argumentError } from './argument-error.js';
import type { Command } from './command.js';
import { HELP, type ParsedFlags, parseFlags, readFlagSpecs } from './flag-parser.js';
import { deprecationsOf, flagProblem } from './flag-problem.js';
import { usageError } from './usage-error.js';
import { usageLines } from './usage-lines.js';

/** Reads a line that is more than plain flags and arguments anew, with all of the command's flags; a status where it ends before the command is run. */
export async function checkLine(process: Process, path: string, command: Command, words: readonly string[]): Promise<ParsedFlags | number> {
  const read = parseFlags(words, readFlagSpecs((await command.allFlags?.()) ?? command.flags), !command.stopsAtArgument);
  const usage = usageLines(path, command.usage);
  const problem = flagProblem(read);
  if (problem) return usageError(process, problem, usage, path);
  process.stdout.write(deprecationsOf(read).join(''));
  if (read.flags.is(HELP.name)) {
    const printHelpModule = await import('./help/print-help.js');
    return printHelpModule.printCommandHelp(process, path, command);
  }
  const [least, most] = command.args;
  if (read.args.length >= least && read.args.length <= most) return read;
  process.stderr.write(argumentError(path, usage, command.args));
  return 1;
}
