import type { AndOr, Case, CompoundCommand, CompoundList, For, If, PipelineNode, Redirected, Select, While } from 'unbash';
import { fetchOnce } from '../../model/fetch-once.js';
import { expandText, expandWords } from './expand-words.js';
import type { Interpreter } from './interpreter.js';
import { openRedirections } from './redirections.js';
import { outputOf, type ShellIo } from './shell-io.js';
import { Jump, ShellError } from './shell-state.js';

const arithmetic = fetchOnce(() => import('./arithmetic.js'));
const idling = fetchOnce(() => import('./idle-loop.js'));
const locals = fetchOnce(() => import('./local-variables.js'));
const parameters = fetchOnce(() => import('./expand-parameter.js'));
const patterns = fetchOnce(() => import('./pattern.js'));
const testing = fetchOnce(() => import('./test-expression.js'));

/** Runs what is more than a simple command: loops, conditions, groups, functions. Resolves to the status. */
export async function runCompound(
  shell: Interpreter,
  node: Exclude<PipelineNode, { type: 'Command' }> | AndOr,
  io: ShellIo,
): Promise<number> {
  switch (node.type) {
    case 'Redirected':
      return runRedirected(shell, node, io);
    case 'Pipeline':
      return runPrefixed(shell, node, io);
    case 'Function':
      shell.state.functions.set(node.name.value, node.body);
      return 0;
    case 'AndOr':
      return shell.runNode(node, io);
    case 'Coproc':
      throw new ShellError(shell.complain('coproc is not supported'), 2);
    default:
      return runBody(shell, node, io);
  }
}

/** Calls a function with `argv[0]` as its name. */
export async function runFunction(
  shell: Interpreter,
  body: CompoundCommand | Redirected | CompoundList,
  argv: readonly string[],
  io: ShellIo,
): Promise<number> {
  const { state } = shell;
  const { positional, loops } = state;
  if (++state.depth > 100) throw new ShellError(shell.complain(`${argv[0] ?? ''}: maximum function nesting level exceeded (100)`), 1, true);
  state.positional = argv.slice(1);
  state.loops = 0;
  try {
    return await (
      await locals()
    ).callWithLocals(shell, async () => {
      if (body.type === 'CompoundList') return shell.runList(body.commands, io);
      return body.type === 'Redirected' ? runRedirected(shell, body, io) : runBody(shell, body, io);
    });
  } catch (error) {
    if (error instanceof Jump && error.kind === 'return') return error.levels;
    throw error;
  } finally {
    state.positional = positional;
    state.loops = loops;
    state.depth--;
  }
}

async function runRedirected(shell: Interpreter, node: Redirected, io: ShellIo): Promise<number> {
  let opened;
  try {
    opened = await openRedirections(shell, node.redirects, io);
  } catch (error) {
    if (!(error instanceof ShellError) || error.isFatal) throw error;
    outputOf(io, 2).write(error.message);
    return error.status;
  }
  try {
    return await runBody(shell, node.command, opened.io);
  } finally {
    opened.close();
  }
}

/** `! a | b`: the status turned round; `time` runs what it times. */
async function runPrefixed(shell: Interpreter, node: Extract<PipelineNode, { type: 'Pipeline' }>, io: ShellIo): Promise<number> {
  const [only] = node.commands;
  const inner = node.commands.length === 1 && only ? only : { ...node, prefixes: [] };
  const startMs = shell.surroundings.session.world.clockMs;
  const negations = node.prefixes.filter((prefix) => prefix.type === 'Negation').length;
  const status = negations > 0 ? await shell.runGuarded(() => shell.runNode(inner, io)) : await shell.runNode(inner, io);
  if (node.prefixes.some((prefix) => prefix.type === 'Time')) {
    const seconds = (shell.surroundings.session.world.clockMs - startMs) / 1_000;
    outputOf(io, 2).write(`\nreal\t${Math.floor(seconds / 60)}m${(seconds % 60).toFixed(3)}s\nuser\t0m0.000s\nsys\t0m0.000s\n`);
  }
  return negations % 2 === 1 ? Number(status === 0) : status;
}

async function runBody(shell: Interpreter, node: CompoundCommand, io: ShellIo): Promise<number> {
  switch (node.type) {
    case 'If':
      return runIf(shell, node, io);
    case 'For':
    case 'Select':
      return runFor(shell, node, io);
    case 'While':
      return runWhile(shell, node, io);
    case 'Case':
      return runCase(shell, node, io);
    case 'BraceGroup':
      return runList(shell, node.body, io);
    case 'Subshell':
      return shell.runSubshell(io, (inner) => inner.runList(node.body.commands, io));
    case 'TestCommand':
      return (await testing()).testExpression(shell, node.expression, io);
    case 'ArithmeticCommand': {
      return Number(!node.expression || (await (await arithmetic()).calculate(shell, node.expression, io)) === 0);
    }
    case 'ArithmeticFor': {
      const arithmeticModule = await arithmetic();
      const { initialize, test, update } = node;
      if (initialize) await arithmeticModule.calculate(shell, initialize, io);
      return loop(shell, async () => {
        shell.surroundings.session.countCommand();
        if (test && (await arithmeticModule.calculate(shell, test, io)) === 0) return false;
        await body(shell, node.body, io);
        return async () => {
          if (update) await arithmeticModule.calculate(shell, update, io);
        };
      });
    }
  }
}

function runList(shell: Interpreter, list: CompoundList, io: ShellIo): Promise<number> {
  shell.state.status = 0;
  return shell.runList(list.commands, io);
}

async function body(shell: Interpreter, list: CompoundList, io: ShellIo): Promise<void> {
  await shell.runList(list.commands, io);
}

async function holds(shell: Interpreter, clause: CompoundList, io: ShellIo): Promise<boolean> {
  return (await shell.runGuarded(() => shell.runList(clause.commands, io))) === 0;
}

async function runIf(shell: Interpreter, node: If, io: ShellIo): Promise<number> {
  if (await holds(shell, node.clause, io)) return runList(shell, node.then, io);
  for (const elif of node.elif) if (await holds(shell, elif.clause, io)) return runList(shell, elif.then, io);
  return node.else ? runList(shell, node.else, io) : (shell.state.status = 0);
}

/** Goes round until `round` says false; `break` and `continue` are heard. A round may hand back what to do after it, come `continue` or not. */
async function loop(shell: Interpreter, round: () => Promise<boolean | (() => Promise<void>)>): Promise<number> {
  const { state } = shell;
  state.loops++;
  let status = 0;
  let after: (() => Promise<void>) | null = null;
  try {
    for (;;) {
      try {
        const result = await round();
        if (result === false) return status;
        if (typeof result === 'function') after = result;
        status = state.status;
      } catch (error) {
        if (!(error instanceof Jump) || error.kind === 'return') throw error;
        status = 0;
        if (error.levels > 1 && state.loops > 1) throw new Jump(error.kind, error.levels - 1);
        if (error.kind === 'break') return 0;
      }
      await after?.();
    }
  } finally {
    state.loops--;
  }
}

async function runFor(shell: Interpreter, node: For | Select, io: ShellIo): Promise<number> {
  if (node.type === 'Select') throw new ShellError(shell.complain('select is not supported'), 2);
  const words = (node.wordlist ? await expandWords(shell, node.wordlist, io) : [...shell.state.positional]).values();
  return loop(shell, async () => {
    const { value: word, done } = words.next();
    if (done) return false;
    shell.surroundings.session.countCommand();
    shell.assign(node.name.value, word);
    await body(shell, node.body, io);
    return true;
  });
}

async function runWhile(shell: Interpreter, node: While, io: ShellIo): Promise<number> {
  const idle = await idling();
  const periodMs = idle.idlePeriodMs(node);
  if (periodMs !== null) return idle.runIdle(shell, periodMs, io);
  return loop(shell, async () => {
    shell.surroundings.session.countCommand();
    if ((await holds(shell, node.clause, io)) !== (node.kind === 'while')) return false;
    await body(shell, node.body, io);
    return true;
  });
}

async function runCase(shell: Interpreter, node: Case, io: ShellIo): Promise<number> {
  const text = await expandText(shell, node.word, io);
  const [patternModule, expandParameter] = await Promise.all([patterns(), parameters()]);
  let isFalling = false;
  let status = 0;
  for (const item of node.items) {
    let isMatch = isFalling;
    for (const word of item.pattern)
      isMatch ||= patternModule.readPattern(await expandParameter.patternText(shell, word, io)).matches(text);
    if (!isMatch) continue;
    status = await runList(shell, item.body, io);
    if (item.terminator === ';&') isFalling = true;
    else if (item.terminator !== ';;&') return status;
  }
  return status;
}
