import { type ArithmeticExpression, parse } from 'unbash';
import { lookUpParameter } from './parameters.js';
import type { Interpreter } from './interpreter.js';
import type { ShellIo } from './shell-io.js';
import { ShellError } from './shell-state.js';

const MAX_DEPTH = 100;

/** The value of an arithmetic expression: 64-bit in bash, exact to 2^53 here. */
export async function calculate(shell: Interpreter, node: ArithmeticExpression, io: ShellIo, depth = 0): Promise<number> {
  if (depth > MAX_DEPTH) throw new ShellError(shell.complain('expression recursion level exceeded'));
  const value = (inner: ArithmeticExpression): Promise<number> => calculate(shell, inner, io, depth + 1);
  switch (node.type) {
    case 'ArithmeticGroup':
      return value(node.expression);
    case 'ArithmeticTernary':
      return (await value(node.test)) !== 0 ? value(node.consequent) : value(node.alternate);
    case 'ArithmeticCommandExpansion':
      return calculateText(shell, await shell.substitute(node.script?.commands ?? [], io), io, depth + 1);
    case 'ArithmeticWord':
      return calculateWord(shell, node.parts ? await shell.expandParts(node.parts, io) : node.value, io, depth + 1);
    case 'ArithmeticUnary': {
      if (node.operator === '++' || node.operator === '--') {
        const before = await value(node.operand);
        const after = before + (node.operator === '++' ? 1 : -1);
        assign(shell, node.operand, after);
        return node.prefix ? after : before;
      }
      const operand = await value(node.operand);
      return node.operator === '-' ? -operand : node.operator === '!' ? Number(operand === 0) : node.operator === '~' ? ~operand : operand;
    }
    case 'ArithmeticBinary': {
      const { operator } = node;
      if (operator === '&&') return Number((await value(node.left)) !== 0 && (await value(node.right)) !== 0);
      if (operator === '||') return Number((await value(node.left)) !== 0 || (await value(node.right)) !== 0);
      const right = operator === '=' ? await value(node.right) : 0;
      if (operator === '=') return assign(shell, node.left, right);
      const isAssignment = /^(\+|-|\*|\/|%|<<|>>|&|\^|\|)=$/.test(operator);
      const result = compute(shell, isAssignment ? operator.slice(0, -1) : operator, await value(node.left), await value(node.right));
      return isAssignment ? assign(shell, node.left, result) : result;
    }
  }
}

/** The value of an expression given as text, as `${x:1}` and `let` take it. */
export async function calculateText(shell: Interpreter, text: string, io: ShellIo, depth = 0): Promise<number> {
  if (/^\s*-?\d+\s*$/.test(text) && !/^\s*-?0\d/.test(text)) return Number(text);
  if (text.trim() === '') return 0;
  const command = parse(`((${text}))`).commands[0]?.command;
  if (command?.type !== 'ArithmeticCommand' || !command.expression)
    throw new ShellError(shell.complain(`${text}: syntax error: operand expected`));
  return calculate(shell, command.expression, io, depth);
}

function assign(shell: Interpreter, target: ArithmeticExpression, value: number): number {
  if (target.type !== 'ArithmeticWord' || !/^[A-Za-z_]\w*$/.test(target.value))
    throw new ShellError(shell.complain('attempted assignment to non-variable'));
  shell.assign(target.value, String(value));
  return value;
}

async function calculateWord(shell: Interpreter, word: string, io: ShellIo, depth: number): Promise<number> {
  const text = word.trim();
  if (text === '') return 0;
  if (/^0[xX][0-9a-fA-F]+$/.test(text) || /^[1-9]\d*$/.test(text)) return Number(text);
  if (/^0[0-7]*$/.test(text)) return parseInt(text, 8);
  const based = /^(\d+)#([0-9a-zA-Z]+)$/.exec(text);
  if (based) return parseInt(based[2] ?? '0', Number(based[1])) || 0;
  if (/^[A-Za-z_]\w*$/.test(text)) return calculateText(shell, lookUpParameter(shell.state, text) ?? '0', io, depth);
  if (/^-?\d+$/.test(text)) return Number(text);
  return calculateText(shell, text, io, depth + 1);
}

function compute(shell: Interpreter, operator: string, left: number, right: number): number {
  const result = computeExactly(shell, operator, left, right);
  return Number.isFinite(result) ? Math.trunc(result) : 0;
}

function computeExactly(shell: Interpreter, operator: string, left: number, right: number): number {
  if ((operator === '/' || operator === '%') && right === 0)
    throw shell.fatal('division by 0', shell.dialect.kind === 'ash' ? 'divide by zero' : 'arithmetic expression: division by zero');
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return Math.trunc(left / right);
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '<<':
      return left * 2 ** right;
    case '>>':
      return Math.floor(left / 2 ** right);
    case '&':
      return Number(BigInt.asIntN(64, BigInt(left) & BigInt(right)));
    case '|':
      return Number(BigInt.asIntN(64, BigInt(left) | BigInt(right)));
    case '^':
      return Number(BigInt.asIntN(64, BigInt(left) ^ BigInt(right)));
    case '<':
      return Number(left < right);
    case '>':
      return Number(left > right);
    case '<=':
      return Number(left <= right);
    case '>=':
      return Number(left >= right);
    case '==':
      return Number(left === right);
    case '!=':
      return Number(left !== right);
    case ',':
      return right;
    default:
      throw new ShellError(shell.complain(`${operator}: syntax error: invalid arithmetic operator`));
  }
}
