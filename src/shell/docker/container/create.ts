import { print, type Command } from '../command.js';
import { createContainer } from './create-container.js';
import { createFlags } from './create-flags.js';

/** `docker create`: makes a container and prints its id. */
export const create: Command = {
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  flags: createFlags,
  allFlags: async () => (await import('./all-create-flags.js')).allCreateFlags,
  args: [1, Infinity],
  stopsAtArgument: true,
  async run(call) {
    const made = await createContainer(call);
    if ('id' in made) {
      print(call, `${made.id}\n`);
      return 0;
    }
    call.process.stderr.write(made.usage ? `docker: ${made.error}\n\nRun '${call.path} --help' for more information\n` : `${made.error}\n`);
    return made.usage ? 125 : 1;
  },
};
