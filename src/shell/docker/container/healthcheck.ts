import type { ImageConfig } from '../../../model/image.js';
import type { Flags } from '../flag-parser.js';

const UNITS: Readonly<Record<string, number>> = { h: 3600e9, m: 60e9, s: 1e9, ms: 1e6 };

/** The health check that `--health-…` and `--no-healthcheck` ask for. */
export function readHealthcheck(flags: Flags): NonNullable<ImageConfig['Healthcheck']> {
  if (flags.is('no-healthcheck')) return { Test: ['NONE'] };
  const command = flags.text('health-cmd');
  const retries = Number(flags.text('health-retries', '0'));
  const times = [
    ['Interval', 'health-interval'],
    ['Timeout', 'health-timeout'],
    ['StartPeriod', 'health-start-period'],
  ] as const;
  return {
    ...(command ? { Test: ['CMD-SHELL', command] } : {}),
    ...Object.fromEntries(times.flatMap(([field, name]) => (flags.has(name) ? [[field, nanoseconds(flags.text(name))]] : []))),
    ...(retries ? { Retries: retries } : {}),
  };
}

/** "1m30s" as the engine keeps it. */
export function nanoseconds(text: string): number {
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)) total += Number(amount) * (UNITS[unit ?? ''] ?? 0);
  return total;
}
