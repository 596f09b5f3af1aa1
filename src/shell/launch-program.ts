import type { Executable } from './find-executable.js';
import { findExecutable } from './find-executable.js';
import type { Process } from './process.js';
import { allPrograms, everyday, findProgram } from './programs.js';
import type { Surroundings } from './run-program.js';
import type { Session } from './session.js';

/** What a program takes of virtual time: on the host docker has an engine to ask. */
const DOCKER_MS = 100;
const PROGRAM_MS = 2;

/** Runs a program to its end: what `Session.run` promises. */
export async function launchProgram(session: Session, surroundings: Surroundings): Promise<number> {
  const { argv, files, env, cwd, credentials, where, isBuiltin } = surroundings;
  const process = processOf(session, surroundings);
  const [name = ''] = argv;
  const found = isBuiltin ? { path: name, node: null } : findExecutable(files, name, env.get('PATH'), cwd, credentials);
  let program: Executable;
  if ('path' in found) program = found;
  // The host's files show no programs, and docker is on every host.
  else if (where === 'host' && everyday.host.has(name)) program = { path: name, node: null };
  else {
    const unseen = (await allPrograms()).findUnseen(process, surroundings.shell);
    if (typeof unseen === 'number') return unseen;
    program = unseen;
  }
  const { path, node } = program;
  const tool = path.slice(path.lastIndexOf('/') + 1);
  const content = node?.kind === 'file' ? node.content : undefined;
  if (content?.length && (typeof content === 'string' || content[0] === 0x23)) return (await allPrograms()).runScript(process, path);
  const run = await findProgram(tool, where);
  const status = run ? await run(process) : await (await import('./run-unknown.js')).runUnknown(process, program);
  // Something that takes time, however little: whoever waits beside gets a turn.
  await session.advance(tool === 'docker' && where === 'host' ? DOCKER_MS : PROGRAM_MS);
  return status;
}

/** A process as programs see it; standard input is taken when it is first read. */
function processOf(session: Session, surroundings: Surroundings): Process {
  let stdin: string | null | undefined;
  const { argv, env, cwd, credentials, files, where, stdout, stderr } = surroundings;
  const process: Process = {
    session,
    argv,
    env,
    cwd,
    credentials,
    files,
    where,
    stdout,
    stderr,
    get stdin() {
      return stdin === undefined ? (stdin = surroundings.stdin) : stdin;
    },
    sleep: (ms) => session.advance(ms),
    spawn: async (...child) => (await allPrograms()).spawnProgram(process, ...child),
  };
  return process;
}
