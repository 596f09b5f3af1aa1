import { findContainer } from '../../../model/select/find-container.js';
import { killProcesses } from '../../kill-processes.js';
import { ask, fail, fromDaemon, print, type Command } from '../command.js';

/** `docker rm`: removes containers with their writable layers; goes on past refusals. With -f an unknown one is no failure. */
export const remove: Command = {
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  flags: 'f,force l,link v,volumes',
  args: [1, Infinity],
  run(call) {
    const force = call.flags.is('force');
    const errors: string[] = [];
    let failed = false;
    for (const typed of call.args) {
      const name = typed.replace(/^\/+|\/+$/g, '');
      if (!name) {
        errors.push('container name cannot be empty');
        failed = true;
        continue;
      }
      const id = findContainer(call.process.session.world, name)?.id;
      const { refusal } = ask(call, { type: 'container/remove', container: name, force, volumes: call.flags.is('volumes') });
      if (!refusal) {
        if (id) killProcesses(call.process.session, id);
        print(call, `${typed}\n`);
      } else {
        errors.push(fromDaemon(refusal.message));
        failed ||= !(force && refusal.status === 404);
      }
    }
    if (errors.length) fail(call, ...errors);
    return failed ? 1 : 0;
  },
};
