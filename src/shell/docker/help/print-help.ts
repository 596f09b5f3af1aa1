import type { Process } from '../../process.js';
import type { Command } from '../command.js';
import { knownShorthands } from '../command-table.js';
import { usageLines } from '../usage-lines.js';
import { readFlagSpecs } from '../flag-parser.js';
import type { HelpText } from './help-text.js';
import { wrapFlags } from './wrap-flags.js';

/** `docker COMMAND --help`, on standard output. */
export async function printCommandHelp(process: Process, path: string, command: Command): Promise<number> {
  const text = await helpOf(path.split(' ').slice(1));
  const usage = usageLines(path, command.usage);
  // `run` and `create` list --help itself, as -h means something else there.
  const flags = (await command.allFlags?.()) ?? command.flags;
  const specs = readFlagSpecs(Object.hasOwn(text.options, 'help') ? `${flags} help` : flags);
  const options = wrapFlags(specs, text.options);
  const aliases = text.aliases ? `\nAliases:\n  ${text.aliases}\n` : '';
  const long = text.long ? `\n${text.long}\n` : '';
  process.stdout.write(`Usage:  ${usage}\n\n${text.short}\n${long}${aliases}${options ? `\nOptions:\n${options}` : ''}`);
  return 0;
}

/** The list of a group's commands, or of all where only `docker` was typed: on standard error unless help was asked for. */
export async function printGroupHelp(process: Process, path: readonly string[], asked: boolean): Promise<number> {
  const groupHelpModule = await import('./group-help.js');
  const [root = 'docker', group = ''] = path;
  (asked ? process.stdout : process.stderr).write(group ? groupHelpModule.groupHelp(root, group) : groupHelpModule.rootHelp(root));
  return 0;
}

const files: Readonly<Record<string, () => Promise<Readonly<Record<string, HelpText>>>>> = {
  container: async () => (await import('./container-help.js')).containerHelp,
  image: async () => (await import('./image-help.js')).imageHelp,
  volume: async () => (await import('./volume-help.js')).volumeHelp,
  network: async () => (await import('./network-help.js')).networkHelp,
  system: async () => (await import('./system-help.js')).systemHelp,
  builder: async () => (await import('./builder-help.js')).builderHelp,
  buildx: async () => (await import('./builder-help.js')).builderHelp,
};

/** What a command's help says, empty where there is none. */
export async function helpOf(path: readonly string[]): Promise<HelpText> {
  const none: HelpText = { short: '', options: {} };
  const full = path.length > 1 ? path.join(' ') : (knownShorthands[path[0] ?? ''] ?? path[0] ?? '');
  if (full.endsWith(' build')) return (await import('./builder-help.js')).builderHelp['builder build'] ?? none;
  const others = (await import('./other-help.js')).otherHelp;
  if (Object.hasOwn(others, full)) return others[full] ?? none;
  const name = full.includes(' ') ? full : `container ${full}`;
  if (name === 'container run' || name === 'container create') {
    const runHelpModule = await import('./run-help.js');
    return (name === 'container run' ? runHelpModule.runHelp['container run'] : runHelpModule.createHelp) ?? none;
  }
  const table = await files[name.split(' ')[0] ?? '']?.();
  return table?.[name] ?? table?.[name.replace('buildx', 'builder')] ?? none;
}
