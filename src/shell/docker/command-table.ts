import { fetchEachOnce } from '../fetch-each-once.js';
import type { Command } from './command.js';
import { exec } from './container/exec.js';
import { run } from './container/run.js';

type Load = () => Promise<Command>;

/** Every command by its full path; each family of them is a module of its own, loaded when first called. */
const commands = fetchEachOnce<string, Command>({
  'container run': () => Promise.resolve(run),
  'container exec': () => Promise.resolve(exec),
  'container create': async () => (await import('./container/create.js')).create,
  'container ls': async () => (await import('./container/list.js')).list,
  'container start': async () => (await import('./container/start.js')).start,
  'container stop': async () => (await import('./container/lifecycle.js')).stop,
  'container restart': async () => (await import('./container/lifecycle.js')).restart,
  'container kill': async () => (await import('./container/lifecycle.js')).kill,
  'container pause': async () => (await import('./container/lifecycle.js')).pause,
  'container unpause': async () => (await import('./container/lifecycle.js')).unpause,
  'container rm': async () => (await import('./container/remove.js')).remove,
  'container rename': async () => (await import('./container/rename.js')).rename,
  'container update': async () => (await import('./container/update.js')).update,
  'container wait': async () => (await import('./container/wait.js')).wait,
  'container logs': async () => (await import('./container/logs.js')).logs,
  'container attach': async () => (await import('./container/attach.js')).attach,
  'container diff': async () => (await import('./container/diff.js')).diff,
  'container commit': async () => (await import('./container/commit.js')).commit,
  'container cp': async () => (await import('./container/copy.js')).copy,
  'container export': async () => (await import('./container/export.js')).exportFiles,
  'container inspect': async () => (await import('./inspect/commands.js')).inspectContainers,
  'container port': async () => (await import('./container/port.js')).port,
  'container top': async () => (await import('./container/top.js')).top,
  'container stats': async () => (await import('./container/stats.js')).stats,
  'container prune': async () => (await import('./prune/commands.js')).pruneContainers,
  'image build': async () => (await import('./image/build.js')).build,
  'image history': async () => (await import('./image/history.js')).history,
  'image import': async () => (await import('./image/import.js')).importImage,
  'image inspect': async () => (await import('./inspect/commands.js')).inspectImages,
  'image load': async () => (await import('./image/load.js')).load,
  'image ls': async () => (await import('./image/list.js')).list,
  'image prune': async () => (await import('./prune/commands.js')).pruneImages,
  'image pull': async () => (await import('./image/pull.js')).pull,
  'image push': async () => (await import('./image/push.js')).push,
  'image rm': async () => (await import('./image/remove.js')).remove,
  'image save': async () => (await import('./image/save.js')).save,
  'image tag': async () => (await import('./image/tag.js')).tag,
  'volume create': async () => (await import('./volume/commands.js')).create,
  'volume inspect': async () => (await import('./inspect/commands.js')).inspectVolumes,
  'volume ls': async () => (await import('./volume/commands.js')).list,
  'volume prune': async () => (await import('./prune/commands.js')).pruneVolumes,
  'volume rm': async () => (await import('./volume/commands.js')).remove,
  'network create': async () => (await import('./network/commands.js')).create,
  'network inspect': async () => (await import('./inspect/commands.js')).inspectNetworks,
  'network ls': async () => (await import('./network/commands.js')).list,
  'network prune': async () => (await import('./prune/commands.js')).pruneNetworks,
  'network rm': async () => (await import('./network/commands.js')).remove,
  'system df': async () => (await import('./system/disk-usage.js')).diskUsageCommand,
  'system events': async () => (await import('./system/events.js')).events,
  'system info': async () => (await import('./system/info.js')).info,
  'system prune': async () => (await import('./prune/commands.js')).pruneSystem,
  'builder build': async () => (await import('./image/build.js')).build,
  'builder prune': async () => (await import('./prune/commands.js')).pruneBuilder,
  'buildx build': async () => (await import('./image/build.js')).build,
  'buildx prune': async () => (await import('./prune/commands.js')).pruneBuilder,
  'buildx version': async () => (await import('./system/version.js')).buildxVersion,
  inspect: async () => (await import('./inspect/commands.js')).inspect,
  version: async () => (await import('./system/version.js')).version,
  login: async () => (await import('./system/login.js')).login,
  logout: async () => (await import('./system/login.js')).logout,
});

/** Words of the first level that stand for a command of a group, where they are not simply `container` commands of the same name. */
const shorthands: Readonly<Record<string, string>> = {
  ps: 'container ls',
  images: 'image ls',
  rmi: 'image rm',
  build: 'image build',
  history: 'image history',
  import: 'image import',
  load: 'image load',
  pull: 'image pull',
  push: 'image push',
  save: 'image save',
  tag: 'image tag',
  events: 'system events',
  info: 'system info',
};

const aliases: Readonly<Record<string, string>> = { list: 'ls', ps: 'ls', remove: 'rm', b: 'build' };
const groups = ['container', 'image', 'volume', 'network', 'system', 'builder', 'buildx'];
/** `container` commands that have no form of their own at the first level. */
const groupOnly = ['ls', 'inspect', 'prune'];

/** What a line's words name: the path that usage lines show, how many words it took, and the command; null where there is none. */
export interface FoundCommand {
  readonly path: readonly string[];
  readonly words: number;
  readonly load: Load | null;
}

/** Finds the command that a line's words name. */
export function commandAt(words: readonly string[]): FoundCommand {
  const first = words[0] ?? '';
  if (groups.includes(first)) {
    const second = words[1] ?? '';
    const name = Object.hasOwn(commands, `${first} ${second}`) ? second : (own(aliases, second) ?? second);
    const load = own(commands, `${first} ${name}`);
    return load ? { path: [first, name], words: 2, load } : { path: [first], words: 1, load: null };
  }
  const path = own(shorthands, first) ?? (groupOnly.includes(first) && first !== 'inspect' ? '' : first);
  const load = own(commands, path) ?? (groupOnly.includes(first) ? undefined : own(commands, `container ${first}`));
  return load ? { path: [first], words: 1, load } : { path: [], words: 0, load: null };
}

/** The words that name a command after a group, or at the first level where no group is given: groups, too. */
export function commandWords(group: string): string[] {
  const under = (name: string): string[] =>
    Object.keys(commands).flatMap((path) => (path.startsWith(`${name} `) ? [path.slice(name.length + 1)] : []));
  if (group !== '') return under(group);
  const plain = Object.keys(commands).filter((path) => !path.includes(' '));
  return [...groups, ...Object.keys(shorthands), ...plain, ...under('container').filter((name) => !groupOnly.includes(name))];
}

/** A command's full path: "container run" for `docker run`. */
export function fullPath(path: readonly string[]): string {
  const name = path.join(' ');
  if (path.length > 1 || Object.hasOwn(commands, name)) return name;
  return own(shorthands, name) ?? `container ${name}`;
}

/** The other paths a command answers to, itself included, as the Aliases of its help name them. */
export const knownShorthands = shorthands;

const own = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
