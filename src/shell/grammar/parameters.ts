import type { Interpreter } from './interpreter.js';
import { ShellError, type ShellState } from './shell-state.js';

/** A parameter's value, '' where it is not set and need not be. */
export function parameter(shell: Interpreter, name: string): string {
  const value = lookUpParameter(shell.state, name);
  if (value === undefined && shell.state.options.has('u'))
    throw new ShellError(
      shell.complain(`${name}: ${shell.dialect.kind === 'bash' ? 'unbound variable' : 'parameter not set'}`),
      shell.dialect.fatalStatus,
      true,
    );
  return value ?? '';
}

/** A parameter's value, undefined where it is not set. */
export function lookUpParameter(state: ShellState, name: string): string | undefined {
  if (/^[0-9]+$/.test(name)) return name === '0' ? state.name : state.positional[Number(name) - 1];
  switch (name) {
    case '?':
      return String(state.status);
    case '#':
      return String(state.positional.length);
    case '@':
    case '*':
      return state.positional.join(' ');
    case '$':
      return '1';
    case '!':
      return state.lastJob === 0 ? undefined : String(state.lastJob);
    case 'RANDOM':
      return state.variables.get(name) ?? String(state.nextRandom());
    case '-':
      return [...state.options].filter((option) => option.length === 1).join('');
    default:
      return state.variables.get(name) ?? state.arrays.get(name)?.[0];
  }
}
