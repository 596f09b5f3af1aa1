import { nullStream } from '../../null-stream.js';
import type { Attached } from '../../session.js';
import { fail, type Call } from '../command.js';
import { usageError } from '../usage-error.js';
import { followContainer } from './follow-container.js';

/** The terminal that a container runs in. */
export interface Terminal {
  readonly attached: Attached;
  /** Waits as the terminal does, and resolves to the status to exit with. */
  follow(containerId: string): Promise<number>;
}

/** The terminal of a `docker run` that is not simply detached; a status to end with where its flags don't go together. */
export function terminalOf(call: Call, usage: string): Terminal | number {
  const { flags, process } = call;
  const attach = flags.list('attach').map((name) => name.toLowerCase());
  const bad = attach.find((name) => !['stdin', 'stdout', 'stderr'].includes(name));
  if (bad !== undefined) {
    const problem = `invalid argument ${JSON.stringify(bad)} for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR`;
    return usageError(process, problem, `${call.path} ${usage}`, call.path);
  }
  if (flags.is('detach')) return fail(call, 'conflicting options: cannot specify both --attach and --detach');
  const takes = (name: string): boolean => !attach.length || attach.includes(name);
  return {
    attached: {
      stdout: takes('stdout') ? process.stdout : nullStream,
      // A terminal has one stream only: what goes to standard error comes out of the same end.
      stderr: takes('stderr') ? (flags.is('tty') ? process.stdout : process.stderr) : nullStream,
      stdin: flags.is('interactive') ? (process.stdin ?? '') : null,
    },
    follow: (containerId) => followContainer(call, containerId, !flags.has('sig-proxy') || flags.is('sig-proxy')),
  };
}
