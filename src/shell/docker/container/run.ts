import { loadEngine } from '../../../model/reduce-loaded.js';
import { findContainer } from '../../../model/select/find-container.js';
import { ask, fromDaemon, print, type Call, type Command } from '../command.js';
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
    const { flags, process } = call;
    const detached = flags.is('detach');
    const attach = flags.list('attach').map((name) => name.toLowerCase());
    const bad = attach.find((name) => !['stdin', 'stdout', 'stderr'].includes(name));
    if (bad !== undefined)
      return usage(call, `invalid argument ${JSON.stringify(bad)} for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR`);
    if (detached && attach.length) {
      process.stderr.write('conflicting options: cannot specify both --attach and --detach\n');
      return 1;
    }
    const made = await createContainer(call);
    if (!('id' in made)) return refused(call, made.error, 125);
    const takes = (name: string): boolean => !attach.length || attach.includes(name);
    const silent = { write: (): void => undefined, isTerminal: false };
    const attached = detached
      ? undefined
      : {
          stdout: takes('stdout') ? process.stdout : silent,
          // A terminal has one stream only: what goes to standard error comes out of the same end.
          stderr: takes('stderr') ? (flags.is('tty') ? process.stdout : process.stderr) : silent,
          stdin: flags.is('interactive') ? (process.stdin ?? '') : null,
        };
    const started = await startContainer(call, made.id, attached);
    if ('refused' in started) {
      if (flags.is('rm') && findContainer(process.session.world, made.id)) {
        await loadEngine();
        ask(call, { type: 'container/remove', container: made.id, force: true, volumes: true });
      }
      return refused(call, fromDaemon(started.refused), started.exitCode);
    }
    if (detached) {
      print(call, `${made.id}\n`);
      return 0;
    }
    const followContainerModule = await import('./follow-container.js');
    return followContainerModule.followContainer(call, made.id, !flags.has('sig-proxy') || flags.is('sig-proxy'));
  },
};

function refused(call: Call, error: string, exitCode: number): number {
  call.process.stderr.write(`docker: ${error}\n\nRun '${call.path} --help' for more information\n`);
  return exitCode;
}

function usage(call: Call, error: string): number {
  call.process.stderr.write(`${error}\n\nUsage:  ${call.path} ${run.usage}\n\nRun '${call.path} --help' for more information\n`);
  return 125;
}
