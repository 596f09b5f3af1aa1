const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/**
 * A moment as --since and --until take it: RFC 3339, seconds since the epoch, or how long ago ("10m"), as milliseconds since the epoch;
 * undefined where none is given, NaN where it is none.
 */
export function momentOf(text: string, nowMs: number): number | undefined {
  if (!text) return undefined;
  if (/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(text)) {
    let spanMs = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)) spanMs += Number(amount) * (UNITS[unit ?? ''] ?? 0);
    return nowMs - spanMs;
  }
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  return /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) || text.length <= 10 ? text : `${text}Z`) : NaN;
}
