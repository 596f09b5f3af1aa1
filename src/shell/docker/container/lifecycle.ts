import { findContainer } from '../../../model/select/find-container.js';
import type { Action } from '../../../model/action.js';
import { killProcesses } from '../../kill-processes.js';
import { startMain, startProblem } from '../../main-process.js';
import { answerSignal } from '../../signals.js';
import { ask, fromDaemon, type Call, type Command } from '../command.js';
import { forEachName } from '../for-each-name.js';
import { endMain, isSignal, KILLED, signalName } from './end-main.js';

const endFlags = 's,signal:string t,timeout:int time=timeout:int';
const several = { usage: '[OPTIONS] CONTAINER [CONTAINER...]', args: [1, Infinity] } as const;

/** Refusal of an action in the client's words, null where it went well. */
function refusalOf(call: Call, action: Action): string | null {
  const { refusal } = ask(call, action);
  return refusal ? fromDaemon(refusal.message) : null;
}

/** `docker stop`: the stop signal, SIGKILL after ten seconds; a container that does not run is no error. */
export const stop: Command = {
  ...several,
  flags: endFlags,
  run: (call) =>
    forEachName(call, call.args, async (name) => {
      const id = findContainer(call.process.session.world, name)?.id ?? '';
      const exitCode = await endMain(call, name);
      // With --rm its own end may have removed it meanwhile: that is a stop that went well.
      if (id && !call.process.session.world.containers.has(id)) return null;
      const refused = refusalOf(call, { type: 'container/stop', container: name, exitCode });
      if (refused === null) killProcesses(call.process.session, id);
      return refused;
    }),
};

/** `docker restart`: stop, then start; the writable layer stays. */
export const restart: Command = {
  ...several,
  flags: endFlags,
  run: (call) =>
    forEachName(call, call.args, async (name) => {
      const { session } = call.process;
      const found = findContainer(session.world, name);
      const exitCode = await endMain(call, name);
      if (found) killProcesses(session, found.id);
      const problem = found ? await startProblem(session, found.id) : null;
      if (found && problem) {
        refusalOf(call, { type: 'container/stop', container: name, exitCode });
        const error = `failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${problem.cause}`;
        refusalOf(call, { type: 'container/fail-start', container: name, exitCode: problem.exitCode, error });
        return fromDaemon(`Cannot restart container ${name}: ${error}`);
      }
      const refused = refusalOf(call, { type: 'container/restart', container: name, exitCode });
      if (refused === null && found) await startMain(session, found.id);
      return refused;
    }),
};

/** `docker kill`: a signal to the main process, SIGKILL unless told. */
export const kill: Command = {
  ...several,
  flags: 's,signal:string',
  run: (call) =>
    forEachName(call, call.args, async (name) => {
      const { session } = call.process;
      const text = call.flags.text('signal', 'KILL');
      const container = findContainer(session.world, name);
      if (container && !isSignal(text)) return fromDaemon(`invalid signal: ${text}`);
      const signal = signalName(text);
      const isAlive = container?.status === 'running' || container?.status === 'paused';
      const exitCode = signal === 'SIGKILL' || !isAlive || !container ? KILLED : await answerSignal(session, container.id, signal);
      const refused = refusalOf(call, { type: 'container/kill', container: name, signal, exitCode });
      if (refused === null && container && exitCode !== null) killProcesses(session, container.id);
      return refused;
    }),
};

/** `docker pause`: freezes every process of the container. */
export const pause: Command = {
  usage: 'CONTAINER [CONTAINER...]',
  flags: '',
  args: [1, Infinity],
  run: (call) => forEachName(call, call.args, (name) => refusalOf(call, { type: 'container/pause', container: name })),
};

/** `docker unpause`: lets them go on. */
export const unpause: Command = {
  ...pause,
  run: (call) => forEachName(call, call.args, (name) => refusalOf(call, { type: 'container/unpause', container: name })),
};
