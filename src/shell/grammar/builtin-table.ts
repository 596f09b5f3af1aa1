import { fetchEachOnce } from '../fetch-each-once.js';
import type { BuiltinName } from './builtin-names.js';
import type { Interpreter } from './interpreter.js';
import type { ShellIo } from './shell-io.js';

/** A command that works on the shell itself. `isRedirected` tells `exec` that its redirections are to stay. */
export type Builtin = (shell: Interpreter, argv: readonly string[], io: ShellIo, isRedirected: boolean) => number | Promise<number>;

const loaders = fetchEachOnce<BuiltinName, Builtin>({
  ':': () => Promise.resolve(() => 0),
  cd: async () => (await import('./builtin-cd.js')).changeDirectory,
  exit: async () => (await import('./builtin-control.js')).exit,
  return: async () => (await import('./builtin-control.js')).returnFrom,
  break: async () => (await import('./builtin-control.js')).breakLoop,
  continue: async () => (await import('./builtin-control.js')).continueLoop,
  echo: async () => (await import('./builtin-lookup.js')).dashEcho,
  eval: async () => (await import('./builtin-control.js')).evaluate,
  '.': async () => (await import('./builtin-control.js')).source,
  source: async () => (await import('./builtin-control.js')).source,
  exec: async () => (await import('./builtin-control.js')).execute,
  trap: async () => (await import('./builtin-jobs.js')).trap,
  wait: async () => (await import('./builtin-jobs.js')).wait,
  kill: async () => (await import('./builtin-jobs.js')).kill,
  jobs: async () => (await import('./builtin-jobs.js')).listJobs,
  export: async () => (await import('./builtin-variables.js')).exportVariables,
  readonly: async () => (await import('./builtin-variables.js')).makeReadonly,
  local: async () => (await import('./builtin-variables.js')).local,
  declare: async () => (await import('./builtin-variables.js')).declare,
  typeset: async () => (await import('./builtin-variables.js')).declare,
  unset: async () => (await import('./builtin-variables.js')).unset,
  set: async () => (await import('./builtin-variables.js')).set,
  shift: async () => (await import('./builtin-variables.js')).shift,
  let: async () => (await import('./builtin-variables.js')).evaluateArithmetic,
  read: async () => (await import('./builtin-read.js')).read,
  type: async () => (await import('./builtin-lookup.js')).type,
  command: async () => (await import('./builtin-lookup.js')).command,
  builtin: async () => (await import('./builtin-lookup.js')).command,
  alias: () => Promise.resolve(() => 0),
  hash: () => Promise.resolve(() => 0),
  shopt: () => Promise.resolve(() => 0),
  ulimit: () => Promise.resolve(() => 0),
  umask: () =>
    Promise.resolve((_shell, argv, io) => {
      if (argv.length === 1) io.outputs.get(1)?.write('0022\n');
      return 0;
    }),
});

/** The builtin that a name stands for. */
export function findBuiltin(name: BuiltinName): Promise<Builtin> {
  return loaders[name]();
}
