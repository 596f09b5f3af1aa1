import { Interpreter } from './interpreter.js';
import { readPlain } from './read-plain.js';
import { Input, type ShellIo } from './shell-io.js';
import { Jump, ShellError, ShellExit, ShellState } from './shell-state.js';
import type { LiveSession } from '../live-session.js';
import type { Files } from '../process.js';
import type { ScriptStep } from '../read-script.js';

/** What a shell has come to. */
export interface HostState {
  readonly cwd: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Names of the functions defined. */
  readonly functions: readonly string[];
}

/** The bash on the host with its whole language, variables and functions. */
export class HostBash {
  readonly #state: ShellState;
  readonly #interpreter: Interpreter;
  readonly #io: ShellIo;
  #exited = false;

  /** `status` is what the command before it ended with. */
  constructor(session: LiveSession, files: Files, env: ReadonlyMap<string, string>, status: number) {
    const state = new ShellState(env);
    state.variables.set('HOSTNAME', 'host');
    state.cwd = env.get('PWD') ?? '/';
    state.status = status;
    this.#state = state;
    this.#interpreter = new Interpreter({ session, files, credentials: { uid: 0, gid: 0 }, where: 'host' }, state);
    this.#io = {
      input: new Input(''),
      outputs: new Map([
        [1, session.output.stdout],
        [2, session.output.stderr],
      ]),
    };
  }

  /** True after `exit`. */
  get exited(): boolean {
    return this.#exited;
  }

  /** Where it is and what it has set. */
  get surroundings(): HostState {
    const { cwd, variables, functions } = this.#state;
    return { cwd, variables, functions: [...functions.keys()] };
  }

  /** Runs one top-level command; its status. */
  async run({ words, command, statements }: ScriptStep): Promise<number> {
    try {
      return await this.#interpreter.runList((words && readPlain(command, 0, command.length)) ?? statements, this.#io);
    } catch (error) {
      if (error instanceof ShellExit) {
        this.#exited = true;
        return error.status;
      }
      if (error instanceof Jump) return 0;
      if (!(error instanceof ShellError)) throw error;
      this.#io.outputs.get(2)?.write(error.message);
      return (this.#state.status = error.status);
    }
  }
}
