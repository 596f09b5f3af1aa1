import { lookup } from '../../../model/file-system/lookup.js';
import type { Directory } from '../../../model/file-system/file-node.js';
import { mergedTree } from '../../../model/merged-tree.js';
import { findContainer } from '../../../model/select/find-container.js';
import { findImage } from '../../../model/select/find-image.js';
import type { World } from '../../../model/world.js';
import { completePath } from '../../complete/complete-path.js';
import type { Choice } from '../../complete/completion.js';
import { DEFAULT_PATH } from '../../default-path.js';
import { mountedView } from '../../mounted-view.js';

/** The files that a command in a container will see. */
export interface Inside {
  readonly root: Directory;
  readonly cwd: string;
  /** Directories that programs are looked for in. */
  readonly path: readonly string[];
}

/** The files of the container that a verb names, or of the image that `run` and `create` make one from; null where there is none. */
export function insideOf(world: World, verb: string, name: string): Inside | null {
  const isMade = verb === 'run' || verb === 'create';
  const container = isMade ? undefined : findContainer(world, name);
  const image = isMade ? findImage(world, name) : undefined;
  const config = container?.config ?? image?.config;
  if (!config) return null;
  const root = container ? mountedView(world, container) : mergedTree(world, image?.layers.at(-1) ?? '');
  const path = config.Env.find((entry) => entry.startsWith('PATH='))?.slice('PATH='.length) ?? DEFAULT_PATH;
  return { root, cwd: config.WorkingDir || '/', path: path.split(':') };
}

/** What a word of a command in a container may become: first a program, then paths, also in what `sh -c` is given. */
export function completeInside(inside: Inside, before: readonly string[], current: string): readonly Choice[] {
  const [program] = before;
  if (program === undefined) return current.includes('/') ? completePath(inside, current) : executables(inside);
  if (/^(ba|da|a)?sh$/.test(program) && before.at(-1) === '-c') {
    const start = /[^\s;&|<>()'"]*$/.exec(current)?.index ?? 0;
    const path = current.slice(start);
    return path === '' ? [] : completePath(inside, path, 'all', current.slice(0, start)).map((choice) => ({ ...choice, isOpen: true }));
  }
  return completePath(inside, current);
}

function executables({ root, path }: Inside): Choice[] {
  const names = path.flatMap((directory) => {
    const node = lookup(root, directory);
    if (typeof node === 'string' || node.kind !== 'directory') return [];
    return [...node.children.keys()].filter((name) => {
      const program = lookup(root, `${directory}/${name}`);
      return typeof program !== 'string' && program.kind === 'file' && (program.mode & 0o111) !== 0;
    });
  });
  return names.map((value) => ({ value }));
}
