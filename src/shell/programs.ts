import { fetchOnce } from '../model/fetch-once.js';
import { loadThorough } from '../model/reduce-loaded.js';
import { docker } from './docker/docker.js';
import type { Place, Program } from './process.js';
import { sleep } from './tools/sleep.js';
import { touch } from './tools/touch.js';

const table = fetchOnce(() => import('./program-table.js'));

/** What nearly every demo runs: found without the table of all the others. */
export const everyday: Readonly<Record<Place, ReadonlyMap<string, Program>>> = {
  host: new Map([['docker', docker]]),
  container: new Map([
    ['sleep', sleep],
    ['touch', touch],
  ]),
};

/** The program that a name stands for, null where no tool does. Names are matched as they are: paths are the caller's business. */
export async function findProgram(name: string, where: Place): Promise<Program | null> {
  const program = everyday[where].get(name);
  if (program) return program;
  const [programTable] = await Promise.all([table(), loadThorough()]);
  const load = programTable.loaderOf(name, where);
  return load ? load() : null;
}
