import type { Credentials } from '../model/file-system/operation.js';
import { dialectOf, hasBusybox } from './dialect.js';
import { findExecutable } from './find-executable.js';
import type { Files, Place, Process, ProcessChanges, Stream } from './process.js';
import { findProgram } from './programs.js';
import type { Surroundings } from './run-program.js';
import type { Session } from './session.js';
import { isBusyboxApplet, isShellTool } from './tool-names.js';

/** What a program takes of virtual time: on the host docker has an engine to ask. */
const DOCKER_MS = 100;
const PROGRAM_MS = 2;

/** Runs a program to its end: what `Session.run` promises. */
export async function launchProgram(session: Session, surroundings: Surroundings): Promise<number> {
  const process = new RunningProcess(session, surroundings);
  const name = surroundings.argv[0] ?? '';
  const { files, env, cwd, credentials, where } = surroundings;
  const found = findExecutable(files, name, env.get('PATH'), cwd, credentials, where);
  const isApplet =
    'errno' in found &&
    found.errno === 'ENOENT' &&
    surroundings.shell?.dialect.kind === 'ash' &&
    isBusyboxApplet(name) &&
    hasBusybox(files);
  if ('errno' in found && !isApplet && !isShellTool(name, surroundings.shell !== undefined)) {
    const dialect = surroundings.shell?.dialect ?? dialectOf('sh', files, where);
    const shell = surroundings.shell?.name ?? 'sh';
    const isMissing = found.errno === 'ENOENT' || found.errno === 'ENOTDIR';
    process.stderr.write(isMissing ? dialect.notFound(shell, name) : dialect.notExecutable(shell, name, found.errno));
    return isMissing ? 127 : 126;
  }
  const { path, node } = 'errno' in found ? { path: `/bin/${name}`, node: null } : found;
  const tool = baseOf(path);
  if (
    node?.kind === 'file' &&
    node.content !== undefined &&
    node.sizeBytes > 0 &&
    (typeof node.content === 'string' || node.content[0] === 0x23)
  ) {
    return (await import('./run-script.js')).runScript(process, path);
  }
  const program = await findProgram(tool, where);
  const status = program ? await program(process) : await (await import('./run-unknown.js')).runUnknown(process, { path, node });
  // Something that takes time, however little: whoever waits beside gets a turn.
  await session.advance(tool === 'docker' && where === 'host' ? DOCKER_MS : PROGRAM_MS);
  return status;
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A process as programs see it; standard input is taken when it is first read. */
class RunningProcess implements Process {
  readonly argv: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly credentials: Credentials;
  readonly files: Files;
  readonly where: Place;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly #surroundings: Surroundings;
  #stdin: string | null | undefined;

  constructor(
    readonly session: Session,
    surroundings: Surroundings,
  ) {
    this.#surroundings = surroundings;
    this.argv = surroundings.argv;
    this.env = surroundings.env;
    this.cwd = surroundings.cwd;
    this.credentials = surroundings.credentials;
    this.files = surroundings.files;
    this.where = surroundings.where;
    this.stdout = surroundings.stdout;
    this.stderr = surroundings.stderr;
  }

  get stdin(): string | null {
    if (this.#stdin === undefined) this.#stdin = this.#surroundings.stdin;
    return this.#stdin;
  }

  sleep(ms: number): Promise<void> {
    return this.session.advance(ms);
  }

  spawn(argv: readonly string[], changes: ProcessChanges = {}): Promise<number> {
    this.session.countCommand();
    const before = this.#surroundings;
    const next = {
      argv,
      env: changes.env ?? before.env,
      cwd: changes.cwd ?? before.cwd,
      credentials: changes.credentials ?? before.credentials,
      files: before.files,
      where: before.where,
      stdout: changes.stdout ?? before.stdout,
      stderr: changes.stderr ?? before.stderr,
    };
    const takeInput = (): string | null => (changes.stdin === undefined ? this.stdin : changes.stdin);
    return this.session.run({
      ...next,
      get stdin() {
        return takeInput();
      },
    });
  }
}
