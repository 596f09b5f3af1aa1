/**
 * The docker command as the shell knows it: flags, usage errors, tables and texts of CLI 28.2.2, which also answers to `podman` and
 * `nerdctl`. It knows how to ask and how to show; what is allowed, and the words of a refusal, are the engine's (`reduce`).
 */
import type { Program } from '../process.js';
import type { Command } from './command.js';
import { exec } from './container/exec.js';
import { run } from './container/run.js';
import { runCommand } from './run-command.js';

/** The commands that nearly every demo begins with: the table of all the others comes when it is needed. */
const everyday: ReadonlyMap<string, Command> = new Map([
  ['run', run],
  ['exec', exec],
]);

/** Runs one docker command line; resolves to its exit status. */
export const docker: Program = async (process) => {
  const [name = 'docker', ...words] = process.argv;
  const root = name.replace(/.*\//, '');
  const command = everyday.get(words[0] ?? '');
  if (command) return runCommand(process, `${root} ${words[0] ?? ''}`, command, words.slice(1));
  const anyCommandModule = await import('./any-command.js');
  return anyCommandModule.anyCommand(process, root, words);
};
