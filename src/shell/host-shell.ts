import { DEFAULT_PATH } from './default-path.js';
import { loadThorough } from '../model/reduce-loaded.js';
import type { HostBash } from './grammar/host-bash.js';
import { hostFiles } from './host-files.js';
import { HOST_HOME } from './host-tree.js';
import type { LiveSession } from './live-session.js';
import type { ScriptStep } from './read-script.js';

const ENV: ReadonlyMap<string, string> = new Map([
  ['HOME', HOST_HOME],
  ['PWD', HOST_HOME],
  ['PATH', DEFAULT_PATH],
  ['USER', 'root'],
  ['LOGNAME', 'root'],
  ['SHELL', '/bin/bash'],
  ['LANG', 'C.UTF-8'],
  ['TERM', 'xterm-256color'],
]);

/** The bash on the host that a demo is typed into. Until a line is more than a docker command in bare words, there is no more of it. */
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

  /** The shell with all that it can do. */
  async bash(): Promise<HostBash> {
    // It writes files where output is redirected.
    const [hostBashModule] = await Promise.all([import('./grammar/host-bash.js'), loadThorough()]);
    return (this.#bash ??= new hostBashModule.HostBash(this.#session, hostFiles(this.#session), ENV, this.#status));
  }

  /** Runs one top-level command; its status. */
  async run(step: ScriptStep): Promise<number> {
    const { words } = step;
    const session = this.#session;
    if (!words || this.#bash) return (await this.bash()).run(step);
    session.countCommand();
    await session.rest();
    return (this.#status = await session.run({
      argv: words,
      env: ENV,
      cwd: HOST_HOME,
      credentials: { uid: 0, gid: 0 },
      files: hostFiles(session),
      stdin: '',
      stdout: session.output.stdout,
      stderr: session.output.stderr,
      where: 'host',
      shell: 'bash',
    }));
  }
}
