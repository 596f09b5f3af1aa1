import type { Process } from '../process.js';
import type { Command } from './command.js';
import { type GivenFlag, HELP, type ParsedFlags, parseFlags, readFlagSpecs } from './flag-parser.js';

/** Reads the words after a command's path ("docker run") and does what they say; its exit status. */
export async function runCommand(process: Process, path: string, command: Command, words: readonly string[]): Promise<number> {
  let read: ParsedFlags | number = parseFlags(words, readFlagSpecs(command.flags), !command.stopsAtArgument);
  const [least, most] = command.args;
  if (read.fault || read.args.length < least || read.args.length > most || !read.given.every(isPlain)) {
    const checkLineModule = await import('./check-line.js');
    read = await checkLineModule.checkLine(process, path, command, words);
  }
  return typeof read === 'number' ? read : command.run({ process, path, ...read });
}

/** A switch that is on, or text that any flag of its kind takes: nothing to be checked, and nothing to be said. */
function isPlain({ spec, value }: GivenFlag): boolean {
  if (spec === HELP || spec.instead || spec.name === 'add-host') return false;
  return spec.kind ? /^(string|list)$/.test(spec.kind) && value !== '' : value === 'true';
}
