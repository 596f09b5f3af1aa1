import { diffOf } from '../../../model/file-system/overlay-diff.js';
import { findContainer } from '../../../model/select/find-container.js';
import { fail, fromDaemon, print, type Command } from '../command.js';

const MARKS = ['C', 'A', 'D'];

/** `docker diff`: what the writable layer changes, a path a line. */
export const diff: Command = {
  usage: 'CONTAINER',
  flags: '',
  args: [1, 1],
  run(call) {
    const name = call.args[0] ?? '';
    const found = findContainer(call.process.session.world, name);
    if (!found) return fail(call, fromDaemon(`No such container: ${name}`));
    print(
      call,
      diffOf(found.files)
        .map(({ path, kind }) => `${MARKS[kind] ?? 'C'} ${path}\n`)
        .join(''),
    );
    return 0;
  },
};
