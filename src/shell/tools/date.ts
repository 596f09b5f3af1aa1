import type { Program } from '../process.js';
import { readOptions } from './options.js';
import { parseTime } from './parse-time.js';
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
