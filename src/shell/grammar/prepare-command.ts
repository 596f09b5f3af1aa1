import type { Assignment, Command, Redirection, Word } from 'unbash';
import { expandText, expandWords } from './expand-words.js';
import type { Interpreter } from './interpreter.js';
import { openRedirections, type Opened } from './redirections.js';
import type { ShellIo } from './shell-io.js';
import { ShellError } from './shell-state.js';

/** A simple command with all that was to be expanded and opened. */
export interface PreparedCommand {
  readonly argv: readonly string[];
  readonly assignments: readonly (readonly [string, string])[];
  /** null where nothing is redirected; to be closed when the command is done. */
  readonly opened: Opened | null;
}

/** Expands a simple command's words and assignments, then opens its redirections. */
export async function prepareCommand(shell: Interpreter, command: Command, io: ShellIo): Promise<PreparedCommand> {
  const words: Word[] = command.name ? [command.name] : [];
  const redirections: Redirection[] = [];
  const assignments: [string, string][] = [];
  for (const node of command.prefix) {
    if (node.type !== 'Assignment') redirections.push(node);
    else if (node.value.type === 'ArrayValue' || node.index) await (await import('./assign-array.js')).assignArray(shell, node, io);
    else {
      const before = node.append ? (shell.state.variables.get(node.name) ?? '') : '';
      assignments.push([node.name, before + (await expandText(shell, node.value, io))]);
    }
  }
  for (const node of command.suffix) {
    if (node.type === 'Word') words.push(node);
    else if (node.type === 'Assignment') words.push(await assignmentWord(shell, node, io));
    else redirections.push(node);
  }
  const argv = await expandWords(shell, words, io);
  const opened = redirections.length > 0 ? await openRedirections(shell, redirections, io) : null;
  return { argv, assignments, opened };
}

/** `export A="$x y"`: an argument that is expanded as an assignment is, without splitting. */
async function assignmentWord(shell: Interpreter, node: Assignment, io: ShellIo): Promise<Word> {
  const { text, pos, end, name } = node;
  if (node.value.type !== 'Word') throw new ShellError(shell.complain(`${name}: arrays can't be declared here`));
  const value = `${name}${node.append ? '+' : ''}=${await expandText(shell, node.value, io)}`;
  return { type: 'Word', text, value, pos, end, parts: [{ type: 'SingleQuoted', pos, end, text, value }] };
}
