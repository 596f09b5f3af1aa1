import { findContainer } from '../../../model/select/find-container.js';
import { completePath } from '../../complete/complete-path.js';
import type { Choice, CompletionPlace } from '../../complete/completion.js';
import { HOST_HOME } from '../../host-tree.js';
import type { Flags } from '../flag-parser.js';
import { completeInside, insideOf } from './complete-inside.js';
import { containerNames, imageNames, networkNames, pulledNames, volumeNames } from './object-names.js';

/** A command's line up to the argument at the cursor. */
export interface ArgumentPlace {
  /** "container run". */
  readonly path: string;
  /** What follows the path in the usage line: its words say what each argument is. */
  readonly usage: string;
  readonly args: readonly string[];
  readonly flags: Flags;
  /** Most arguments it takes. */
  readonly most: number;
}

/** What a command's next argument may become. */
export async function completeArgument(place: CompletionPlace, line: ArgumentPlace, current: string): Promise<readonly Choice[]> {
  const { path, usage, args, flags, most } = line;
  if (args.length >= most && most > 0) return [];
  const [group = '', verb = ''] = path.split(' ');
  if (verb === 'create' && group !== 'container') return [];
  if (verb === 'cp') return completeCopy(place, args, current);
  const word = argumentName(usage, args.length);
  const others = (choices: readonly Choice[]): Choice[] => choices.filter(({ value }) => !args.includes(value));
  if (word.startsWith('CONTAINER')) return others(containerNames(place, verb === 'rm' && flags.is('force') ? '' : verb));
  if (word === 'NAME|ID') {
    return others([...containerNames(place), ...imageNames(place), ...volumeNames(place), ...networkNames(place)]);
  }
  if (word === 'NAME') return verb === 'pull' ? pulledNames(place) : imageNames(place);
  if (word === 'IMAGE' && group === 'container') return [...(await pulledNames(place)), ...imageNames(place)];
  if (/^(\w+_)?IMAGE$|^REPOSITORY$/.test(word)) return others(imageNames(place));
  if (word === 'VOLUME') return others(volumeNames(place));
  if (word === 'NETWORK') return others(networkNames(place));
  if (word === 'PATH') return completePath(hostPaths(place), current, 'directories');
  if (word === 'file') return completePath(hostPaths(place), current);
  if (word === 'SERVER') return [...place.world.registries.keys()].map((value) => ({ value }));
  if (word === 'PRIVATE_PORT') return ports(place, args[0] ?? '');
  if (word === 'COMMAND' || word === 'ARG') {
    const inside = insideOf(place.world, verb, args[0] ?? '');
    return inside ? completeInside(inside, args.slice(1), current) : [];
  }
  return [];
}

/** What a usage line calls an argument, by its place: the last name goes on where it ends with dots. */
function argumentName(usage: string, index: number): string {
  const names = usage
    .replace(/\n.*/s, '')
    .replace('[OPTIONS]', '')
    .replaceAll(/\[[:@/][^\]]*\]/g, '')
    .replaceAll(/ \| \S+/g, '')
    .match(/\[[^\]]*\]|\S+/g);
  const last = names?.at(-1) ?? '';
  const name = names?.[index] ?? (last.includes('...') ? last : '');
  const plain = name.replaceAll(/[[\]]|\.\.\./g, '');
  return plain.startsWith('file|') ? 'file' : plain;
}

const hostPaths = ({ world, cwd }: CompletionPlace) => ({ root: world.host, cwd, home: HOST_HOME });

/** `docker cp`: a path on the host, or a container's name with a path in it. */
function completeCopy(place: CompletionPlace, args: readonly string[], current: string): readonly Choice[] {
  const colon = current.indexOf(':');
  if (colon > 0 && !/^[./~]/.test(current)) {
    const inside = insideOf(place.world, 'cp', current.slice(0, colon));
    return inside ? completePath({ root: inside.root, cwd: '/' }, current.slice(colon + 1), 'all', current.slice(0, colon + 1)) : [];
  }
  const isFromContainer = args[0]?.includes(':') ?? false;
  const containers = isFromContainer ? [] : containerNames(place);
  return [
    ...completePath(hostPaths(place), current),
    ...containers.map((choice) => ({ ...choice, value: `${choice.value}:`, isOpen: true })),
  ];
}

function ports({ world }: CompletionPlace, name: string): Choice[] {
  return (findContainer(world, name)?.ports ?? []).map(({ containerPort, protocol }) => ({ value: `${containerPort}/${protocol}` }));
}
