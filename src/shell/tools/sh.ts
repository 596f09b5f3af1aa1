import { Interpreter } from '../grammar/interpreter.js';
import { Input, type ShellIo } from '../grammar/shell-io.js';
import { ShellState } from '../grammar/shell-state.js';
import { contentText } from '../byte-text.js';
import { dialectOf } from '../dialect.js';
import { OPEN_TERMINAL } from '../open-terminal.js';
import type { Process, Program } from '../process.js';
import { absolute } from './say.js';
import { isErrnoName, readFile } from '../read-files.js';

/** `sh -c 'source' [name arg…]`, `sh file [arg…]`, or source from standard input. */
export const sh: Program = async (process) => {
  const name = process.argv[0] ?? 'sh';
  const args = process.argv.slice(1);
  const flags: string[] = [];
  let hasCommand = false;
  while (/^[-+]\w/.test(args[0] ?? '') || (args[0] ?? '').startsWith('--')) {
    const flag = args.shift() ?? '';
    if (flag === '--') break;
    if (flag === '--version') {
      process.stdout.write(`${name}: version 5.2\n`);
      return 0;
    }
    if (flag.startsWith('--')) continue;
    hasCommand ||= flag.includes('c');
    flags.push(flag.replace('c', ''));
    if (/^-\w*o$/.test(flag)) flags.push(args.shift() ?? '');
  }
  if (hasCommand) {
    const [source, shellName = name, ...positional] = args;
    if (source === undefined) {
      process.stderr.write(`${name}: -c requires an argument\n`);
      return 2;
    }
    return runShell(process, source, shellName, positional, flags);
  }
  const [file, ...positional] = args;
  if (file !== undefined) {
    const content = readFile(process.files, absolute(process, file));
    if (isErrnoName(content)) {
      process.stderr.write(
        `${name}: ${process.where === 'host' ? `${file}: No such file or directory` : `can't open '${file}': No such file or directory`}\n`,
      );
      return name.endsWith('bash') ? 127 : 2;
    }
    return runShell(process, contentText(content), file, positional, flags);
  }
  const input = process.stdin ?? '';
  if (input !== OPEN_TERMINAL) return runShell(process, input, name, [], flags);
  // Nobody types: the shell waits at its prompt until it is killed.
  for (;;) await process.sleep(Infinity);
};

/** Runs source in a shell of its own. */
export async function runShell(
  process: Process,
  source: string,
  name: string,
  positional: readonly string[],
  flags: readonly string[],
): Promise<number> {
  const state = new ShellState(process.env);
  state.name = name;
  state.cwd = process.cwd;
  state.variables.set('PWD', process.cwd);
  state.exported.add('PWD');
  if (dialectOf(name, process.files, process.where).kind !== 'dash') {
    state.variables.set('SHLVL', String((Number(process.env.get('SHLVL')) || 0) + 1));
    state.exported.add('SHLVL');
  }
  state.positional = positional;
  for (const flag of flags)
    for (const letter of flag.replace(/^-/, '')) if (/[euxaf]/.test(letter) && flag.startsWith('-')) state.options.add(letter);
  if (flags.includes('pipefail')) state.options.add('pipefail');
  const shell = new Interpreter(process, state);
  const io: ShellIo = {
    input: new LazyInput(process),
    outputs: new Map([
      [1, process.stdout],
      [2, process.stderr],
    ]),
  };
  return shell.runToEnd(io, () => shell.runSource(source, io));
}

/** The process's standard input, taken only when a command of the shell reads. */
class LazyInput extends Input {
  #inner: Input | null = null;

  constructor(readonly process: Process) {
    super('');
  }

  override takeAll(): string | null {
    return this.#open().takeAll();
  }

  override takeLine(): string | null {
    return this.#open().takeLine();
  }

  #open(): Input {
    this.#inner ??= new Input(this.process.stdin);
    return this.#inner;
  }
}
