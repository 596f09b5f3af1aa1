import { findContainer } from '../../../model/select/find-container.js';
import { containerSurroundings } from '../../container-surroundings.js';
import { nullStream } from '../../null-stream.js';
import { runProgram } from '../../run-program.js';
import { programProblem } from '../../program-problem.js';
import { askReady, fail, fromDaemon, type Command } from '../command.js';

/** `docker exec`: one more process in a running container. A program that can't be started is told on standard output, with status 126. */
export const exec: Command = {
  usage: '[OPTIONS] CONTAINER COMMAND [ARG...]',
  flags: 'd,detach detach-keys:string e,env:list env-file:list i,interactive privileged t,tty u,user:string w,workdir:string',
  args: [2, Infinity],
  stopsAtArgument: true,
  async run(call) {
    const { flags, process } = call;
    const { session } = process;
    const [name = '', ...argv] = call.args;
    let env: readonly string[] = [];
    if (flags.has('env') || flags.has('env-file')) {
      const moreOptionsModule = await import('./more-options.js');
      const read = moreOptionsModule.readVariables(call);
      if ('error' in read) return fail(call, read.error);
      env = read;
    }
    const { refusal } = await askReady(call, { type: 'container/exec', container: name, args: argv });
    if (refusal) return fail(call, fromDaemon(refusal.message));
    const containerId = findContainer(session.world, name)?.id ?? '';
    const inside = await containerSurroundings(session, containerId, { env, workingDir: flags.text('workdir'), user: flags.text('user') });
    const problem = typeof inside === 'string' ? null : await programProblem(inside, argv);
    if (typeof inside === 'string' || problem || flags.has('workdir')) {
      const execRefusedModule = await import('./exec-refused.js');
      const status = execRefusedModule.execRefused(call, inside, problem);
      if (status !== null || typeof inside === 'string') return status ?? 126;
    }
    const detached = flags.is('detach');
    const start = (): Promise<number> =>
      runProgram(session, {
        ...inside,
        argv,
        stdin: flags.is('interactive') && !detached ? (process.stdin ?? '') : null,
        stdout: detached ? nullStream : process.stdout,
        stderr: detached ? nullStream : flags.is('tty') ? process.stdout : process.stderr,
        where: 'container',
      });
    if (!detached) return start();
    await session.scheduler.start(containerId, start);
    return 0;
  },
};
