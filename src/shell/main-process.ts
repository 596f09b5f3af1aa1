import { loadEngine } from '../model/reduce-loaded.js';
import { containerSurroundings } from './container-surroundings.js';
import type { LiveSession } from './live-session.js';
import { OPEN_TERMINAL } from './open-terminal.js';
import type { Stream } from './process.js';
import { programProblem } from './program-problem.js';
import { runProgram } from './run-program.js';
import type { Task } from './scheduler.js';
import type { Attached, StartProblem } from './session.js';

/** What is known of a main process beyond the world's container. */
interface MainProcess {
  readonly task: Task | null;
  exitCode: number | null;
  /** True while whoever sent a signal is to say what became of the container. */
  isAnswering: boolean;
}

/** Wait before the first restart by policy; each one doubles it, ten seconds up put it back. */
const RESTART_MS = 100;
const SETTLED_MS = 10_000;
const LONGEST_RESTART_MS = 60_000;

const running = new WeakMap<LiveSession, Map<string, MainProcess>>();

function mainsOf(session: LiveSession): Map<string, MainProcess> {
  const mains = running.get(session) ?? new Map<string, MainProcess>();
  running.set(session, mains);
  return mains;
}

/** Why the container's main process can't be started; see `Session.startProblem`. */
export async function startProblem(session: LiveSession, containerId: string): Promise<StartProblem | null> {
  const container = session.world.containers.get(containerId);
  const surroundings = containerSurroundings(session, containerId, {});
  if (!container) return null;
  if (typeof surroundings === 'string') return { exitCode: 126, cause: surroundings };
  const image = session.world.images.get(container.imageId)?.config;
  const assumed = [image?.Entrypoint?.[0], image?.Entrypoint?.length ? undefined : image?.Cmd?.[0]].flatMap((name) =>
    name === undefined ? [] : [name],
  );
  return programProblem(surroundings, container.args, assumed);
}

/** Starts the container's main process; see `Session.startMain`. */
export async function startMain(session: LiveSession, containerId: string, attached?: Attached, backoffMs = RESTART_MS): Promise<void> {
  const container = session.world.containers.get(containerId);
  const surroundings = containerSurroundings(session, containerId, {});
  if (!container || typeof surroundings === 'string') return;
  const main: { task: Task | null; exitCode: number | null; isAnswering: boolean } = { task: null, exitCode: null, isAnswering: false };
  mainsOf(session).set(containerId, main);
  const startedMs = session.world.clockMs;
  await session.scheduler.start(containerId, async (task) => {
    main.task = task;
    task.main = attached ? 'attached' : 'detached';
    const staysOpen = container.tty && container.openStdin && !attached;
    const argv = handedOver(container.args, surroundings.files);
    const status = await runProgram(session, {
      ...surroundings,
      argv,
      // A shell with a terminal that nobody types into waits; with no terminal and nothing to read it ends at once.
      stdin: staysOpen ? OPEN_TERMINAL : (attached?.stdin ?? ''),
      stdout: logStream(session, containerId, 'stdout', attached?.stdout, container.tty),
      stderr: logStream(
        session,
        containerId,
        container.tty ? 'stdout' : 'stderr',
        container.tty ? attached?.stdout : attached?.stderr,
        container.tty,
      ),
      where: 'container',
    });
    main.exitCode = status;
    if (main.isAnswering || task.killed || session.world.containers.get(containerId)?.status === undefined) return;
    mainsOf(session).delete(containerId);
    await loadEngine();
    session.dispatch({ type: 'container/exit', container: containerId, exitCode: status });
    // Whatever else ran in the container goes with its main process.
    session.scheduler.killOthers(containerId, task);
    if (session.world.containers.get(containerId)?.status !== 'restarting') return;
    const upMs = session.world.clockMs - startedMs;
    const waitMs = upMs > SETTLED_MS ? RESTART_MS : backoffMs;
    await session.advance(waitMs);
    if (session.world.containers.get(containerId)?.status !== 'restarting') return;
    if (session.dispatch({ type: 'container/start', container: containerId }).refusal) return;
    await startMain(session, containerId, undefined, Math.min(waitMs * 2, LONGEST_RESTART_MS));
  });
}

/** An entrypoint script that the image has, but whose text is not known, hands over to its arguments as such scripts do. */
function handedOver(args: readonly string[], files: { stat(path: string): unknown }): readonly string[] {
  const [first = '', ...rest] = args;
  if (rest.length === 0 || !/entrypoint[^/]*$/.test(first)) return args;
  const paths = first.includes('/') ? [first] : ['/usr/local/bin/' + first, '/usr/bin/' + first, '/bin/' + first, '/' + first];
  const isKnown = paths.some((path) => {
    const node = files.stat(path);
    return typeof node === 'object' && node !== null && 'content' in node && node.content !== undefined && node.content !== '';
  });
  return isKnown ? args : rest;
}

/** What a main process writes: to the container's log line by line as it comes, and to the terminal that is attached. */
function logStream(
  session: LiveSession,
  containerId: string,
  stream: 'stdout' | 'stderr',
  terminal: Stream | undefined,
  isTerminal: boolean,
): Stream {
  return {
    isTerminal,
    write: (text) => {
      if (text === '') return;
      if (!terminal) session.countOutput(text);
      session.dispatch({ type: 'container/log', container: containerId, stream, text });
      terminal?.write(text);
    },
  };
}

/** What the main process makes of a signal; see `Session.answerSignal`. */
export async function answerSignal(session: LiveSession, containerId: string, signal: string): Promise<number | null> {
  if (signal === 'SIGKILL') return 137;
  const main = mainsOf(session).get(containerId);
  if (!main?.task) return null;
  main.isAnswering = true;
  try {
    await session.scheduler.deliver(main.task, signal);
    return main.exitCode;
  } finally {
    main.isAnswering = false;
  }
}

/** A signal from within; see `Session.signalMain`. */
export async function signalMain(session: LiveSession, containerId: string, signal: string): Promise<void> {
  // The kernel shields PID 1 from signals of its own namespace that it has no handler for, SIGKILL included.
  if (signal === 'SIGKILL') return;
  const exitCode = await answerSignal(session, containerId, signal);
  if (exitCode === null) return;
  await loadEngine();
  session.dispatch({ type: 'container/exit', container: containerId, exitCode });
  session.killProcesses(containerId);
}
