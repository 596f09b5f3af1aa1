import { findContainer } from '../../../model/select/find-container.js';
import { fail, fromDaemon, type Command } from '../command.js';
import { logs } from './logs.js';
import { parseFlags, readFlagSpecs } from '../flag-parser.js';
import { followContainer } from './follow-container.js';

/** `docker attach`: what the main process writes from now on, until it ends or Ctrl-C. */
export const attach: Command = {
  usage: '[OPTIONS] CONTAINER',
  flags: 'detach-keys:string no-stdin sig-proxy',
  args: [1, 1],
  async run(call) {
    const name = call.args[0] ?? '';
    const { session } = call.process;
    const found = findContainer(session.world, name);
    if (!found) return fail(call, fromDaemon(`No such container: ${name}`));
    if (found.status === 'paused') return fail(call, 'cannot attach to a paused container, unpause it first');
    if (found.status === 'restarting') return fail(call, 'cannot attach to a restarting container, wait until it is running');
    if (found.status !== 'running') return fail(call, 'cannot attach to a stopped container, start it first');
    const ended = await logs.run({
      ...call,
      flags: parseFlags(['--follow', '--tail=0'], readFlagSpecs(logs.flags), true).flags,
    });
    return ended === 0
      ? (session.exitCodes.get(found.id) ?? 0)
      : followContainer(call, found.id, !call.flags.has('sig-proxy') || call.flags.is('sig-proxy'));
  },
};
