import { findContainer } from '../../../model/select/find-container.js';
import { fail, fromDaemon, print, type Command } from '../command.js';
import { followContainer } from './follow-container.js';
import { startContainer } from './start-container.js';

/** `docker start`: starts containers that exist; with -a follows the one. */
export const start: Command = {
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  flags: 'a,attach checkpoint:string checkpoint-dir:string detach-keys:string i,interactive',
  args: [1, Infinity],
  async run(call) {
    const { process, args, flags } = call;
    if (flags.is('attach') || flags.is('interactive')) {
      if (args.length > 1) return fail(call, 'you cannot start and attach multiple containers at once');
      const name = args[0] ?? '';
      const found = findContainer(process.session.world, name);
      const stdin = flags.is('interactive') && found?.openStdin ? (process.stdin ?? '') : null;
      const started = await startContainer(call, name, {
        stdout: process.stdout,
        stderr: found?.tty ? process.stdout : process.stderr,
        stdin,
      });
      if ('refused' in started)
        return fail(call, fromDaemon(started.refused), ...(found ? [`Error: failed to start containers: ${name}`] : []));
      return followContainer(call, found?.id ?? '');
    }
    const errors: string[] = [];
    const failed: string[] = [];
    for (const name of args) {
      const started = await startContainer(call, name);
      if ('refused' in started) {
        errors.push(fromDaemon(started.refused));
        failed.push(name);
      } else print(call, `${name}\n`);
    }
    return failed.length ? fail(call, ...errors, `Error: failed to start containers: ${failed.join(', ')}`) : 0;
  },
};
