import type { Statement } from 'unbash';
import { EngineNotLoaded, isEngineWhole } from '../model/reduce-loaded.js';
import { everydayDocker } from './everyday-docker.js';
import { plainWords } from './grammar/plain-words.js';
import type { HostBash } from './host-bash.js';
import { HOST_HOME } from './host-tree.js';
import type { LiveSession } from './live-session.js';

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

/**
 * The shell on the host that a demo is typed into. Until the engine is whole it runs plain docker commands alone, for which
 * it needs no bash, and throws `EngineNotLoaded` at any other.
 */
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
    const session = this.#session;
    if (!isEngineWhole()) {
      const argv = plainCommand(statements);
      session.countCommand();
      const status = argv && (await everydayDocker(session, argv));
      if (status === null) throw new EngineNotLoaded('more than plain docker commands');
      return (this.#status = status);
    }
    if (!this.#bash) {
      const hostBashModule = await import('./host-bash.js');
      this.#bash = new hostBashModule.HostBash(session, env, this.#status);
    }
    return this.#bash.run(statements);
  }
}

/** The words of a command with nothing in it that a shell would work on; null for anything else. */
function plainCommand([statement, ...others]: readonly Statement[]): readonly string[] | null {
  if (others.length > 0 || statement?.background || statement?.command.type !== 'Command' || statement.command.redirects.length > 0)
    return null;
  const words = plainWords(statement.command);
  return words?.some((word) => /\s/.test(word)) ? null : words;
}
