import type { ParseError } from '../step.js';
import type { ReadCommand } from './read-command.js';
import { readPlain } from './read-plain.js';

/** Reads the command that starts at a line (from 0) and column of a script and is more than bare words. Loads the full grammar only where it takes it. */
export async function readRicher(lines: readonly string[], at: number, column: number): Promise<ReadCommand | ParseError> {
  const line = lines[at] ?? '';
  const plain = readPlain(line, column, line.length);
  if (plain) return { statements: plain, lines: 1 };
  const readCommandModule = await import('./read-command.js');
  return readCommandModule.readCommand(lines, at, column);
}
