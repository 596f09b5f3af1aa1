import { loadThorough } from '../model/reduce-loaded.js';
import type { Place, Program } from './process.js';
import type { Loader } from './program-table.js';

const docker: Loader = async () => (await import('./docker/docker.js')).docker;

/** What nearly every demo runs: found without the table of all the others. */
export const everyday: Readonly<Record<Place, ReadonlyMap<string, Loader>>> = {
  host: new Map([['docker', docker]]),
  container: new Map([
    ['sleep', async () => (await import('./tools/sleep.js')).sleep],
    ['touch', async () => (await import('./tools/touch.js')).touch],
  ]),
};

/** The program that a name stands for, null where no tool does. Names are matched as they are: paths are the caller's business. */
export async function findProgram(name: string, where: Place): Promise<Program | null> {
  const everydayLoad = everyday[where].get(name);
  if (everydayLoad) return everydayLoad();
  const [programTable] = await Promise.all([import('./program-table.js'), loadThorough()]);
  const load = programTable.loaderOf(name, where);
  return load ? load() : null;
}
