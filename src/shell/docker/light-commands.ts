import type { FoundCommand } from './found-command.js';

/** The commands that nearly every demo begins with: they come with the first download, the table of all the others when it is needed. */
export function lightCommands([first, second]: readonly string[]): FoundCommand | null {
  const isGroup = first === 'container';
  const name = isGroup ? second : first;
  const load =
    name === 'run'
      ? async () => (await import('./container/run.js')).run
      : name === 'exec'
        ? async () => (await import('./container/exec.js')).exec
        : null;
  return load && name ? { path: isGroup ? ['container', name] : [name], words: isGroup ? 2 : 1, load } : null;
}
