import type { Program } from '../process.js';
import { complain } from './say.js';

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
/** The host's timeline holds no longer than this for one `sleep`. */
const LONGEST_MS = 30 * 86_400_000;

/** Waits in virtual time. */
export const sleep: Program = async (process) => {
  let ms = 0;
  if (process.argv.length < 2) return (await import('./complain-missing.js')).complainMissing(process);
  for (const arg of process.argv.slice(1)) {
    const match = /^(\d+(?:\.\d*)?|\.\d+|inf(?:inity)?)([smhd]?)$/.exec(arg);
    if (!match) return complain(process, process.where === 'host' ? `invalid time interval '${arg}'` : `invalid number '${arg}'`);
    ms += (match[1]?.startsWith('inf') ? Infinity : Number(match[1])) * (units[match[2] ?? 's'] ?? 1) * 1_000;
  }
  const isForeground = !process.session.scheduler.current?.main;
  const waitMs = isForeground ? Math.min(ms, LONGEST_MS) : ms;
  if (process.where === 'host') process.session.hold(waitMs);
  await process.sleep(waitMs);
  return 0;
};
