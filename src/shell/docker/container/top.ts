import { findContainer } from '../../../model/select/find-container.js';
import { fail, fromDaemon, print, type Command } from '../command.js';
import { formatTable } from '../format/table.js';
import { processId } from '../inspect/process-id.js';

/** `docker top`: the main process of a container, as `ps -ef` lists it. Processes that it may have started are not told. */
export const top: Command = {
  usage: 'CONTAINER [ps OPTIONS]',
  flags: '',
  args: [1, Infinity],
  stopsAtArgument: true,
  run(call) {
    const { world } = call.process.session;
    const [name = ''] = call.args;
    const found = findContainer(world, name);
    if (!found) return fail(call, fromDaemon(`No such container: ${name}`));
    if (found.status !== 'running' && found.status !== 'paused') return fail(call, fromDaemon(`container ${found.id} is not running`));
    const started = new Date(found.startedMs).toISOString().slice(11, 16);
    const pid = processId(found);
    const row = [found.config.User || 'root', String(pid), String(pid - 22), '0', started, '?', '00:00:00', found.args.join(' ')];
    print(call, formatTable([['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'], row], 20, 3));
    return 0;
  },
};
