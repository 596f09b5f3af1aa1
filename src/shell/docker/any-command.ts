import { loadEngine } from '../../model/reduce-loaded.js';
import type { Process } from '../process.js';
import { commandAt } from './command-table.js';
import { parseFlags, readFlagSpecs } from './flag-parser.js';
import { deprecationsOf, flagProblem } from './flag-problem.js';
import { printCommandHelp, printGroupHelp } from './help/print-help.js';
import { runCommand } from './run-command.js';
import { usageError } from './usage-error.js';

/** Flags that stand before the command. */
export const globalFlags =
  'config:string c,context:string D,debug H,host:list l,log-level:string tls tlscacert:string tlscert:string tlskey:string tlsverify v,version';

/** Runs a command line of any command, or what stands in for one: flags alone, a group, help, a word that names none. */
export async function anyCommand(process: Process, root: string, words: readonly string[]): Promise<number> {
  const globals = parseFlags(words, readFlagSpecs(globalFlags), false);
  const problem = flagProblem(globals);
  if (problem) return usageError(process, problem, `${root} [OPTIONS] COMMAND [ARG...]`, root);
  process.stderr.write(deprecationsOf(globals).join(''));
  if (globals.flags.is('version')) {
    process.stdout.write(`${root === 'docker' ? 'Docker' : root} version 28.2.2, build e6534b4\n`);
    return 0;
  }
  const asked = globals.args[0] === 'help' ? globals.args.slice(1) : globals.args;
  const wantsHelp = globals.flags.is('help') || globals.args[0] === 'help';
  if (!asked.length) return printGroupHelp(process, [root], wantsHelp);

  const found = commandAt(asked);
  const path = [root, ...found.path].join(' ');
  if (found.load === null) {
    const rest = asked.slice(found.path.length);
    const isGroup = found.path.length > 0;
    if (isGroup && (!rest.length || wantsHelp || /^(--help|-h)$/.test(rest[0] ?? ''))) {
      return printGroupHelp(process, [root, ...found.path], wantsHelp || rest.length > 0);
    }
    const flag = rest[0] ?? '';
    if (globals.args[0] === 'help') {
      process.stderr.write(`unknown help topic: ${asked.join(' ')}\n`);
      return 1;
    }
    if (isGroup && flag.startsWith('-')) {
      return usageError(process, flagProblem(parseFlags(rest, [], true)) || `unknown flag: ${flag}`, path, path);
    }
    const usage = isGroup ? `Usage:  ${path}\n\n` : '';
    process.stderr.write(`docker: unknown command: ${path} ${flag}\n\n${usage}Run '${path} --help' for more information\n`);
    return 1;
  }
  // Most commands ask more of the engine than a page has from the start.
  const [command] = await Promise.all([found.load(), loadEngine()]);
  return wantsHelp ? printCommandHelp(process, path, command) : runCommand(process, path, command, asked.slice(found.words));
}
