import { print, type Command } from '../command.js';
import { createContainer } from './create-container.js';
import { createFlags } from './create-flags.js';
import { startContainer } from './start-container.js';

/** `docker run`: creates a container, starts it, and follows its output unless detached. */
export const run: Command = {
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  flags: `${createFlags} d,detach`,
  allFlags: async () => `${(await import('./all-create-flags.js')).allCreateFlags} d,detach detach-keys:string sig-proxy`,
  args: [1, Infinity],
  stopsAtArgument: true,
  async run(call) {
    const { flags } = call;
    const isPlain = flags.is('detach') && !flags.has('attach');
    const terminal = isPlain ? null : (await import('./run-attached.js')).terminalOf(call, run.usage);
    if (typeof terminal === 'number') return terminal;
    const made = await createContainer(call);
    const started = 'id' in made ? await startContainer(call, made.id, terminal?.attached) : null;
    if (!('id' in made) || !started || 'refused' in started) return (await import('./run-refused.js')).runRefused(call, made, started);
    if (terminal) return terminal.follow(made.id);
    print(call, `${made.id}\n`);
    return 0;
  },
};
