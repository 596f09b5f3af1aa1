/**
 * The docker command as the shell knows it: flags, usage errors, tables and texts of CLI 28.2.2, which also answers to `podman` and
 * `nerdctl`. It knows how to ask and how to show; what is allowed, and the words of a refusal, are the engine's (`reduce`).
 */
import { loadEngine } from '../../model/reduce-loaded.js';
import type { Process, Program } from '../process.js';
import { lightCommands } from './light-commands.js';
import type { Command } from './command.js';
import { parseFlags, readFlagSpecs } from './flag-parser.js';
import type { FoundCommand } from './found-command.js';
import { usageLines } from './usage-lines.js';

/** Flags that stand before the command. */
export const globalFlags =
  'config:string c,context:string D,debug H,host:list l,log-level:string tls tlscacert:string tlscert:string tlskey:string tlsverify v,version';

/** Runs one docker command line; resolves to its exit status. */
export const docker: Program = async (process) => {
  const root = (process.argv[0] ?? 'docker').replace(/.*\//, '');
  const globals = parseFlags(process.argv.slice(1), readFlagSpecs(globalFlags), false);
  if ('error' in globals) return usageError(process, globals.error, `${root} [OPTIONS] COMMAND [ARG...]`, root);
  for (const line of globals.deprecated) process.stderr.write(`${line}\n`);
  if (globals.flags.is('version')) {
    process.stdout.write(`${root === 'docker' ? 'Docker' : root} version 28.2.2, build e6534b4\n`);
    return 0;
  }
  const asked = globals.args[0] === 'help' ? globals.args.slice(1) : globals.args;
  const wantsHelp = globals.help || globals.args[0] === 'help';
  if (!asked.length) return (await import('./help/print-help.js')).printGroupHelp(process, [root], wantsHelp);

  const found = lightCommands(asked) ?? (await findCommand(asked));
  const path = [root, ...found.path].join(' ');
  if (found.load === null) {
    const help = await import('./help/print-help.js');
    const rest = asked.slice(found.path.length);
    const isGroup = found.path.length > 0;
    if (isGroup && (!rest.length || wantsHelp || /^(--help|-h)$/.test(rest[0] ?? ''))) {
      return help.printGroupHelp(process, [root, ...found.path], wantsHelp || rest.length > 0);
    }
    const flag = rest[0] ?? '';
    if (globals.args[0] === 'help') {
      process.stderr.write(`unknown help topic: ${asked.join(' ')}\n`);
      return 1;
    }
    if (isGroup && flag.startsWith('-')) {
      const read = parseFlags(rest, [], true);
      return usageError(process, 'error' in read ? read.error : `unknown flag: ${flag}`, path, path);
    }
    const usage = isGroup ? `Usage:  ${path}\n\n` : '';
    process.stderr.write(`docker: unknown command: ${path} ${flag}\n\n${usage}Run '${path} --help' for more information\n`);
    return 1;
  }
  const command = await found.load();
  return wantsHelp
    ? showHelp(process, root, found.path, command)
    : runCommand(process, root, found.path, command, asked.slice(found.words));
};

/** Finds one of all the commands; most of them ask more of the engine than a page has from the start. */
async function findCommand(words: readonly string[]): Promise<FoundCommand> {
  const [commandTable] = await Promise.all([import('./command-table.js'), loadEngine()]);
  return commandTable.commandAt(words);
}

async function runCommand(
  process: Process,
  root: string,
  path: readonly string[],
  command: Command,
  words: readonly string[],
): Promise<number> {
  const shown = [root, ...path].join(' ');
  const usage = usageLines(shown, command.usage);
  let read = parseFlags(words, readFlagSpecs(command.flags), !command.stopsAtArgument);
  if ('error' in read && command.allFlags) read = parseFlags(words, readFlagSpecs(await command.allFlags()), !command.stopsAtArgument);
  if ('error' in read) return usageError(process, read.error, usage, shown);
  if (read.unchecked.length) {
    const flagValues = await import('./flag-values.js');
    const problem = flagValues.valueProblem(read.unchecked);
    if (problem) return usageError(process, problem, usage, shown);
  }
  for (const line of read.deprecated) process.stdout.write(`${line}\n`);
  if (read.help) return showHelp(process, root, path, command);
  const [least, most] = command.args;
  const count = read.args.length;
  if (count < least || count > most) {
    const argumentErrorModule = await import('./argument-error.js');
    process.stderr.write(argumentErrorModule.argumentError(shown, usage, command.args));
    return 1;
  }
  return command.run({ process, path: shown, flags: read.flags, args: read.args });
}

function usageError(process: Process, error: string, usage: string, path: string): number {
  process.stderr.write(`${error}\n\nUsage:  ${usage}\n\nRun '${path} --help' for more information\n`);
  return 125;
}

async function showHelp(process: Process, root: string, path: readonly string[], command: Command): Promise<number> {
  const printHelp = await import('./help/print-help.js');
  return printHelp.printCommandHelp(process, root, path, command);
}
