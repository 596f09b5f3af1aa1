import type { Statement } from 'unbash';
import { type Dialect, dialectOf } from './dialect.js';
import { isBuiltin } from './grammar/builtin-names.js';
import type { Interpreter } from './grammar/interpreter.js';
import { plainWords } from './grammar/plain-words.js';
import { beginCommand, runSimple, type ShellSurroundings } from './grammar/run-simple.js';
import { Input, type ShellIo } from './grammar/shell-io.js';
import { Jump, ShellError, ShellExit, ShellState } from './grammar/shell-state.js';
import { hostFiles } from './host-files.js';
import { HOST_HOME } from './host-tree.js';
import type { LiveSession } from './live-session.js';

/** What a shell has come to. */
export interface HostState {
  readonly cwd: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Names of the functions defined. */
  readonly functions: readonly string[];
}

/** The bash on the host that a demo is typed into. */
export class HostShell {
  readonly #surroundings: ShellSurroundings;
  readonly #state: ShellState;
  readonly #dialect: Dialect;
  #interpreter: Interpreter | null = null;
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
    this.#state = state;
    this.#surroundings = { session, files: hostFiles(session), credentials: { uid: 0, gid: 0 }, where: 'host' };
    this.#dialect = dialectOf(state.name, this.#surroundings.files, 'host');
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
  get surroundings(): HostState {
    const { cwd, variables, functions } = this.#state;
    return { cwd, variables, functions: [...functions.keys()] };
  }

  /** Runs one top-level command; its status. */
  async run(statements: readonly Statement[]): Promise<number> {
    try {
      for (const statement of statements) await this.#runStatement(statement);
      return this.#state.status;
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

  /** Starts the program that plain words name; all else is for the interpreter, which is fetched when it is needed first. */
  async #runStatement(statement: Statement): Promise<void> {
    const argv = this.#programWords(statement);
    if (argv) {
      await beginCommand(this.#surroundings);
      const shell = { state: this.#state, dialect: this.#dialect };
      this.#state.status = await runSimple(this.#surroundings, shell, argv, this.#state.env(), this.#io);
      return;
    }
    if (!this.#interpreter) {
      const interpreterModule = await import('./grammar/interpreter.js');
      this.#interpreter = new interpreterModule.Interpreter(this.#surroundings, this.#state);
    }
    await this.#interpreter.runList([statement], this.#io);
  }

  /** The words of a statement that does no more than start a program; null where the shell itself has work to do. */
  #programWords({ background, command }: Statement): readonly string[] | null {
    const { functions, options, traps } = this.#state;
    if (background || command.type !== 'Command' || options.size + traps.size > 0) return null;
    const words = plainWords(command);
    const name = words?.[0] ?? '';
    return functions.has(name) || isBuiltin(name, this.#dialect.kind) ? null : words;
  }
}
