import { loadEngine } from '../model/reduce-loaded.js';
import { loaderOf } from './program-table.js';
import type { ScriptStep } from './read-script.js';

/**
 * Fetches at once what a script's commands name at their start: each would ask for its own only when its turn has come, and the page would wait
 * as often. What fails to come is asked for again, and told of, by the command that needs it.
 */
export async function fetchAhead(steps: readonly ScriptStep[]): Promise<void> {
  const lines = steps.flatMap(({ command }) =>
    command
      .replace(/<<[^]*/, '')
      .split(/\n|&&|;/, 20)
      .map((text) => text.trim().split(/ +/)),
  );
  await Promise.allSettled(lines.map(fetchFor));
}

async function fetchFor([name = '', ...words]: readonly string[]): Promise<unknown> {
  if (name !== 'docker') return loaderOf(name, 'host')?.();
  const [verb = ''] = words;
  const isDetached = words.some((word) => /^(-\w*d\w*|--detach)$/.test(word));
  if (verb === 'exec') return fetchInside(words);
  if (verb === 'run') return isDetached ? null : import('./docker/container/run-attached.js');
  const [commandTable] = await Promise.all([import('./docker/command-table.js'), loadEngine()]);
  return commandTable.commandAt(words).load?.();
}

/** The program that `docker exec` names after its flags and the container. */
function fetchInside(words: readonly string[]): Promise<unknown> | undefined {
  const name = words.slice(1).filter((word) => !word.startsWith('-'))[1] ?? '';
  return loaderOf(name, 'container')?.();
}
