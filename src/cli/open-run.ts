import { basename, dirname, resolve } from 'node:path';
import type { Store } from '../model/world.js';
import { openDemo } from '../shell/shell.js';
import type { Demo, Step } from '../shell/shell.js';
import { openImageShelf } from './image-shelf.js';
import { readDisk, readDiskIfThere, readFolder } from './read-disk.js';
import { UsageError } from './usage-error.js';

/** A script to play, as the command line names it. */
export interface RunRequest {
  readonly path: string;
  readonly store: string;
  /** Archives, layouts and folders of archives that `docker pull` finds. */
  readonly images: readonly string[];
  /** Folder that the host's files start as. */
  readonly files: string | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
  /** Hears of each real file that the script named and got. */
  readonly onOutside?: ((path: string, bytes: Uint8Array) => void) | undefined;
}

/** Plays a script. `problem` is what to tell where the script can't be read ("demo.sh:3:14: …"), null where it was run. */
export async function openRun({
  path,
  store,
  images,
  files,
  onStep,
  onOutside,
}: RunRequest): Promise<{ readonly demo: Demo; readonly script: string; readonly problem: string | null }> {
  const checkedStore = storeOf(store);
  const script = new TextDecoder().decode(await readDisk(path));
  const demo = openDemo({
    store: checkedStore,
    files: files === undefined ? {} : Object.fromEntries(await readFolder(files)),
    catalogue: await openImageShelf(images),
    readOutside: async (outside) => {
      const bytes = await readBeside(outside, path);
      if (bytes) onOutside?.(outside, bytes);
      return bytes;
    },
  });
  const problem = await demo.run(script, onStep);
  if (!problem) return { demo, script, problem: null };
  const hint = problem.hint === '' ? '' : ` (${problem.hint})`;
  return { demo, script, problem: `${basename(path)}:${problem.line}:${problem.column}: ${problem.message}${hint}\n` };
}

function storeOf(text: string): Store {
  if (text !== 'containerd' && text !== 'overlay2') throw new UsageError(`--store is containerd or overlay2, not ${JSON.stringify(text)}`);
  return text;
}

/** A real file that the script names: as seen from here, or from where the script lies. */
async function readBeside(path: string, script: string): Promise<Uint8Array | null> {
  return (await readDiskIfThere(resolve(path))) ?? (await readDiskIfThere(resolve(dirname(script), path)));
}
