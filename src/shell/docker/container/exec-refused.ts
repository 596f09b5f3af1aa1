import type { ContainerSurroundings } from '../../container-surroundings.js';
import type { StartProblem } from '../../session.js';
import { fail, fromDaemon, type Call } from '../command.js';

/**
 * Says why a `docker exec` can't start its program: what its surroundings failed with, a working directory that is not there, or the
 * program itself; its status, null where it can.
 */
export function execRefused(call: Call, inside: ContainerSurroundings | string, problem: StartProblem | null): number | null {
  let cause = inside;
  if (typeof cause !== 'string') {
    const isNowhere = call.flags.text('workdir') && cause.files.stat(cause.cwd) === 'ENOENT';
    const why = isNowhere
      ? `chdir to cwd (${JSON.stringify(cause.cwd)}) set in config.json failed: no such file or directory: unknown`
      : problem?.cause;
    if (why === undefined) return null;
    cause = `OCI runtime exec failed: exec failed: unable to start container process: ${why}`;
  }
  if (call.flags.is('detach')) return fail(call, fromDaemon(cause));
  call.process.stdout.write(`${cause}\r\n`);
  return 126;
}
