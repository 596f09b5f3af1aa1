import { findContainer } from '../../../model/select/find-container.js';
import { containerSurroundings, type ContainerSurroundings } from '../../container-surroundings.js';
import { runProgram } from '../../run-program.js';
import { programProblem } from '../../program-problem.js';
import { ask, fail, fromDaemon, type Command } from '../command.js';

/** Why a program can't be started in a container, '' where it can. */
async function problemOf(inside: ContainerSurroundings, argv: readonly string[], workingDir: string): Promise<string> {
  const wrapped = (cause: string): string => `OCI runtime exec failed: exec failed: unable to start container process: ${cause}`;
  const directory = workingDir ? inside.files.stat(inside.cwd) : null;
  if (directory === 'ENOENT')
    return wrapped(`chdir to cwd (${JSON.stringify(inside.cwd)}) set in config.json failed: no such file or directory: unknown`);
  const problem = await programProblem(inside, argv);
  return problem ? wrapped(problem.cause) : '';
}

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
    let env = flags.list('env');
    if (flags.has('env-file')) {
      const createOptionsModule = await import('./create-options.js');
      const options = await createOptionsModule.createOptions(call);
      if ('error' in options) return fail(call, options.error);
      env = options.env;
    }
    env = env.flatMap((text) => (text.includes('=') ? [text] : process.env.has(text) ? [`${text}=${process.env.get(text) ?? ''}`] : []));
    const { refusal } = ask(call, { type: 'container/exec', container: name, args: argv });
    if (refusal) return fail(call, fromDaemon(refusal.message));
    const containerId = findContainer(session.world, name)?.id ?? '';
    const inside = containerSurroundings(session, containerId, { env, workingDir: flags.text('workdir'), user: flags.text('user') });
    const detached = flags.is('detach');
    const cause = typeof inside === 'string' ? inside : await problemOf(inside, argv, flags.text('workdir'));
    if (cause || typeof inside === 'string') {
      if (detached) return fail(call, fromDaemon(cause));
      process.stdout.write(`${cause}\r\n`);
      return 126;
    }
    const silent = { write: (): void => undefined, isTerminal: false };
    const start = (): Promise<number> =>
      runProgram(session, {
        ...inside,
        argv,
        stdin: flags.is('interactive') && !detached ? (process.stdin ?? '') : null,
        stdout: detached ? silent : process.stdout,
        stderr: detached ? silent : flags.is('tty') ? process.stdout : process.stderr,
        where: 'container',
      });
    if (!detached) return start();
    await session.scheduler.start(containerId, start);
    return 0;
  },
};
