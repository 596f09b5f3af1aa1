import type { AndOr, Command, PipelineNode, Redirection, Statement, Word, WordPart } from 'unbash';
import { type Dialect, dialectOf } from '../dialect.js';
import { Capture } from '../output-recorder.js';
import type { Process } from '../process.js';
import { runProgram } from '../run-program.js';
import { SignalDelivered } from '../stop.js';
import { expandParts, expandText, expandWords } from './expand-words.js';
import { isBuiltin } from './builtin-names.js';
import { openRedirections } from './redirections.js';
import { readSource } from './read-source.js';
import { Input, outputOf, type ShellIo, withStdout } from './shell-io.js';
import { Jump, ShellError, ShellExit, type ShellState } from './shell-state.js';

/** What a shell stands in: all of its process but what it keeps itself. */
export type ShellSurroundings = Pick<Process, 'session' | 'files' | 'credentials' | 'where'>;

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
      if (statement.background) await (await import('./run-background.js')).runBackground(this, statement.command, io);
      else await this.runNode(statement.command, io);
    }
    return this.state.status;
  }

  /** Runs one node; keeps and resolves to its status. */
  async runNode(node: PipelineNode | AndOr, io: ShellIo): Promise<number> {
    const state = this.state;
    if (node.type === 'AndOr') return this.#runAndOr(node, io);
    if (node.type === 'Command') state.status = await this.#runCommand(node, io);
    else if (node.type === 'Pipeline' && node.prefixes.length === 0)
      state.status = await this.#runPipeline(node.commands, node.operators, io);
    else state.status = await (await import('./run-compound.js')).runCompound(this, node, io);
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
    if (shell.state.depth > MAX_DEPTH) throw new ShellError(this.complain('maximum nesting of shells exceeded'), 1, true);
    return shell.runToEnd(io, () => run(shell));
  }

  /** Runs source text in this very shell, as `eval` and `.` do. */
  async runSource(source: string, io: ShellIo): Promise<number> {
    const read = await readSource(source);
    if ('message' in read) {
      outputOf(io, 2).write(this.complain(read.message.replace(/^syntax error: /, `syntax error (line ${read.line}): `)));
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

  /** Text of `$(…)`, without the newlines at its end. */
  async substitute(statements: readonly Statement[], io: ShellIo): Promise<string> {
    const capture = this.capture();
    this.state.substitutionStatus = await this.runSubshell(io, (shell) => shell.runList(statements, withStdout(io, capture)));
    return capture.text.replace(/\n+$/, '');
  }

  /** Expands a word to one text, without splitting. */
  expandText(word: Word, io: ShellIo): Promise<string> {
    return expandText(this, word, io);
  }

  /** Expands parts to one text, as within double quotes. */
  expandParts(parts: readonly WordPart[], io: ShellIo): Promise<string> {
    return expandParts(this, parts, io);
  }

  /** Runs the builtin of a name; null where there is none. */
  async runBuiltin(argv: readonly string[], io: ShellIo, isRedirected: boolean): Promise<number | null> {
    const name = argv[0] ?? '';
    if (!isBuiltin(name, this.dialect.kind)) return null;
    const { findBuiltin } = await import('./builtin-table.js');
    return (await findBuiltin(name))(this, argv, io, isRedirected);
  }

  /** A stream into a string that counts towards the run's limit. */
  capture(): Capture {
    return new Capture((text) => this.surroundings.session.countOutput(text));
  }

  async #catchExit(io: ShellIo, run: () => Promise<number>): Promise<number> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ShellExit) return error.status;
      if (error instanceof Jump) return this.state.status;
      if (!(error instanceof ShellError)) throw error;
      outputOf(io, 2).write(error.message);
      return error.status;
    }
  }

  async #runAndOr(node: AndOr, io: ShellIo): Promise<number> {
    const last = node.commands.length - 1;
    for (const [index, command] of node.commands.entries()) {
      const operator = node.operators[index - 1];
      if (operator && (operator === '&&') !== (this.state.status === 0)) continue;
      if (index === last) await this.runNode(command, io);
      else await this.runGuarded(() => this.runNode(command, io));
    }
    return this.state.status;
  }

  async #runPipeline(commands: readonly PipelineNode[], operators: readonly string[], io: ShellIo): Promise<number> {
    let input = io.input;
    let failed = 0;
    let status = 0;
    for (const [index, command] of commands.entries()) {
      const outputs = new Map(io.outputs);
      const pipe = index < commands.length - 1 ? this.capture() : null;
      if (pipe) outputs.set(1, pipe);
      if (pipe && operators[index] === '|&') outputs.set(2, pipe);
      const stage = { input, outputs };
      status = await this.runSubshell(stage, (shell) => shell.runGuarded(() => shell.runNode(command, stage)));
      if (status !== 0) failed = status;
      if (pipe) input = new Input(pipe.text);
    }
    return this.state.options.has('pipefail') ? failed : status;
  }

  async #runCommand(command: Command, io: ShellIo): Promise<number> {
    const { state } = this;
    const { session } = this.surroundings;
    session.countCommand();
    await session.rest();
    try {
      state.substitutionStatus = 0;
      const words: Word[] = command.name ? [command.name] : [];
      const redirections: Redirection[] = [];
      const assignments: [string, string][] = [];
      for (const node of [...command.prefix, ...command.suffix]) {
        if (node.type === 'Word') words.push(node);
        else if (node.type !== 'Assignment') redirections.push(node);
        else if (command.suffix.includes(node))
          words.push({
            type: 'Word',
            text: node.text,
            value: node.text,
            pos: node.pos,
            end: node.end,
            parts: [
              {
                type: 'SingleQuoted',
                pos: node.pos,
                end: node.end,
                text: node.text,
                value: await this.#assignmentText(node.name, node.value, node.append, io),
              },
            ],
          });
        else if (node.value.type === 'ArrayValue' || node.index) await (await import('./assign-array.js')).assignArray(this, node, io);
        else
          assignments.push([
            node.name,
            (node.append ? (state.variables.get(node.name) ?? '') : '') + (await expandText(this, node.value, io)),
          ]);
      }
      const argv = await expandWords(this, words, io);
      const opened = redirections.length > 0 ? await openRedirections(this, redirections, io) : null;
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

  async #assignmentText(
    name: string,
    value: Word | { readonly type: 'ArrayValue' },
    append: boolean | undefined,
    io: ShellIo,
  ): Promise<string> {
    if (value.type !== 'Word') throw new ShellError(this.complain(`${name}: arrays can't be declared here`));
    return `${name}${append ? '+' : ''}=${await expandText(this, value, io)}`;
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
    if (body) return (await import('./run-compound.js')).runFunction(this, body, argv, io);
    if (isBuiltin(name, this.dialect.kind)) {
      for (const [variable, value] of assignments) this.assign(variable, value);
      return (await this.runBuiltin(argv, io, isRedirected)) ?? 127;
    }
    const env = state.env();
    for (const [variable, value] of assignments) env.set(variable, value);
    return runProgram(surroundings.session, {
      ...surroundings,
      argv,
      env,
      cwd: state.cwd,
      get stdin() {
        return io.input.takeAll();
      },
      stdout: outputOf(io, 1),
      stderr: outputOf(io, 2),
      shell: { name: state.name, dialect: this.dialect },
    });
  }

  /** Sets a variable. */
  assign(name: string, value: string): void {
    if (this.state.readonlyNames.has(name)) throw new ShellError(this.complain(`${name}: readonly variable`));
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
