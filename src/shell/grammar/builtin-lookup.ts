import { assumeExecutable } from '../assume-executable.js';
import { isShellTool } from '../tool-names.js';
import { escapeText } from '../tools/escapes.js';
import { launch } from './builtin-control.js';
import { isBuiltin } from './builtin-names.js';
import type { Builtin } from './builtin-table.js';
import type { Interpreter } from './interpreter.js';
import { outputOf } from './shell-io.js';

function describe(shell: Interpreter, name: string): { kind: 'function' | 'builtin' | 'file'; path: string } | null {
  if (shell.state.functions.has(name)) return { kind: 'function', path: name };
  if (isBuiltin(name, shell.dialect.kind) || isShellTool(name)) return { kind: 'builtin', path: name };
  const { files, where } = shell.surroundings;
  const found = assumeExecutable(files, name, shell.state.variables.get('PATH'), shell.state.cwd, shell.surroundings.credentials, where);
  return 'path' in found ? { kind: 'file', path: found.path } : null;
}

/** `type name…`. */
export const type: Builtin = (shell, argv, io) => {
  let status = 0;
  for (const name of argv.slice(1).filter((arg) => !arg.startsWith('-'))) {
    const found = describe(shell, name);
    if (!found) {
      outputOf(io, shell.dialect.kind === 'bash' ? 2 : 1).write(
        shell.dialect.kind === 'bash' ? shell.complain(`type: ${name}: not found`) : `${name}: not found\n`,
      );
      status = shell.dialect.kind === 'bash' ? 1 : 127;
    } else
      outputOf(io, 1).write(
        `${name} is ${found.kind === 'file' ? found.path : found.kind === 'function' ? 'a function' : 'a shell builtin'}\n`,
      );
  }
  return status;
};

/** `command [-v] name…`: past functions. */
export const command: Builtin = async (shell, argv, io, isRedirected) => {
  const [, flag, name = ''] = argv;
  if (flag === '-v' || flag === '-V') {
    const found = describe(shell, name);
    if (found) outputOf(io, 1).write(found.path + '\n');
    return found ? 0 : shell.dialect.kind === 'bash' ? 1 : 127;
  }
  const args = argv.slice(flag === '-p' || flag === '--' ? 2 : 1);
  if (args.length === 0) return 0;
  return (await shell.runBuiltin(args, io, isRedirected)) ?? launch(shell, args, io);
};

/** dash's own `echo` reads escapes, and knows `-n` alone. */
export const dashEcho: Builtin = (_shell, argv, io) => {
  const isOpen = argv[1] === '-n';
  const { text, isStopped } = escapeText(argv.slice(isOpen ? 2 : 1).join(' '));
  outputOf(io, 1).write(isOpen || isStopped ? text : text + '\n');
  return 0;
};
