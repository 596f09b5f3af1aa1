import type { Statement } from 'unbash';
import { plainWords } from './grammar/plain-words.js';
import type { HostBash } from './host-bash.js';
import { HOST_HOME, hostFiles } from './host-files.js';
import type { LiveSession } from './live-session.js';
import { runProgram } from './run-program.js';

const env: ReadonlyMap<string, string> = new Map([
  ['HOME', HOST_HOME],
  ['PWD', HOST_HOME],
  ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
  ['USER', 'root'],
  ['LOGNAME', 'root'],
  ['SHELL', '/bin/bash'],
  ['LANG', 'C.UTF-8'],
  ['TERM', 'xterm-256color'],
]);

/** The shell on the host that a demo is typed into. As long as all that is typed are plain docker commands it needs no bash to run them. */
export class HostShell {
  readonly #session: LiveSession;
  #bash: HostBash | null = null;
  #status = 0;

  constructor(session: LiveSession) {
    this.#session = session;
  }

  /** True after `exit`: what follows is typed to nobody. */
  get exited(): boolean {
    return this.#bash?.exited ?? false;
  }

  /** Runs one top-level command; its status. */
  async run(statements: readonly Statement[]): Promise<number> {
    const argv = this.#bash ? null : dockerCommand(statements);
    if (argv) return (this.#status = await this.#runDocker(argv));
    if (!this.#bash) {
      const hostBashModule = await import('./host-bash.js');
      this.#bash = new hostBashModule.HostBash(this.#session, env, this.#status);
    }
    return this.#bash.run(statements);
  }

  async #runDocker(argv: readonly string[]): Promise<number> {
    const session = this.#session;
    session.countCommand();
    await session.rest();
    const { stdout, stderr } = session.output;
    const files = hostFiles(session);
    return runProgram(session, {
      argv,
      env,
      cwd: HOST_HOME,
      credentials: { uid: 0, gid: 0 },
      files,
      where: 'host',
      stdin: '',
      stdout,
      stderr,
    });
  }
}

/** The words of a docker command with nothing in it that a shell would work on; null for anything else. */
function dockerCommand([statement, ...others]: readonly Statement[]): readonly string[] | null {
  if (others.length > 0 || statement?.background || statement?.command.type !== 'Command' || statement.command.redirects.length > 0)
    return null;
  const words = plainWords(statement.command);
  return words?.[0] === 'docker' ? words : null;
}
