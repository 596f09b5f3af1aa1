import { findContainer } from '../../../model/select/find-container.js';
import { startMain, startProblem } from '../../main-process.js';
import type { Attached } from '../../session.js';
import { askReady, type Call } from '../command.js';

/** What came of starting: what the engine said no with, and the exit status that `run` makes of it. */
export type Started = { readonly already: boolean } | { readonly refused: string; readonly exitCode: number };

/** Starts a container by name or id and lets its main process run until it first waits. */
export async function startContainer(call: Call, name: string, attached?: Attached): Promise<Started> {
  const { session } = call.process;
  const container = findContainer(session.world, name);
  if (container?.status === 'created' || container?.status === 'exited') {
    const problem = await startProblem(session, container.id);
    if (problem || container.ports.length) {
      const failStartModule = await import('./fail-start.js');
      const failed = await failStartModule.failStart(call, container, problem);
      if (failed) return failed;
    }
  }
  const { refusal, facts } = await askReady(call, { type: 'container/start', container: name });
  if (refusal) return { refused: refusal.message, exitCode: 125 };
  const started = facts.find((fact) => fact.type === 'container-started');
  if (!started || started.already) return { already: true };
  await startMain(session, started.containerId, attached);
  return { already: false };
}
