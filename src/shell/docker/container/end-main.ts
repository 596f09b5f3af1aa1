import { findContainer } from '../../../model/select/find-container.js';
import { answerSignal } from '../../signals.js';
import type { Call } from '../command.js';

const DEFAULT_TIMEOUT_S = 10;
/** What a process that SIGKILL ended exits with. */
export const KILLED = 137;

/**
 * Asks a container's main process to end, as stop and restart do: its stop signal, then SIGKILL once the time is up. Resolves to what it exits
 * with; the container itself is left for the caller to act on.
 */
export async function endMain(call: Call, name: string): Promise<number> {
  const { session } = call.process;
  const container = findContainer(session.world, name);
  if (!container || (container.status !== 'running' && container.status !== 'paused')) return 0;
  const signal = call.flags.text('signal') || container.config.StopSignal || 'SIGTERM';
  const timeoutS = Number(call.flags.text('timeout', String(DEFAULT_TIMEOUT_S)));
  if (timeoutS === 0) return KILLED;
  const exitCode = await answerSignal(session, container.id, signalName(signal));
  if (exitCode !== null) return exitCode;
  const endMs = session.world.clockMs + (timeoutS < 0 ? DEFAULT_TIMEOUT_S : timeoutS) * 1000;
  await session.advance(endMs - session.world.clockMs);
  return session.exitCodes.get(container.id) ?? KILLED;
}

const NUMBERS = [
  '',
  'HUP',
  'INT',
  'QUIT',
  'ILL',
  'TRAP',
  'ABRT',
  'BUS',
  'FPE',
  'KILL',
  'USR1',
  'SEGV',
  'USR2',
  'PIPE',
  'ALRM',
  'TERM',
  'STKFLT',
  'CHLD',
  'CONT',
  'STOP',
  'TSTP',
];

/** "9", "kill" and "SIGKILL" are one signal. */
export function signalName(signal: string): string {
  const name = (/^\d+$/.test(signal) ? (NUMBERS[Number(signal)] ?? signal) : signal).toUpperCase();
  return name.startsWith('SIG') ? name : `SIG${name}`;
}

/** True for a signal that there is. */
export const isSignal = (signal: string): boolean =>
  /^SIG\w+$/.test(signalName(signal)) &&
  (NUMBERS.includes(signalName(signal).slice(3)) ||
    /^SIG(WINCH|URG|IO|PWR|SYS|TTIN|TTOU|XCPU|XFSZ|VTALRM|PROF|RTM(IN|AX).*)$/.test(signalName(signal)));
