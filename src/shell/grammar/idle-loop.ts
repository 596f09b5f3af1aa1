import type { Statement, While } from 'unbash';
import { waitForSignal } from '../signals.js';
import { SignalDelivered } from '../stop.js';
import type { Interpreter } from './interpreter.js';
import type { ShellIo } from './shell-io.js';

/**
 * How long one round of a loop waits that does nothing but wait, for ever (`while :; do sleep 1; done`); null for any other loop.
 * Such a loop is one endless wait: servers made of it cost no turns.
 */
export function idlePeriodMs(node: While): number | null {
  const [clause] = node.clause.commands;
  const endless = node.kind === 'while' ? [':', 'true'] : ['false'];
  if (node.clause.commands.length !== 1 || !clause || !endless.includes(plainWords(clause)?.join(' ') ?? '')) return null;
  let periodMs = 0;
  for (const statement of node.body.commands) {
    const words = plainWords(statement);
    const seconds = words?.[0] === 'sleep' && words.length === 2 ? Number(words[1]) : NaN;
    if (words?.length === 1 && (words[0] === ':' || words[0] === 'true')) continue;
    if (!(seconds >= 0)) return null;
    periodMs += seconds * 1_000;
  }
  return periodMs > 0 ? periodMs : null;
}

/** Waits for ever, but for the signals that the shell has a trap for. */
export async function runIdle(shell: Interpreter, periodMs: number, io: ShellIo): Promise<number> {
  const { session } = shell.surroundings;
  for (;;) {
    try {
      // In the foreground nobody could end it: the run's limit does.
      await waitForSignal(session, periodMs);
      session.countCommand();
    } catch (error) {
      const action = error instanceof SignalDelivered ? shell.state.traps.get(error.signal) : undefined;
      if (action === undefined) throw error;
      await shell.runSource(action, io);
    }
  }
}

function plainWords(statement: Statement): string[] | null {
  const { command } = statement;
  if (statement.background || command.type !== 'Command' || !command.name || command.name.parts || command.prefix.length > 0) return null;
  const words = [command.name.value];
  for (const node of command.suffix) {
    if (node.type !== 'Word' || node.parts) return null;
    words.push(node.value);
  }
  return words;
}
