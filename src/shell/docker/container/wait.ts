import { findContainer, isRunning } from '../../../model/select/find-container.js';
import { fail, fromDaemon, print, type Command } from '../command.js';
import { waitForExit } from './wait-for-exit.js';

/** `docker wait`: lets virtual time pass until each container stops, and prints its exit code. One that never would is given up, as by Ctrl-C. */
export const wait: Command = {
  usage: 'CONTAINER [CONTAINER...]',
  flags: '',
  args: [1, Infinity],
  async run(call) {
    const { session } = call.process;
    const errors: string[] = [];
    for (const name of call.args) {
      const found = findContainer(session.world, name);
      if (!found) {
        errors.push(fromDaemon(`No such container: ${name}`));
        continue;
      }
      if (isRunning(found) && (await waitForExit(session, found.id)) === 'endless') return 130;
      print(call, `${session.exitCodes.get(found.id) ?? found.exitCode}\n`);
    }
    return errors.length ? fail(call, ...errors) : 0;
  },
};
