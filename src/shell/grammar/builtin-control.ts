import { resolvePath } from '../../model/file-system/lookup.js';
import { contentText } from '../byte-text.js';
import { assumeExecutable } from '../assume-executable.js';
import { runProgram } from '../run-program.js';
import { trapSignal } from '../signals.js';
import type { Builtin } from './builtin-table.js';
import type { Interpreter } from './interpreter.js';
import { outputOf, type ShellIo } from './shell-io.js';
import { Jump, ShellError, ShellExit } from './shell-state.js';
import { readFile } from '../read-files.js';

/** `exit [n]`. */
export const exit: Builtin = (shell, argv) => {
  throw new ShellExit(statusOf(shell, argv));
};

/** `return [n]`. */
export const returnFrom: Builtin = (shell, argv) => {
  throw new Jump('return', statusOf(shell, argv));
};

/** `break [n]`. */
export const breakLoop: Builtin = (shell, argv) => jump(shell, 'break', argv);

/** `continue [n]`. */
export const continueLoop: Builtin = (shell, argv) => jump(shell, 'continue', argv);

function jump(shell: Interpreter, kind: 'break' | 'continue', argv: readonly string[]): number {
  if (shell.state.loops === 0) return 0;
  throw new Jump(kind, Math.max(1, Number(argv[1] ?? 1) || 1));
}

function statusOf(shell: Interpreter, argv: readonly string[]): number {
  const [, text] = argv;
  if (text === undefined) return shell.state.status;
  if (!/^-?\d+$/.test(text))
    throw new ShellError(
      shell.dialect.complainOf(
        shell.state.name,
        argv[0] ?? '',
        shell.dialect.kind === 'bash' ? `${text}: numeric argument required` : `Illegal number: ${text}`,
      ),
      2,
      true,
    );
  return ((Number(text) % 256) + 256) % 256;
}

/** `eval words`. */
export const evaluate: Builtin = (shell, argv, io) => shell.runSource(argv.slice(1).join(' '), io);

/** `. file`: runs a file in this shell. */
export const source: Builtin = async (shell, argv, io) => {
  const [, name] = argv;
  if (name === undefined) throw new ShellError(shell.complain(`${argv[0] ?? ''}: filename argument required`), 2);
  const path = resolvePath(shell.state.cwd, name);
  const { files } = shell.surroundings;
  const node = files.stat(path);
  if (typeof node === 'string') {
    if (shell.dialect.kind === 'bash') throw new ShellError(shell.complain(`${name}: No such file or directory`), 1);
    const message = shell.dialect.kind === 'ash' ? `can't open '${name}': No such file or directory` : `cannot open ${name}: No such file`;
    throw new ShellError(shell.dialect.complainOf(shell.state.name, argv[0] ?? '.', message), 2, true);
  }
  const text = contentText(readFile(files, path));
  const before = shell.state.positional;
  if (argv.length > 2) shell.state.positional = argv.slice(2);
  try {
    return await shell.runSource(text, io);
  } catch (error) {
    if (error instanceof Jump && error.kind === 'return') return error.levels;
    throw error;
  } finally {
    shell.state.positional = before;
  }
};

/** `exec command`: the program takes the shell's place. With redirections alone they stay for the rest of the shell. */
export const execute: Builtin = async (shell, argv, io, isRedirected) => {
  const args = argv.slice(1);
  if (args.length === 0) {
    if (isRedirected) throw new ShellError(shell.complain('exec: redirections without a command are not supported'), 1);
    return 0;
  }
  for (const signal of shell.state.traps.keys()) trapSignal(shell.surroundings.session, signal, false);
  shell.state.traps.clear();
  const { files, where, credentials } = shell.surroundings;
  const found = assumeExecutable(files, args[0] ?? '', shell.state.variables.get('PATH'), shell.state.cwd, credentials, where);
  if ('errno' in found) {
    const name = args[0] ?? '';
    const message =
      shell.dialect.kind === 'bash' && found.errno === 'EACCES'
        ? 'cannot execute: Permission denied'
        : found.errno === 'EACCES'
          ? 'Permission denied'
          : 'not found';
    throw new ShellError(
      shell.dialect.complainOf(shell.state.name, 'exec', `${name}: ${message}`),
      found.errno === 'EACCES' ? 126 : 127,
      true,
    );
  }
  throw new ShellExit(await launch(shell, args, io));
};

/** Runs a program, whatever functions and builtins are called the same. */
export function launch(shell: Interpreter, argv: readonly string[], io: ShellIo): Promise<number> {
  return runProgram(shell.surroundings.session, {
    ...shell.surroundings,
    argv,
    env: shell.state.env(),
    cwd: shell.state.cwd,
    get stdin() {
      return io.input.takeAll();
    },
    stdout: outputOf(io, 1),
    stderr: outputOf(io, 2),
    shell: shell.state.name,
  });
}
