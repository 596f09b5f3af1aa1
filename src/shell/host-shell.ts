import type { Statement } from 'unbash';
import { Interpreter } from './grammar/interpreter.js';
import { Input, type ShellIo } from './grammar/shell-io.js';
import { Jump, ShellError, ShellExit, ShellState } from './grammar/shell-state.js';
import { hostFiles } from './host-files.js';
import { HOST_HOME } from './host-tree.js';
import type { LiveSession } from './live-session.js';

/** What a shell has come to. */
export interface ShellSurroundings {
  readonly cwd: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Names of the functions defined. */
  readonly functions: readonly string[];
}

/** The bash on the host that a demo is typed into. */
export class HostShell {
  readonly #shell: Interpreter;
  readonly #io: ShellIo;
  #exited = false;

  constructor(session: LiveSession) {
    const state = new ShellState(
      new Map([
        ['HOME', HOST_HOME],
        ['PWD', HOST_HOME],
        ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
        ['USER', 'root'],
        ['LOGNAME', 'root'],
        ['SHELL', '/bin/bash'],
        ['LANG', 'C.UTF-8'],
        ['TERM', 'xterm-256color'],
      ]),
    );
    state.variables.set('HOSTNAME', 'host');
    state.cwd = HOST_HOME;
    this.#shell = new Interpreter({ session, files: hostFiles(session), credentials: { uid: 0, gid: 0 }, where: 'host' }, state);
    this.#io = {
      input: new Input(''),
      outputs: new Map([
        [1, session.output.stdout],
        [2, session.output.stderr],
      ]),
    };
  }

  /** True after `exit`: what follows is typed to nobody. */
  get exited(): boolean {
    return this.#exited;
  }

  /** Where it is and what it has set. */
  get surroundings(): ShellSurroundings {
    const { cwd, variables, functions } = this.#shell.state;
    return { cwd, variables, functions: [...functions.keys()] };
  }

  /** Runs one top-level command; its status. */
  async run(statements: readonly Statement[]): Promise<number> {
    try {
      return await this.#shell.runList(statements, this.#io);
    } catch (error) {
      if (error instanceof ShellExit) {
        this.#exited = true;
        return error.status;
      }
      if (error instanceof Jump) return 0;
      if (!(error instanceof ShellError)) throw error;
      this.#io.outputs.get(2)?.write(error.message);
      return (this.#shell.state.status = error.status);
    }
  }
}
