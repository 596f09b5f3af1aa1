import type { AndOr, Command, PipelineNode, Statement, Word, WordPart } from 'unbash';
import { fetchOnce } from '../../model/fetch-once.js';
import { type Dialect, dialectOf } from '../dialect.js';
import { Capture, Pipe } from '../capture.js';
import { LimitReached, SignalDelivered } from '../stop.js';
import { isBuiltin } from './builtin-names.js';
import { plainWords } from './plain-words.js';
import { readSource } from './read-source.js';
import { beginCommand, runSimple, type ShellSurroundings } from './run-simple.js';
import { outputOf, type ShellIo, withStdout } from './shell-io.js';
import { Jump, ShellError, ShellExit, type ShellState } from './shell-state.js';

const background = fetchOnce(() => import('./run-background.js'));
const builtins = fetchOnce(() => import('./builtin-table.js'));
const compounds = fetchOnce(() => import('./run-compound.js'));
const lists = fetchOnce(() => import('./run-lists.js'));
const preparation = fetchOnce(() => import('./prepare-command.js'));
const words = fetchOnce(() => import('./expand-words.js'));

/** Deepest nesting of functions, subshells, substitutions and sourced files. */
const MAX_DEPTH = 60;

/**
 * Runs the tree of a shell's source. Simple commands, lists and pipes are here; loops, conditions and the richer expansions come with
 * modules of their own when a tree holds one.
 */
export class Interpreter {
  readonly dialect: Dialect;

  constructor(
    readonly surroundings: ShellSurroundings,
    readonly state: ShellState,
  ) {
    this.dialect = dialectOf(state.name, surroundings.files, surroundings.where);
  }

  /** Runs statements one after the other; the last one's status. */
  async runList(statements: readonly Statement[], io: ShellIo): Promise<number> {
    for (const statement of statements) {
      if (statement.background) await (await background()).runBackground(this, statement.command, io);
      else await this.runNode(statement.command, io);
    }
    return this.state.status;
  }

  /** Runs one node; keeps and resolves to its status. */
  async runNode(node: PipelineNode | AndOr, io: ShellIo): Promise<number> {
    const state = this.state;
    if (node.type === 'AndOr') return (await lists()).runAndOr(this, node, io);
    if (node.type === 'Command') state.status = await this.#runCommand(node, io);
    else if (node.type === 'Pipeline' && node.prefixes.length === 0) state.status = await (await lists()).runPipeline(this, node, io);
    else state.status = await (await compounds()).runCompound(this, node, io);
    const isExempt = node.type !== 'Command' && node.type !== 'Pipeline' && node.type !== 'Subshell';
    if (state.status !== 0 && state.options.has('e') && state.guarded === 0 && !isExempt) throw new ShellExit(state.status);
    return state.status;
  }

  /** Runs something where `set -e` does not apply. */
  async runGuarded(run: () => Promise<number>): Promise<number> {
    this.state.guarded++;
    try {
      return await run();
    } finally {
      this.state.guarded--;
    }
  }

  /** Runs in a copy of this shell; the status it ends with. */
  async runSubshell(io: ShellIo, run: (shell: Interpreter) => Promise<number>): Promise<number> {
    const shell = new Interpreter(this.surroundings, this.state.fork());
    if (shell.state.depth > MAX_DEPTH) throw new LimitReached(`limit of ${MAX_DEPTH} shells within one another reached`);
    return shell.runToEnd(io, () => run(shell));
  }

  /** Runs source text in this very shell, as `eval` and `.` do. */
  async runSource(source: string, io: ShellIo): Promise<number> {
    const read = await readSource(source);
    if ('message' in read) {
      const syntaxErrorModule = await import('./syntax-error.js');
      outputOf(io, 2).write(syntaxErrorModule.syntaxError(this.dialect, this.state.name, read));
      return (this.state.status = 2);
    }
    if (++this.state.depth > MAX_DEPTH) throw new ShellError(this.complain('maximum nesting exceeded'), 1, true);
    await this.runList(read.statements, io);
    this.state.depth--;
    return this.state.status;
  }

  /** Runs to the shell's end: `exit`, a fatal error or the last command; the trap on EXIT has the last word. */
  async runToEnd(io: ShellIo, run: () => Promise<number>): Promise<number> {
    let status = await this.#catchExit(io, run);
    const trap = this.state.traps.get('EXIT');
    if (trap) {
      this.state.traps.delete('EXIT');
      this.state.status = status;
      status = await this.#catchExit(io, async () => {
        await this.runSource(trap, io);
        return status;
      });
    }
    return status;
  }

  complain(message: string): string {
    return this.dialect.complain(this.state.name, message);
  }

  /** An error that ends a shell, in the words of bash or of the small shells, which end on more of them than bash does. */
  fatal(bashMessage: string, message = bashMessage): ShellError {
    const isBash = this.dialect.kind === 'bash';
    return new ShellError(this.complain(isBash ? bashMessage : message), this.dialect.fatalStatus, !isBash);
  }

  /** Text of `$(…)`, without the newlines at its end. */
  async substitute(statements: readonly Statement[], io: ShellIo): Promise<string> {
    const capture = this.capture();
    this.state.substitutionStatus = await this.runSubshell(io, (shell) => shell.runList(statements, withStdout(io, capture)));
    return capture.text.replace(/\n+$/, '');
  }

  /** Expands a word to one text, without splitting. */
  async expandText(word: Word, io: ShellIo): Promise<string> {
    return (await words()).expandText(this, word, io);
  }

  /** Expands parts to one text, as within double quotes. */
  async expandParts(parts: readonly WordPart[], io: ShellIo): Promise<string> {
    return (await words()).expandParts(this, parts, io);
  }

  /** Runs the builtin of a name; null where there is none. */
  async runBuiltin(argv: readonly string[], io: ShellIo, isRedirected: boolean): Promise<number | null> {
    const name = argv[0] ?? '';
    if (!isBuiltin(name, this.dialect.kind)) return null;
    return (await (await builtins()).findBuiltin(name))(this, argv, io, isRedirected);
  }

  /** A stream into a string that counts towards the run's limit: a pipe's, or all that a substitution takes. */
  capture(isPipe = false): Capture {
    const count = (text: string): void => this.surroundings.session.countOutput(text);
    return isPipe ? new Pipe(count) : new Capture(count);
  }

  async #catchExit(io: ShellIo, run: () => Promise<number>): Promise<number> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ShellExit) return error.status;
      if (error instanceof Jump) return error.kind === 'return' ? error.levels : this.state.status;
      if (!(error instanceof ShellError)) throw error;
      outputOf(io, 2).write(error.message);
      return error.status;
    }
  }

  async #runCommand(command: Command, io: ShellIo): Promise<number> {
    const { state } = this;
    await beginCommand(this.surroundings);
    try {
      state.substitutionStatus = 0;
      const plain = plainWords(command);
      if (plain) return await this.#dispatch(plain, [], io, false);
      const { argv, assignments, opened } = await (await preparation()).prepareCommand(this, command, io);
      try {
        return await this.#dispatch(argv, assignments, opened?.io ?? io, opened !== null);
      } finally {
        opened?.close();
      }
    } catch (error) {
      if (error instanceof SignalDelivered) return this.#handleSignal(error, io);
      if (!(error instanceof ShellError) || error.isFatal) throw error;
      outputOf(io, 2).write(error.message);
      return error.status;
    }
  }

  async #dispatch(
    argv: readonly string[],
    assignments: readonly (readonly [string, string])[],
    io: ShellIo,
    isRedirected: boolean,
  ): Promise<number> {
    const { state, surroundings } = this;
    const [name] = argv;
    if (state.options.has('x') && argv.length > 0) outputOf(io, 2).write(`+ ${argv.join(' ')}\n`);
    if (name === undefined) {
      for (const [variable, value] of assignments) this.assign(variable, value);
      return state.substitutionStatus;
    }
    const body = state.functions.get(name);
    if (body) return (await compounds()).runFunction(this, body, argv, io);
    if (isBuiltin(name, this.dialect.kind)) {
      for (const [variable, value] of assignments) this.assign(variable, value);
      return (await this.runBuiltin(argv, io, isRedirected)) ?? 127;
    }
    const env = state.env();
    for (const [variable, value] of assignments) env.set(variable, value);
    return runSimple(surroundings, state, argv, env, io);
  }

  /** Sets a variable. */
  assign(name: string, value: string): void {
    if (this.state.readonlyNames.has(name)) throw this.fatal(`${name}: readonly variable`, `${name}: is read only`);
    this.state.variables.set(name, value);
    if (this.state.options.has('a')) this.state.exported.add(name);
  }

  async #handleSignal(delivered: SignalDelivered, io: ShellIo): Promise<number> {
    const action = this.state.traps.get(delivered.signal);
    if (action === undefined) throw delivered;
    const before = this.state.status;
    await this.runSource(action, io);
    return before;
  }
}
