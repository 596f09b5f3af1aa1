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
