import type { TestExpression } from 'unbash';
import { isExplosive } from '../tools/expression.js';
import { testBinary, testUnary } from '../tools/test-file.js';
import { calculateText } from './arithmetic.js';
import { expandText } from './expand-words.js';
import { patternText } from './expand-parameter.js';
import type { Interpreter } from './interpreter.js';
import { readPattern } from './pattern.js';
import type { ShellIo } from './shell-io.js';
import { ShellError } from './shell-state.js';

/** Longest text that `=~` is tried on: expressions may go back and forth. */
const MAX_MATCHED = 1_000;
/** Longest text that one is tried on whose time may double with each character. */
const MAX_EXPLOSIVE = 20;

/** The status of `[[ … ]]`: 0 where it holds. */
export async function testExpression(shell: Interpreter, expression: TestExpression, io: ShellIo): Promise<number> {
  return Number(!(await holds(shell, expression, io)));
}

async function holds(shell: Interpreter, node: TestExpression, io: ShellIo): Promise<boolean> {
  switch (node.type) {
    case 'TestGroup':
      return holds(shell, node.expression, io);
    case 'TestNot':
      return (await holds(shell, node.operand, io)) !== (node.negations.length % 2 === 1);
    case 'TestLogical': {
      for (const operand of node.operands)
        if ((await holds(shell, operand, io)) !== (node.operator === '&&')) return node.operator !== '&&';
      return node.operator === '&&';
    }
    case 'TestUnary': {
      const operand = await expandText(shell, node.operand, io);
      if (node.operator === '-v') return shell.state.variables.has(operand) || shell.state.arrays.has(operand);
      return testUnary({ ...shell.surroundings, cwd: shell.state.cwd }, node.operator, operand) ?? false;
    }
    case 'TestBinary': {
      const left = await expandText(shell, node.left, io);
      const { operator } = node;
      if (operator === '==' || operator === '=' || operator === '!=') {
        return readPattern(await patternText(shell, node.right, io)).matches(left) === (operator !== '!=');
      }
      const right = await expandText(shell, node.right, io);
      if (operator === '=~') return matchExpression(shell, left, right);
      if (/^-(eq|ne|lt|le|gt|ge)$/.test(operator)) {
        return testBinary(String(await calculateText(shell, left, io)), operator, String(await calculateText(shell, right, io))) ?? false;
      }
      return testBinary(left, operator, right) ?? false;
    }
  }
}

function matchExpression(shell: Interpreter, text: string, source: string): boolean {
  let expression;
  try {
    expression = new RegExp(source);
  } catch {
    throw new ShellError(shell.complain(`${source}: invalid regular expression`), 2);
  }
  if (text.length > MAX_EXPLOSIVE && isExplosive(source)) throw new ShellError(shell.complain(`${source}: regular expression too big`), 2);
  const match = expression.exec(text.slice(0, MAX_MATCHED));
  shell.state.arrays.set('BASH_REMATCH', match ? match.map((group) => group ?? '') : []);
  return match !== null;
}
