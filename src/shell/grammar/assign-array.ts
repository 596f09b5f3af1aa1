import type { Assignment } from 'unbash';
import { calculateText } from './arithmetic.js';
import { expandText, expandWords } from './expand-words.js';
import type { Interpreter } from './interpreter.js';
import type { ShellIo } from './shell-io.js';
import { ShellError } from './shell-state.js';

/** Largest index of an array. */
const MAX_INDEX = 100_000;

/** `names=(a b)`, `names+=(c)`, `names[1]=x`. */
export async function assignArray(shell: Interpreter, node: Assignment, io: ShellIo): Promise<void> {
  const { arrays, variables } = shell.state;
  const scalar = variables.get(node.name);
  const before = arrays.get(node.name) ?? (scalar === undefined ? [] : [scalar]);
  variables.delete(node.name);
  if (node.value.type === 'ArrayValue') {
    const values = await expandWords(shell, node.value.elements, io);
    arrays.set(node.name, node.append ? [...before, ...values] : values);
    return;
  }
  const index = node.index ? await calculateText(shell, await expandText(shell, node.index, io), io) : 0;
  if (index < 0 || index > MAX_INDEX) throw new ShellError(shell.complain(`${node.name}[${index}]: bad array subscript`));
  const value = await expandText(shell, node.value, io);
  const values = [...before];
  while (values.length < index) values.push('');
  values[index] = node.append ? (before[index] ?? '') + value : value;
  arrays.set(node.name, values);
}
