import { fetchOnce } from '../model/fetch-once.js';
import { loadThorough } from '../model/reduce-loaded.js';
import { docker } from './docker/docker.js';
import type { Place, Program } from './process.js';
import { sleep } from './tools/sleep.js';
import { touch } from './tools/touch.js';

/** Fetches, once, what any other program takes, and what it may ask of the engine. */
export const allPrograms = fetchOnce(async () => {
  const [allProgramsModule] = await Promise.all([import('./all-programs.js'), loadThorough()]);
  return allProgramsModule;
});

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
  return everyday[where].get(name) ?? (await allPrograms()).loaderOf(name, where)?.() ?? null;
}
