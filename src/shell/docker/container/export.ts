import { findContainer } from '../../../model/select/find-container.js';
import { fail, fromDaemon, type Command } from '../command.js';
import { treeItems } from '../archive/tar-items.js';
import { writeOutput } from '../archive/write-output.js';
import { writeTar } from '../archive/write-tar.js';

/** `docker export`: the merged files as one flat archive; volumes are not in it, nor is any history. */
export const exportFiles: Command = {
  usage: '[OPTIONS] CONTAINER',
  flags: 'o,output:string',
  args: [1, 1],
  run(call) {
    const { session, stdout } = call.process;
    const name = call.args[0] ?? '';
    if (!call.flags.text('output') && stdout.isTerminal)
      return fail(call, 'cowardly refusing to save to a terminal. Use the -o flag or redirect');
    const found = findContainer(session.world, name);
    if (!found) return fail(call, fromDaemon(`No such container: ${name}`));
    const status = writeOutput(call, () => writeTar(treeItems(found.files.root, '')));
    if (status === 0) session.note({ type: 'copied', containerId: found.id, direction: 'out', path: '/', sizeBytes: 0 });
    return status;
  },
};
