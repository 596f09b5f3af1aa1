import type { Process } from '../process.js';
import type { Command } from './command.js';
import { parseFlags, readFlagSpecs } from './flag-parser.js';

/** Reads the words after a command's path ("docker run") and does what they say; its exit status. */
export async function runCommand(process: Process, path: string, command: Command, words: readonly string[]): Promise<number> {
  let read = parseFlags(words, readFlagSpecs(command.flags), !command.stopsAtArgument);
  if (read.error && command.allFlags) read = parseFlags(words, readFlagSpecs(await command.allFlags()), !command.stopsAtArgument);
  const { error, unchecked, deprecated, help, args, flags } = read;
  const [least, most] = command.args;
  if (error || unchecked.length || deprecated.length || help || args.length < least || args.length > most) {
    const checkLineModule = await import('./check-line.js');
    const status = await checkLineModule.checkLine(process, path, command, read);
    if (status !== null) return status;
  }
  return command.run({ process, path, flags, args });
}
