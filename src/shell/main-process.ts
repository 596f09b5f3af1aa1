import type { Container } from '../model/container.js';
import { containerSurroundings } from './container-surroundings.js';
import type { Stream } from './process.js';
import { programProblem } from './program-problem.js';
import { runProgram } from './run-program.js';
import type { Task } from './scheduler.js';
import type { Attached, Session, StartProblem } from './session.js';

/** What is known of a main process beyond the world's container. */
export interface MainProcess {
  readonly task: Task;
  exitCode: number | null;
  /** True while whoever sent a signal is to say what became of the container. */
  isAnswering: boolean;
}

/** Why the container's main process can't be started, null if it can: ask before `container/start`. */
export async function startProblem(session: Session, containerId: string): Promise<StartProblem | null> {
  const container = session.world.containers.get(containerId);
  const surroundings = await containerSurroundings(session, containerId, {});
  if (!container) return null;
  if (typeof surroundings === 'string') return { exitCode: 126, cause: surroundings };
  const image = session.world.images.get(container.imageId)?.config;
  return programProblem(surroundings, container.args, (image?.Entrypoint?.length ? image.Entrypoint : image?.Cmd)?.[0]);
}

/**
 * Starts the main process of a container that was just started (`container/start` dispatched) and runs it until it first waits or ends;
 * what it prints goes to its log and to `attached`, if given. Its end dispatches `container/exit`, and starts it again where its policy says so.
 */
export async function startMain(session: Session, containerId: string, attached?: Attached, backoffMs?: number): Promise<void> {
  const container = session.world.containers.get(containerId);
  const surroundings = await containerSurroundings(session, containerId, {});
  if (!container || typeof surroundings === 'string') return;
  const { tty, args } = container;
  const startedMs = session.world.clockMs;
  await session.scheduler.start(containerId, async (task) => {
    const main: MainProcess = { task, exitCode: null, isAnswering: false };
    session.mains.set(containerId, main);
    task.main = attached ? 'attached' : 'detached';
    const stdout = logStream(session, container, 'stdout', attached);
    main.exitCode = await runProgram(session, {
      ...surroundings,
      argv: /entrypoint[^/]*$/.test(args[0] ?? '') ? (await import('./handed-over.js')).handedOver(args, surroundings.files) : args,
      // A shell with a terminal that nobody types into waits; with no terminal and nothing to read it ends at once.
      stdin: tty && container.openStdin && !attached ? (await import('./open-terminal.js')).OPEN_TERMINAL : (attached?.stdin ?? ''),
      stdout,
      stderr: tty ? stdout : logStream(session, container, 'stderr', attached),
      where: 'container',
    });
    const endOfMainModule = await import('./end-of-main.js');
    const nextMs = await endOfMainModule.endOfMain(session, main, startedMs, backoffMs);
    if (nextMs !== null) await startMain(session, containerId, undefined, nextMs);
  });
}

/** What a main process writes: to the container's log line by line as it comes, and to the terminal that is attached. */
function logStream(session: Session, { id, tty }: Container, stream: 'stdout' | 'stderr', attached: Attached | undefined): Stream {
  const terminal = attached?.[stream];
  return {
    isTerminal: tty,
    write: (text) => {
      if (text === '') return;
      if (!terminal) session.countOutput(text);
      session.dispatch({ type: 'container/log', container: id, stream, text });
      terminal?.write(text);
    },
  };
}
