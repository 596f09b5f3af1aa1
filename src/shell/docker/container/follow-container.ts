import { loadEngine } from '../../../model/reduce-loaded.js';
import { killProcesses } from '../../kill-processes.js';
import { answerSignal } from '../../signals.js';
import type { Call } from '../command.js';
import { waitForExit } from './wait-for-exit.js';

/**
 * Waits, in virtual time, as a terminal attached to the container does, and resolves to the status to exit with. A server that would never
 * end is left as a reader leaves it after its start-up output: Ctrl-C, which the client passes on as SIGINT. A main process with no handler
 * for it lives on, as PID 1 does, and the client gives up.
 */
export async function followContainer(call: Call, containerId: string, proxiesSignals = true): Promise<number> {
  const { session } = call.process;
  if ((await waitForExit(session, containerId)) === 'ended') return session.exitCodes.get(containerId) ?? 0;
  if (!proxiesSignals) return 0;
  const exitCode = await answerSignal(session, containerId, 'SIGINT');
  if (exitCode === null) return 1;
  await loadEngine();
  session.dispatch({ type: 'container/kill', container: containerId, signal: 'SIGINT', exitCode });
  killProcesses(session, containerId);
  return exitCode;
}
