import type { Program } from '../process.js';
import { readOptions } from './options.js';
import { complain } from './say.js';
import { formatTime } from './show-time.js';

/** The virtual clock's time, always UTC. */
export const date: Program = (process) => {
  const options = readOptions(process, 'ud:RI:s:r:', { utc: 'u', universal: 'u', date: 'd', 'rfc-email': 'R', 'iso-8601': 'I' });
  if (!options) return 1;
  const nowMs = process.session.world.clockMs;
  const timeMs = options.has('d') ? parseTime(options.value('d') ?? '', nowMs) : nowMs;
  if (timeMs === null) return complain(process, `invalid date '${options.value('d') ?? ''}'`);
  const [format] = options.operands;
  if (format !== undefined && !format.startsWith('+')) return complain(process, `invalid date '${format}'`);
  const isIso = options.has('I');
  const standing = options.has('R')
    ? '%a, %d %b %Y %H:%M:%S +0000'
    : isIso
      ? options.value('I') === 'seconds'
        ? '%Y-%m-%dT%H:%M:%S+00:00'
        : '%Y-%m-%d'
      : '%a %b %e %H:%M:%S UTC %Y';
  process.stdout.write(formatTime(timeMs, format?.slice(1) ?? standing) + '\n');
  return 0;
};

const units: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  minute: 60,
  min: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

/** A time as `-d` takes it: "@seconds", "2026-01-02 03:04", "now", "2 days ago", "yesterday"; null where it is none of these. */
export function parseTime(text: string, nowMs: number): number | null {
  const trimmed = text.trim();
  if (/^@-?\d+$/.test(trimmed)) return Number(trimmed.slice(1)) * 1_000;
  if (trimmed === '' || trimmed === 'now' || trimmed === 'today') return nowMs;
  if (trimmed === 'yesterday') return nowMs - 86_400_000;
  if (trimmed === 'tomorrow') return nowMs + 86_400_000;
  const relative = /^([+-]?\d+)\s*([a-z]+?)s?(\s+ago)?$/.exec(trimmed);
  const unit = relative?.[2] === undefined ? undefined : units[relative[2]];
  if (relative && unit !== undefined) return nowMs + Number(relative[1]) * unit * 1_000 * (relative[3] ? -1 : 1);
  const absolute = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?\s*(?:Z|UTC|\+00:?00)?$/.exec(trimmed);
  if (!absolute) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = absolute.slice(1).map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
