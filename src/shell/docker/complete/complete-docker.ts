import type { Choice, CompletionPlace } from '../../complete/completion.js';
import { globalFlags } from '../any-command.js';
import type { Command } from '../command.js';
import { commandAt, commandWords, fullPath } from '../command-table.js';
import { Flags, HELP, parseFlags, readFlagSpecs, type FlagSpec } from '../flag-parser.js';
import { valueProblem } from '../flag-values.js';
import { aboutCommand, aboutGlobalFlag } from '../help/group-help.js';
import { helpOf } from '../help/print-help.js';
import { completeArgument } from './complete-argument.js';
import { completeFlagValue } from './complete-flag-value.js';

/** What the word at the cursor of a docker command line may become, by the tables that the command itself reads the line with. */
export async function completeDocker(place: CompletionPlace, before: readonly string[], current: string): Promise<readonly Choice[]> {
  const globals = flagsBefore(before, readFlagSpecs(globalFlags), false);
  if (globals === null) return [];
  if (globals.pending) return completeFlagValue(place, globals.pending, current);
  const asked = globals.args[0] === 'help' ? globals.args.slice(1) : globals.args;
  if (asked.length === 0) {
    if (current.startsWith('-')) return flagChoices(readFlagSpecs(globalFlags), globals, aboutGlobalFlag);
    return commandWords('').map((value) => ({ value, hint: aboutCommand('', value) }));
  }
  const found = commandAt(asked);
  const [group = ''] = found.path;
  if (found.load === null) {
    if (group === '' || asked.length > 1) return [];
    return commandWords(group).map((value) => ({ value, hint: aboutCommand(group, value) }));
  }
  return completeCommand(place, await found.load(), { path: found.path, rest: asked.slice(found.words), current });
}

interface TypedCommandLine {
  readonly path: readonly string[];
  /** Words after the command's path, before the one at the cursor. */
  readonly rest: readonly string[];
  readonly current: string;
}

async function completeCommand(
  place: CompletionPlace,
  command: Command,
  { path, rest, current }: TypedCommandLine,
): Promise<readonly Choice[]> {
  const specs = readFlagSpecs((await command.allFlags?.()) ?? command.flags);
  const read = flagsBefore(rest, specs, !command.stopsAtArgument);
  if (read === null) return [];
  if (read.pending) return completeFlagValue(place, read.pending, current);
  if (read.areFlagsOpen && current.startsWith('-')) {
    const [, name = ''] = /^--([\w-]+)=/.exec(current) ?? [];
    const spec = specs.find((one) => one.name === name);
    if (spec) {
      const values = completeFlagValue(place, spec, current.slice(name.length + 3));
      return values.map((choice) => ({ ...choice, value: `--${name}=${choice.value}`, label: choice.label ?? choice.value }));
    }
    const help = await helpOf(path);
    return flagChoices([...specs, { ...HELP, short: '' }], read, (flag) => (flag === 'help' ? 'Print usage' : (help.options[flag] ?? '')));
  }
  const { args, flags } = read;
  return completeArgument(place, { path: fullPath(path), usage: command.usage, args, flags, most: command.args[1] }, current);
}

/** Kinds of flags that may be given again and again. */
const repeated = /^(list|strings|stringArray|filter|map|mount|ulimit|network)$/;

interface FlagsBefore {
  readonly flags: Flags;
  readonly args: readonly string[];
  /** Flag that the word at the cursor is the value of. */
  readonly pending: FlagSpec | null;
  /** True where the word at the cursor may be a flag. */
  readonly areFlagsOpen: boolean;
}

/** The flags before the cursor, as the command reads them; null where it would refuse them. */
function flagsBefore(words: readonly string[], specs: readonly FlagSpec[], interspersed: boolean): FlagsBefore | null {
  const read = parseFlags(words, specs, interspersed);
  if (read.fault) {
    const pending = read.fault.spec;
    return pending && { flags: new Flags([]), args: [], pending, areFlagsOpen: false };
  }
  if (valueProblem(read.given.filter(({ spec }) => !spec.kind))) return null;
  const areFlagsOpen = !words.includes('--') && (interspersed || read.args.length === 0);
  return { flags: read.flags, args: read.args, pending: null, areFlagsOpen };
}

/** Flags by their long names and their letters, but for those that are given already. */
function flagChoices(specs: readonly FlagSpec[], { flags }: FlagsBefore, about: (name: string) => string): Choice[] {
  return specs
    .filter(({ hidden, name, kind }) => !hidden && (!flags.has(name) || repeated.test(kind)))
    .flatMap(({ name, short }) => {
      const hint = about(name);
      return [{ value: `--${name}`, hint }, ...(short ? [{ value: `-${short}`, hint }] : [])];
    });
}
