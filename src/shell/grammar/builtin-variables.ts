import type { Builtin } from './builtin-table.js';
import { calculateText } from './arithmetic.js';
import type { Interpreter } from './interpreter.js';
import { declareLocal } from './local-variables.js';
import { outputOf } from './shell-io.js';
import { ShellError } from './shell-state.js';

/** Goes through `NAME`, `NAME=value`, `NAME+=value`. */
function eachName(shell: Interpreter, args: readonly string[], use: (name: string, isAssigned: boolean) => void): number {
  let status = 0;
  for (const arg of args) {
    const match = /^([A-Za-z_]\w*)(?:(\+?)=([\s\S]*))?$/.exec(arg);
    const name = match?.[1];
    if (!match || name === undefined) {
      status = 1;
      continue;
    }
    use(name, match[3] !== undefined);
    if (match[3] !== undefined) shell.assign(name, (match[2] ? (shell.state.variables.get(name) ?? '') : '') + match[3]);
  }
  return status;
}

function operands(argv: readonly string[]): string[] {
  return argv.slice(1).filter((arg) => !/^-[a-zA-Z-]*$/.test(arg));
}

/** `export NAME[=value]…`; alone it lists. */
export const exportVariables: Builtin = (shell, argv, io) => {
  const names = operands(argv);
  if (names.length === 0) {
    const start = shell.dialect.kind === 'bash' ? 'declare -x' : 'export';
    const quote = shell.dialect.kind === 'bash' ? '"' : "'";
    for (const [name, value] of [...shell.state.env()].sort()) outputOf(io, 1).write(`${start} ${name}=${quote}${value}${quote}\n`);
    return 0;
  }
  const isTaken = argv[1] === '-n';
  return eachName(shell, names, (name) => {
    if (isTaken) shell.state.exported.delete(name);
    else shell.state.exported.add(name);
  });
};

/** `readonly NAME[=value]…`. */
export const makeReadonly: Builtin = (shell, argv) => {
  const names: string[] = [];
  const status = eachName(shell, operands(argv), (name) => names.push(name));
  for (const name of names) shell.state.readonlyNames.add(name);
  return status;
};

/** `local NAME[=value]…`, in a function. */
export const local: Builtin = (shell, argv) => {
  return eachName(shell, operands(argv), (name) => {
    if (!declareLocal(shell, name))
      throw new ShellError(
        shell.dialect.complainOf(
          shell.state.name,
          'local',
          shell.dialect.kind === 'bash' ? 'can only be used in a function' : 'not in a function',
        ),
        shell.dialect.fatalStatus,
        shell.dialect.kind !== 'bash',
      );
  });
};

/** `declare`: local in a function; `-x` exports, `-r` protects. */
export const declare: Builtin = (shell, argv) => {
  const flags = argv
    .slice(1)
    .filter((arg) => arg.startsWith('-'))
    .join('');
  const names: string[] = [];
  const status = eachName(shell, operands(argv), (name) => {
    if (!flags.includes('g')) declareLocal(shell, name);
    names.push(name);
  });
  for (const name of names) {
    if (flags.includes('x')) shell.state.exported.add(name);
    if (flags.includes('r')) shell.state.readonlyNames.add(name);
  }
  return status;
};

/** `unset NAME…`, `unset -f FUNCTION…`. */
export const unset: Builtin = (shell, argv) => {
  for (const name of operands(argv)) {
    if (argv.includes('-f')) shell.state.functions.delete(name);
    else if (shell.state.readonlyNames.has(name)) throw new ShellError(shell.complain(`unset: ${name}: cannot unset: readonly variable`));
    else if (!shell.state.variables.delete(name) && !shell.state.arrays.delete(name)) shell.state.functions.delete(name);
    shell.state.exported.delete(name);
  }
  return 0;
};

const longOptions: Readonly<Record<string, string>> = {
  errexit: 'e',
  nounset: 'u',
  xtrace: 'x',
  noglob: 'f',
  allexport: 'a',
  pipefail: 'pipefail',
};

/** `set -eux`, `set -o pipefail`, `set -- words`; alone it lists the variables. */
export const set: Builtin = (shell, argv, io) => {
  const { state } = shell;
  if (argv.length === 1) {
    for (const [name, value] of [...state.variables].sort())
      outputOf(io, 1).write(`${name}=${/^[\w./:@%+,-]*$/.test(value) ? value : `'${value}'`}\n`);
    return 0;
  }
  const args = argv.slice(1);
  while (args.length > 0) {
    const arg = args[0] ?? '';
    if (arg === '--' || !/^[-+]/.test(arg) || arg === '-') {
      if (arg === '--' || arg === '-') args.shift();
      state.positional = args;
      return 0;
    }
    args.shift();
    for (const letter of arg.slice(1)) {
      const option = letter === 'o' ? longOptions[args.shift() ?? ''] : letter;
      if (option === undefined) continue;
      if (arg.startsWith('-')) state.options.add(option);
      else state.options.delete(option);
    }
  }
  return 0;
};

/** `shift [n]`. */
export const shift: Builtin = (shell, argv) => {
  const count = Number(argv[1] ?? 1);
  if (!(count >= 0) || count > shell.state.positional.length) return 1;
  shell.state.positional = shell.state.positional.slice(count);
  return 0;
};

/** `let expression…`. */
export const evaluateArithmetic: Builtin = async (shell, argv, io) => {
  let value = 0;
  for (const expression of argv.slice(1)) value = await calculateText(shell, expression, io);
  return Number(value === 0);
};
