import type { Interpreter } from './interpreter.js';

/** Values that `local` hid, by shell: the innermost function's last. */
const frames = new WeakMap<Interpreter, Map<string, string | undefined>[]>();

/** Runs a function's body; variables it declares local have their old values again when it is done. */
export async function callWithLocals(shell: Interpreter, run: () => Promise<number>): Promise<number> {
  const stack = frames.get(shell) ?? [];
  frames.set(shell, stack);
  const frame = new Map<string, string | undefined>();
  stack.push(frame);
  try {
    return await run();
  } finally {
    stack.pop();
    for (const [name, value] of frame) {
      if (value === undefined) shell.state.variables.delete(name);
      else shell.state.variables.set(name, value);
    }
  }
}

/** Makes a variable local to the function being run; false outside of any. */
export function declareLocal(shell: Interpreter, name: string): boolean {
  const frame = frames.get(shell)?.at(-1);
  if (!frame) return false;
  if (!frame.has(name)) {
    frame.set(name, shell.state.variables.get(name));
    shell.state.variables.delete(name);
  }
  return true;
}
