import { loadEngine } from '../../../model/reduce-loaded.js';
import { findContainer } from '../../../model/select/find-container.js';
import { startMain, startProblem } from '../../main-process.js';
import type { Attached } from '../../session.js';
import { ask, type Call } from '../command.js';

/** What came of starting: what the engine said no with, and the exit status that `run` makes of it. */
export type Started = { readonly already: boolean } | { readonly refused: string; readonly exitCode: number };

/** What the engine notes as the exit code of a container that it could not start for reasons of its own. */
const START_FAILED = 128;

/** Starts a container by name or id and lets its main process run until it first waits. */
export async function startContainer(call: Call, name: string, attached?: Attached): Promise<Started> {
  const { session } = call.process;
  const container = findContainer(session.world, name);
  const canStart = container?.status === 'created' || container?.status === 'exited';
  const problem = container && canStart ? await startProblem(session, container.id) : null;
  if (container && problem) {
    // What is wrong before the runtime is asked (an unknown user) comes as it is.
    const isRuntime = problem.cause.startsWith('exec:');
    const wrapped = `failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${problem.cause}`;
    const message = isRuntime ? wrapped : problem.cause;
    const exitCode = isRuntime ? problem.exitCode : 125;
    await loadEngine();
    ask(call, { type: 'container/fail-start', container: container.id, exitCode: isRuntime ? exitCode : START_FAILED, error: message });
    return { refused: message, exitCode };
  }
  const taken = container?.ports.length && canStart ? (await import('./taken-port.js')).takenPort(session.world, container) : null;
  if (container && taken) {
    await loadEngine();
    ask(call, { type: 'container/fail-start', container: container.id, exitCode: START_FAILED, error: taken });
    return { refused: taken, exitCode: 125 };
  }
  const { refusal, facts } = ask(call, { type: 'container/start', container: name });
  if (refusal) return { refused: refusal.message, exitCode: 125 };
  const started = facts.find((fact) => fact.type === 'container-started');
  if (!started || started.already) return { already: true };
  await startMain(session, started.containerId, attached);
  return { already: false };
}
