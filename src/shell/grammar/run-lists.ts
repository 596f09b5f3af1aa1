import type { AndOr, Pipeline } from 'unbash';
import type { Interpreter } from './interpreter.js';
import { Input, type ShellIo } from './shell-io.js';

/** Runs `a && b || c`: what stands left of an operator is exempt from `set -e`. */
export async function runAndOr(shell: Interpreter, node: AndOr, io: ShellIo): Promise<number> {
  const last = node.commands.length - 1;
  for (const [index, command] of node.commands.entries()) {
    const operator = node.operators[index - 1];
    if (operator && (operator === '&&') !== (shell.state.status === 0)) continue;
    if (index === last) await shell.runNode(command, io);
    else await shell.runGuarded(() => shell.runNode(command, io));
  }
  return shell.state.status;
}

/** Runs `a | b`, one after the other, each in a subshell: what the first writes is there when the second reads. */
export async function runPipeline(shell: Interpreter, { commands, operators }: Pipeline, io: ShellIo): Promise<number> {
  let input = io.input;
  let failed = 0;
  let status = 0;
  for (const [index, command] of commands.entries()) {
    const outputs = new Map(io.outputs);
    const pipe = index < commands.length - 1 ? shell.capture(true) : null;
    if (pipe) outputs.set(1, pipe);
    if (pipe && operators[index] === '|&') outputs.set(2, pipe);
    const stage = { input, outputs };
    status = await shell.runSubshell(stage, (inner) => inner.runGuarded(() => inner.runNode(command, stage)));
    if (status !== 0) failed = status;
    if (pipe) input = new Input(pipe.text);
  }
  return shell.state.options.has('pipefail') ? failed : status;
}
