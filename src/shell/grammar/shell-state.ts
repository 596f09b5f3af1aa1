import type { CompoundCommand, CompoundList, Redirected } from 'unbash';

/** What one shell knows: variables, functions, where it is. A subshell works on a copy. */
export class ShellState {
  readonly variables = new Map<string, string>();
  readonly arrays = new Map<string, readonly string[]>();
  readonly exported = new Set<string>();
  readonly readonlyNames = new Set<string>();
  readonly functions = new Map<string, CompoundCommand | Redirected | CompoundList>();
  readonly traps = new Map<string, string>();
  /** Letters of `set -…` that are on. */
  readonly options = new Set<string>();
  /** $1 and on. */
  positional: readonly string[] = [];
  /** $0, and what error messages begin with. */
  name = 'bash';
  cwd = '/';
  /** $? */
  status = 0;
  /** Status of the last `$(…)` of the command being run. */
  substitutionStatus = 0;
  /** $! as it was given out last. */
  lastJob = 0;
  /** Above 0 where `set -e` does not apply: conditions, and what stands left of `&&`. */
  guarded = 0;
  /** Nesting of functions, subshells and sources. */
  depth = 0;
  loops = 0;
  /** Where `$RANDOM` has come to: the same numbers in every run. */
  #random = 1;

  constructor(env: ReadonlyMap<string, string>) {
    for (const [name, value] of env) {
      this.variables.set(name, value);
      this.exported.add(name);
    }
  }

  /** The next of a fixed sequence of numbers from 0 to 32767 (the generator of POSIX rand(3)). */
  nextRandom(): number {
    this.#random = (Math.imul(this.#random, 1_103_515_245) + 12_345) >>> 0;
    return (this.#random >>> 16) & 0x7fff;
  }

  /** The variables that programs see. */
  env(): Map<string, string> {
    const env = new Map<string, string>();
    for (const name of this.exported) {
      const value = this.variables.get(name);
      if (value !== undefined) env.set(name, value);
    }
    return env;
  }

  /** A copy for a subshell: what happens there stays there. */
  fork(): ShellState {
    const copy = new ShellState(new Map());
    for (const [name, value] of this.variables) copy.variables.set(name, value);
    for (const [name, value] of this.arrays) copy.arrays.set(name, value);
    for (const name of this.exported) copy.exported.add(name);
    for (const name of this.readonlyNames) copy.readonlyNames.add(name);
    for (const [name, body] of this.functions) copy.functions.set(name, body);
    for (const option of this.options) copy.options.add(option);
    copy.positional = this.positional;
    copy.name = this.name;
    copy.cwd = this.cwd;
    copy.status = this.status;
    copy.guarded = this.guarded;
    copy.depth = this.depth + 1;
    return copy;
  }
}

/** `exit`, or what amounts to it. */
export class ShellExit extends Error {
  constructor(readonly status: number) {
    super(`exit ${status}`);
  }
}

/** `break`, `continue` and `return` on their way up; `levels` loops are left, or gone on with. */
export class Jump extends Error {
  constructor(
    readonly kind: 'break' | 'continue' | 'return',
    readonly levels: number,
  ) {
    super(kind);
  }
}

/** A failed expansion or redirection: the command is not run; the message goes to standard error as it is. */
export class ShellError extends Error {
  constructor(
    message: string,
    readonly status = 1,
    /** True where the shell itself ends, as `${x:?}` makes it. */
    readonly isFatal = false,
  ) {
    super(message);
  }
}
