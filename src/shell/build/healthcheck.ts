import { BuildError } from './build-error.js';
import { goDuration, goNanoseconds, goQuoted, goStrings } from './go-text.js';
import { flagOf } from './instruction.js';
import type { Instruction } from './instruction.js';

/** A HEALTHCHECK as the config keeps it, and as its history row shows it. */
export function readHealthcheck(instruction: Instruction): {
  readonly healthcheck: Readonly<Record<string, unknown>>;
  readonly shown: string;
} {
  const [type = ''] = instruction.text.split(/\s+/);
  if (type.toUpperCase() === 'NONE') return { healthcheck: { Test: ['NONE'] }, shown: `&{["NONE"] "0s" "0s" "0s" "0s" '\\x00'}` };
  const command = instruction.text.slice(type.length).trim();
  const list = jsonList(command);
  const test = list === null ? ['CMD-SHELL', command] : ['CMD', ...list];
  const interval = durationFlag(instruction, 'interval');
  const timeout = durationFlag(instruction, 'timeout');
  const startPeriod = durationFlag(instruction, 'start-period');
  const startInterval = durationFlag(instruction, 'start-interval');
  const retries = Number(flagOf(instruction, 'retries') || '0');
  const durations = [interval, timeout, startPeriod, startInterval].map((value) => goQuoted(goDuration(value))).join(' ');
  return {
    healthcheck: {
      Test: test,
      ...(interval > 0 ? { Interval: interval } : {}),
      ...(timeout > 0 ? { Timeout: timeout } : {}),
      ...(startPeriod > 0 ? { StartPeriod: startPeriod } : {}),
      ...(startInterval > 0 ? { StartInterval: startInterval } : {}),
      ...(retries > 0 ? { Retries: retries } : {}),
    },
    shown: `&{${goStrings(test)} ${durations} '\\x${retries.toString(16).padStart(2, '0')}'}`,
  };
}

function durationFlag(instruction: Instruction, name: string): number {
  const text = flagOf(instruction, name);
  if (text === '') return 0;
  const value = goNanoseconds(text);
  if (value === null) {
    throw new BuildError(`dockerfile parse error on line ${instruction.startLine}: time: invalid duration ${goQuoted(text)}`, {
      lines: [instruction.startLine, instruction.endLine],
    });
  }
  return value;
}

function jsonList(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) && value.every((item): item is string => typeof item === 'string') ? value : null;
  } catch {
    // The shell form, brackets and all.
    return null;
  }
}
