/** Commands that work on the shell itself. */
export const builtinNames = [
  'alias',
  ':',
  'cd',
  'exit',
  'return',
  'break',
  'continue',
  'eval',
  '.',
  'source',
  'exec',
  'trap',
  'wait',
  'kill',
  'jobs',
  'export',
  'readonly',
  'local',
  'declare',
  'typeset',
  'unset',
  'set',
  'shift',
  'let',
  'read',
  'type',
  'command',
  'builtin',
  'hash',
  'shopt',
  'ulimit',
  'umask',
] as const;

/** A command that works on the shell itself. */
export type BuiltinName = (typeof builtinNames)[number] | 'echo';

const known: ReadonlySet<string> = new Set(builtinNames);

/** True where the name is a builtin that differs from the tool of the same name: dash has an `echo` of its own. */
export function isBuiltin(name: string, dialect: 'bash' | 'ash' | 'dash'): name is BuiltinName {
  return known.has(name) || (name === 'echo' && dialect === 'dash');
}
