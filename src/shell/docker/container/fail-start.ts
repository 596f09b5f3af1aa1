import type { Container } from '../../../model/container.js';
import { loadEngine } from '../../../model/reduce-loaded.js';
import type { StartProblem } from '../../session.js';
import { ask, type Call } from '../command.js';
import type { Started } from './start-container.js';
import { takenPort } from './taken-port.js';

/** What the engine notes as the exit code of a container that it could not start for reasons of its own. */
const START_FAILED = 128;

/** Notes why a container can't start: its program, or a port that another one has; null where it can. */
export async function failStart(call: Call, container: Container, problem: StartProblem | null): Promise<Started | null> {
  const cause = problem?.cause ?? takenPort(call.process.session.world, container);
  if (cause === null) return null;
  // What is wrong before the runtime is asked (an unknown user, a port) comes as it is.
  const isRuntime = cause.startsWith('exec:');
  const wrapped = `failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${cause}`;
  const refused = isRuntime ? wrapped : cause;
  const exitCode = isRuntime && problem ? problem.exitCode : 125;
  await loadEngine();
  ask(call, { type: 'container/fail-start', container: container.id, exitCode: isRuntime ? exitCode : START_FAILED, error: refused });
  return { refused, exitCode };
}
